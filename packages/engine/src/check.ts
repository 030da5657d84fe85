import { VERDICT_MODEL } from '../data/verdict.ts'
import { estimateCrowd } from './crowd/crowd.ts'
import { type Marked, markText } from './decide/findings.ts'
import { judge, verdictOf } from './decide/model.ts'
import { decide, type Facts } from './decide/policy.ts'
import { explain } from './decide/reasons.ts'
import { identify } from './identify/index.ts'
import { rewrite } from './rewrite/rewrite.ts'
import { PATIENT_NUMBERS, subjectOf } from './subject/about.ts'
import { type Analysis, analyse } from './subject/analysis.ts'
import { extractFeatures, situationOf } from './subject/features.ts'
import { ownedBy } from './subject/own.ts'
import type { CheckOptions, Finding, Lang, MediaFinding, Post, Report, Subject, Verdict } from './types.ts'
import { engineVersion, rulesVersion } from './version.ts'

/** Fewer people than this and neighbours can tell: the ZIP3 rule's spirit on the scale of a street. People. */
const SMALL_CROWD = 20

/**
 * Checks one post: what could identify someone, who it is about, is there care, how many fit, so what.
 * Pure and deterministic; linear in the length of the text; never throws on any string.
 *
 * @example check({ text: 'Our patient Ana Ruiz did great today!', account: 'organization' }).verdict // 'stop'
 */
export function check(post: Post, options: CheckOptions = {}): Report {
  const interfaceLang = options.interfaceLang ?? 'en'
  const read = readPost(post, options)
  const { analysis, verdict, rule, subject, marks } = read
  const acting = verdict === 'review' || verdict === 'stop'
  const findings = [
    ...textFindings(analysis, acting || verdict === 'caution' ? marks : [], interfaceLang),
    ...mediaFindings(post.media ?? [], interfaceLang),
  ]
  const crowd = acting ? estimateCrowd(analysis, post, interfaceLang) : undefined
  const proposal =
    acting && options.rewrite !== false
      ? rewrite({
          text: post.text,
          lang: analysis.doc.lang,
          answering: analysis.answering,
          findings,
          interfaceLang,
          recheck: (text) => readPost({ ...post, text, media: [] }, options).verdict,
        })
      : undefined
  return {
    verdict,
    summary: rule[interfaceLang],
    summaryId: `summary.${rule.id}`,
    rule: rule.id,
    citation: rule.citation,
    subject,
    findings,
    ...(crowd ? { crowd } : {}),
    ...(proposal ? { rewrite: proposal } : {}),
    lang: analysis.doc.lang,
    engine: { version: engineVersion, rules: rulesVersion, model: VERDICT_MODEL.version },
  }
}

interface Reading {
  analysis: Analysis
  marks: Marked[]
  verdict: Verdict
  subject: Subject
  rule: ReturnType<typeof decide>['rule']
}

/** The first three questions and the decision; what a rewrite is checked again by. */
function readPost(post: Post, options: CheckOptions): Reading {
  const analysis = analyse(post, ownedBy(options.organization))
  const judgement = verdictOf(judge(extractFeatures(analysis, post), situationOf(analysis)))
  const subject = subjectOf(analysis, judgement)
  const marks = markText(analysis, analysis.doc.lang)
  const { verdict, rule } = decide(
    factsOf(analysis, post, judgement, subject, marks, options),
    options.policy,
  )
  return { analysis, marks, verdict, subject, rule }
}

function factsOf(
  analysis: Analysis,
  post: Post,
  judgement: Verdict,
  subject: Subject,
  marks: Marked[],
  options: CheckOptions,
): Facts {
  const has = (test: (mark: Marked) => boolean) => marks.some(test)
  const crowd =
    judgement === 'review' || judgement === 'stop'
      ? estimateCrowd(analysis, post, options.interfaceLang ?? 'en')
      : undefined
  return {
    account: analysis.account,
    answering: analysis.answering,
    subject,
    judgement,
    named: has(({ category, kind }) => category === 'A' || kind === 'handle'),
    direct: has(({ category }) => category.length === 1),
    patientNumber:
      has(({ category }) => PATIENT_NUMBERS.has(category)) || patientNumberInMedia(post.media ?? []),
    photo: has(({ category }) => category === 'Q'),
    face: (post.media ?? []).some(({ kind, authorized }) => kind === 'face' && !authorized),
    relation: has(({ category }) => category === 'relation'),
    quasi: has(({ category }) => category === 'quasi'),
    smallCrowd: (crowd?.expected ?? Number.POSITIVE_INFINITY) < SMALL_CROWD,
    authorizationClaimed: analysis.count.has('authorization'),
    substanceUse: analysis.cues.some(
      ({ cue, first, last }) =>
        cue === 'sensitive' && analysis.words.slice(first, last).some(({ text }) => SUBSTANCE.has(text)),
    ),
  }
}

/** Words of substance use treatment among the sensitive cues; folded spelling. */
const SUBSTANCE = new Set(
  'detox methadone suboxone buprenorphine rehab sober sobriety overdose overdosed overdosing narcan naloxone heroin fentanyl meth relapse relapsed vivitrol antabuse metadona desintoxicacion sobredosis sobrio sobria heroina recaida recayo rehabilitacion'.split(
    ' ',
  ),
)

function patientNumberInMedia(media: readonly MediaFinding[]): boolean {
  return media.some(
    ({ kind, text }) =>
      (kind === 'text' || kind === 'code') &&
      text !== undefined &&
      identify(text).some(({ category }) => PATIENT_NUMBERS.has(category)),
  )
}

function textFindings(analysis: Analysis, marks: readonly Marked[], lang: Lang): Finding[] {
  return marks.map(({ reasonId, ...mark }) =>
    explain({ ...mark, text: analysis.doc.text.slice(mark.start, mark.end) }, reasonId, lang),
  )
}

/** What the vision package found, as findings that point to a picture instead of a span. */
function mediaFindings(media: readonly MediaFinding[], lang: Lang): Finding[] {
  return media.flatMap((found, index): Finding[] => {
    const at = { start: 0, end: 0, text: '', media: index, score: found.score ?? 1 }
    if (found.kind === 'face')
      return found.authorized ? [] : [explain({ ...at, category: 'Q', kind: 'face' }, 'media.face', lang)]
    const text = found.text ?? ''
    if (found.kind === 'metadata')
      return [explain({ ...at, category: 'R', kind: 'metadata', text }, 'media.metadata', lang)]
    return identify(text).map((span) =>
      explain(
        { ...at, category: span.category, kind: span.kind ?? 'text', text: span.text, score: span.score },
        'media.text',
        lang,
      ),
    )
  })
}
