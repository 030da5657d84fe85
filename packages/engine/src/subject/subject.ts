import type { Judgement, PostContext, Subject, Verdict } from '../types.ts'
import type { Analysis } from './analysis.ts'

/** Cue classes that speak for each harmless subject, with how many are needed. */
const HARMLESS: [subject: Subject, cue: string, least: number][] = [
  ['fictional', 'fiction', 1],
  ['animal', 'vet', 2],
  ['historical', 'historical', 1],
  ['public-figure', 'news', 2],
  ['staff', 'staffnews', 1],
  ['aggregate', 'aggregate', 2],
  ['staff', 'hiring', 2],
]

const VETERINARY =
  /\bveterinar|\bvet (?:tech|assistant|nurse|clinic)|\b(?:animal|pet|equine) (?:hospital|clinic|emergency|care)/i

/** Whether the author works with animals by their role or facility: such a practice is no covered entity (45 CFR 160.103). */
export function treatsAnimals({ role = '', facility = '' }: PostContext = {}): boolean {
  return VETERINARY.test(role) || VETERINARY.test(facility)
}

/** Cues that say the people in a post are not somebody's patients, whatever numbers stand there. */
export function harmlessSubject(analysis: Analysis): Subject | undefined {
  let best: Subject | undefined
  let most = 0
  for (const [subject, cue, least] of HARMLESS) {
    const n = analysis.count.get(cue) ?? 0
    if (n >= least && n / least > most) {
      best = subject
      most = n / least
    }
  }
  return best
}

/** One person's care is told: somebody is mentioned in a sentence with care or a condition, or "my patient" stands there. */
export function tellsOfPatient(analysis: Analysis): boolean {
  const { cues, mentions, sentenceOf, count } = analysis
  if ((count.get('mine') ?? 0) > 0) return true
  const clinical = new Set<number>()
  for (const { cue, first } of cues)
    if (cue === 'care' || cue === 'condition' || cue === 'sensitive') clinical.add(sentenceOf[first] ?? 0)
  return mentions.some((mention) => !mention.own && mention.type !== 'kin' && clinical.has(mention.sentence))
}

/** Who the post is about, from the verdict that the model leans to and the cues. */
export function subjectOf(analysis: Analysis, judgement: Verdict, chance: Judgement): Subject {
  const harmless = harmlessSubject(analysis)
  if (judgement === 'caution') return 'self'
  if (judgement === 'clear') {
    if (harmless) return harmless
    if (analysis.account === 'patient' || chance.clear > CONFIDENT) return 'none'
    return tellsOfPatient(analysis) ? 'patient' : 'none'
  }
  const people = analysis.mentions.filter((mention) => mention.type !== 'patient')
  return people.length > 0 && people.every((mention) => mention.type === 'kin') ? 'family' : 'patient'
}

/** From this chance of `clear` on, bare mentions do not make a post about a patient. */
const CONFIDENT = 0.8
