import type { Subject, Verdict } from '../types.ts'
import type { Analysis } from './analysis.ts'

/** Cues that say who a text is about when no patient is in it, the surest first. */
const OTHERS: readonly (readonly [cue: string, subject: Subject])[] = [
  ['fiction', 'fictional'],
  ['vet', 'animal'],
  ['historical', 'historical'],
  ['staffnews', 'staff'],
  ['hiring', 'staff'],
  ['news', 'public-figure'],
  ['aggregate', 'aggregate'],
]

/** Who the post seems to be about, given what the model made of it: question 2. */
export function subjectOf(analysis: Analysis, judgement: Verdict): Subject {
  const { count, mentions, spans } = analysis
  if (judgement === 'caution') return 'self'
  const acting = judgement === 'stop' || judgement === 'review'
  const kinOnly = mentions.some(({ type }) => type === 'kin') && !mentions.some(({ type }) => type !== 'kin')
  if (acting) return kinOnly && !count.has('patient') && !count.has('mine') ? 'family' : 'patient'
  const other = OTHERS.find(([cue]) => count.has(cue))
  if (other) return other[1]
  return spans.some(({ span, staff }) => PATIENT_NUMBERS.has(span.category) && !staff) ? 'patient' : 'none'
}

/** Identifiers that only a patient has in a post about care: SSN, record, plan, account, device, biometric. */
export const PATIENT_NUMBERS: ReadonlySet<string> = new Set(['G', 'H', 'I', 'M', 'P'])
