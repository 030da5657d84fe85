import { VERDICT_MODEL } from '../data/verdict.ts'
import { estimateCrowd } from './crowd/crowd.ts'
import { collectFindings } from './decide/findings.ts'
import { mediaFindings } from './decide/media.ts'
import { judge, pool, verdictOf } from './decide/model.ts'
import { decideFor } from './decide/own.ts'
import { picturedPatients } from './decide/picture-patient.ts'
import type { Facts } from './decide/policy.ts'
import { rewritePost } from './rewrite/rewrite.ts'
import { type Analysis, analyse } from './subject/analysis.ts'
import { extractFeatures, situationOf } from './subject/features.ts'
import { ownedBy } from './subject/own.ts'
import { harmlessSubject, subjectOf, treatsAnimals } from './subject/subject.ts'
import type { CheckOptions, Finding, Post, Report, Subject, Verdict } from './types.ts'
import { engineVersion, rulesVersion } from './version.ts'

/** Up to this many people, neighbours can tell who is meant. */
const SMALL_CROWD = 10
const SUBSTANCE_USE =
  /\b(?:sober|sobriety|rehab|detox|relapse\w*|heroin|fentanyl|suboxone|methadone|opioid\w*|meth|overdose\w*|addict\w*|recovery|antabuse|vivitrol|heroína|fentanilo|metadona|sobri[oa]|drogas|recaída)\b/i
const TREATMENT =
  /\b(?:recovery|rehab|detox|sober|sobriety|treatment|clinic|program|group|iop|methadone|suboxone|dosing|clean|counsel\w*|limpi[oa]|sobri[oa]|centro|casa|metadona)\b/i

/**
 * From this risk on a clear post gets a warning. Cross-validated with both readers (training/encoder/shipped.py), 4.5
 * percent of `stop` posts pass as clear instead of 8.1, and 9.3 percent of clear posts carry a warning instead of 1.8.
 */
const DOUBT_FROM = 0.2

/** Numbers and marks that name exactly one patient. */
const PATIENT_NUMBER = new Set(['G', 'H', 'I', 'J', 'P'])

/**
 * Checks one post: what could identify someone, who it is about, whether there is a care relationship, how many
 * people fit, and what follows. Pure and deterministic; time is linear in the length of the text.
 *
 * @returns the report; offsets of findings are UTF-16 units into `post.text`, end exclusive. Never throws.
 */
export function check(post: Post, options: CheckOptions = {}): Report {
  const owned = ownedBy(options.organization, post.context?.facility)
  const analysis = analyse(post, owned)
  const lang = options.interfaceLang ?? 'en'
  const { second } = options
  const core = judge(extractFeatures(analysis, post), situationOf(analysis))
  const chance = second ? pool(core, second) : core
  const judged = verdictOf(chance, second?.trust)
  const animals = treatsAnimals(post.context)
  const judgement = uncovered(analysis, animals, judged)
  const media = mediaFindings(post, lang, owned)
  const findings = collectFindings(analysis, lang)
  const subject = animals && judgement === 'clear' ? 'animal' : subjectOf(analysis, judgement, chance)
  const crowd = judgement === 'clear' ? undefined : estimateCrowd(analysis, post, lang)
  const risk = chance.review + chance.stop
  const doubt = judgement === 'clear' && risk >= DOUBT_FROM && !animals
  const harmless = animals ? 'animal' : harmlessSubject(analysis)
  const pictured = picturedPatients(post.media, media)
  const facts = {
    ...factsOf(analysis, harmless, findings, media, subject, judgement, crowd?.expected, doubt),
    patientPictured: pictured.sure,
    patientLikelyPictured: pictured.likely,
  }
  const { verdict, byLaw, own, ...decision } = decideFor(facts, analysis, post, options)
  const shown = [...(byLaw === 'clear' ? [] : findings), ...own.filter((f) => f.media === undefined)]
  const report: Report = {
    verdict,
    risk,
    ...decision,
    subject,
    findings: [
      ...shown.sort((a, b) => a.start - b.start),
      ...media,
      ...own.filter((f) => f.media !== undefined),
    ],
    ...(crowd ? { crowd } : {}),
    lang: analysis.doc.lang,
    engine: {
      version: engineVersion,
      rules: rulesVersion,
      model: second ? `${VERDICT_MODEL.version}+${second.version}` : VERDICT_MODEL.version,
      ...(options.policyVersion === undefined ? {} : { policy: options.policyVersion }),
    },
  }
  // What only the organization's own rules hold tells nobody's story: there is nothing to reword.
  if (options.rewrite !== false && (byLaw === 'review' || byLaw === 'stop')) {
    const recheck = (text: string) =>
      check(
        { ...post, text, media: [], lang: analysis.doc.lang },
        { ...options, second: undefined, rewrite: false },
      )
    const phones = options.organization?.phones
    report.rewrite = rewritePost(post, report, analysis.answering, analysis.doc.lang, lang, recheck, phones)
  }
  return report
}

/** Private people and those who treat animals are no covered entities (45 CFR 160.102, 160.103): never a hold. */
function uncovered({ account }: Analysis, animals: boolean, judged: Verdict): Verdict {
  if (account === 'patient' && judged !== 'clear') return 'caution'
  return animals && (judged === 'review' || judged === 'stop') ? 'clear' : judged
}

function factsOf(
  analysis: Analysis,
  harmless: Subject | undefined,
  findings: Finding[],
  media: Finding[],
  subject: Report['subject'],
  judgement: Report['verdict'],
  expected: number | undefined,
  doubt: boolean,
): Omit<Facts, 'patientPictured' | 'patientLikelyPictured'> {
  const has = (test: (finding: Finding) => boolean) => findings.some(test)
  const text = analysis.doc.norm
  const number = has((f) => PATIENT_NUMBER.has(f.category) && f.score >= 0.6)
  const namedPatient = harmless === undefined && namesPatient(analysis)
  return {
    account: analysis.account,
    answering: analysis.answering,
    // A patient's number, or a name that is called a patient, in a post that nothing marks as harmless
    // is about a patient, whatever the model thinks.
    subject:
      (number || namedPatient) &&
      harmless === undefined &&
      subject === 'none' &&
      analysis.account !== 'patient'
        ? 'patient'
        : subject,
    judgement,
    named: has((f) => f.category === 'A' || f.kind === 'handle'),
    namedPatient,
    namedInCare: harmless === undefined && namesInCare(analysis),
    direct: has((f) => f.category.length === 1 && f.category !== 'Q'),
    patientNumber: number && harmless === undefined,
    photo: has((f) => f.category === 'Q'),
    face: media.some((f) => f.kind === 'face'),
    relation: has((f) => f.category === 'relation'),
    quasi: has((f) => f.category === 'quasi'),
    smallCrowd: expected !== undefined && expected <= SMALL_CROWD,
    authorizationClaimed: (analysis.count.get('authorization') ?? 0) > 0,
    doubt,
    substanceUse: SUBSTANCE_USE.test(text) && TREATMENT.test(text),
  }
}

/** A person's name in one sentence with a word that makes them the author's patient. */
function namesPatient(analysis: Analysis): boolean {
  return namedBeside(analysis, ({ cue }) => cue === 'mine')
}

/** Cues that put a named person into care, each too weak for a stop. */
const IN_CARE = new Set(['care', 'roomcode', 'replyConfirm', 'patient', 'sensitive'])

/** A person's name in one sentence with an age, a room, a visit or words of care. */
function namesInCare(analysis: Analysis): boolean {
  const detail = new Set(
    analysis.spans
      .filter(({ span }) => span.kind === 'age-under-90' || span.kind === 'age' || span.kind === 'room')
      .map(({ first }) => analysis.sentenceOf[first]),
  )
  return (
    namedBeside(analysis, ({ cue }) => IN_CARE.has(cue)) ||
    surePeople(analysis).some((first) => detail.has(analysis.sentenceOf[first]))
  )
}

function namedBeside(analysis: Analysis, test: (cue: Analysis['cues'][number]) => boolean): boolean {
  const called = new Set(analysis.cues.filter(test).map(({ first }) => analysis.sentenceOf[first]))
  return surePeople(analysis).some((first) => called.has(analysis.sentenceOf[first]))
}

/** First words of the names that are surely people's and not colleagues'. */
function surePeople({ spans }: Analysis): number[] {
  return spans
    .filter(
      ({ span, staff }) =>
        span.category === 'A' && span.kind === 'person' && !staff && span.score >= SURE_NAME,
    )
    .map(({ first }) => first)
}

/** From this score on a name is surely one. */
const SURE_NAME = 0.6
