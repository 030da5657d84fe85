import { placeNear } from '../identify/index.ts'
import { type Analysis, originalRange } from '../subject/analysis.ts'
import { THIRD_EN } from '../subject/functions.ts'
import { ageAt } from '../subject/mentions.ts'
import type { Crowd, CrowdDetail, Lang, Post } from '../types.ts'
import {
  AGE_BAND_SHARES,
  CONDITION_RATES,
  DEFAULT_CATCHMENT,
  PEOPLE_IN_ONE_EVENT,
  PEOPLE_IN_ONE_ROOM,
  PREGNANCY_AGES,
  SEEN_IN_ONE_DAY,
  UNLISTED_CONDITION,
  UNLISTED_POPULATION,
  WORKING_AGES,
} from './rates.ts'

const ONE_YEAR_OF_BAND = 10 // a band is ten years wide
const conditionStems: [string, number][] = CONDITION_RATES.flatMap(([rate, words]) =>
  words.split(', ').map((stem): [string, number] => [stem, rate]),
)

/** People with a condition, per resident. */
export function conditionShare(phrase: string): number {
  const words = phrase.split(' ')
  for (const [stem, rate] of conditionStems)
    if (words.some((word) => word.startsWith(stem))) return rate / 100_000
  return UNLISTED_CONDITION / 100_000
}

/** Share of residents of exactly this age in years. */
export function ageShare(years: number): number {
  const band = Math.min(9, Math.floor(years / 10))
  return (AGE_BAND_SHARES[band] as number) / ONE_YEAR_OF_BAND
}

/**
 * Chance that one of `population` people is alone in their cell when they spread evenly over `cells`.
 * A ZIP code of 7,500 over birth date × sex (365.25 × 78 × 2 cells) gives 87.7%: Sweeney 2000 found 87%.
 */
export function shareUnique(population: number, cells: number): number {
  return Math.exp(-(population - 1) / cells)
}

interface Collected {
  details: CrowdDetail[]
  age?: number
  pregnant: boolean
  worker: boolean
  /** At most this many fit, whatever the shares say (an event, a room, "the only"). */
  cap: number
}

function collect(analysis: Analysis): Collected {
  const { words, cues, mentions, spans, doc } = analysis
  const out: Collected = { details: [], pregnant: false, worker: false, cap: Number.POSITIVE_INFINITY }
  const seen = new Set<string>()
  const add = (kind: CrowdDetail['kind'], share: number, first: number, last: number) => {
    const { start, end } = originalRange(analysis, first, last)
    const text = doc.text.slice(start, end)
    const key = `${kind}:${text.toLowerCase()}`
    if (seen.has(key)) return
    seen.add(key)
    out.details.push({ text, kind, share, start, end })
  }
  for (let i = 0; i < words.length && out.age === undefined; i += 1) {
    const age = ageAt(words, i)
    if (age && age.years > 0) {
      out.age = age.years
      add('age', ageShare(age.years), age.first, age.last)
    }
  }
  const occupation = mentions.find((mention) => mention.type === 'occupation' && !mention.own)
  if (occupation?.rate !== undefined) {
    out.worker = true
    add('occupation', occupation.rate / 100_000, occupation.first, occupation.last)
  }
  let conditions = 0
  for (const { cue, first, last } of cues) {
    if (cue === 'condition' && conditions === 0) {
      const phrase = words
        .slice(first, last)
        .map((word) => word.text)
        .join(' ')
      conditions += 1
      out.pregnant = /pregnan|embaraz|labor|birth|parto|twins|triplet/.test(phrase)
      add('condition', conditionShare(phrase), first, last)
    }
    if (cue === 'superlative') {
      out.cap = 1
      add('superlative', 1, first, last)
    }
    if (cue === 'event') {
      out.cap = Math.min(out.cap, PEOPLE_IN_ONE_EVENT)
      add('event', 1, first, last)
    }
    if (cue === 'roomcode') {
      out.cap = Math.min(out.cap, PEOPLE_IN_ONE_ROOM)
      add('other', 1, first, last)
    }
  }
  const time = spans.find(({ span }) => span.kind === 'relative-date')
  if (time && (analysis.count.get('care') ?? 0) > 0) add('time', SEEN_IN_ONE_DAY, time.first, time.last)
  const sex = words.findIndex(
    (word) =>
      SEXED.has(word.text) &&
      (doc.lang === 'en' ? THIRD_EN.has(word.text) || GENDERED.has(word.text) : GENDERED.has(word.text)),
  )
  if (sex >= 0 && !out.pregnant) add('sex', 0.5, sex, sex + 1)
  return out
}

const GENDERED = new Set(
  'man woman lady guy boy girl gentleman fella dude mom dad wife husband senor senora hombre mujer nino nina senorita viejito viejita muchacho muchacha f m'.split(
    ' ',
  ),
)
const SEXED = new Set([...THIRD_EN, ...GENDERED])

/** Dependencies: age and occupation overlap, pregnancy fixes sex and most of the age, today's visit explains the condition. */
function expectedCrowd(population: number, collected: Collected, without?: CrowdDetail): number {
  const used = collected.details.filter((detail) => detail !== without)
  const has = (kind: CrowdDetail['kind']) => used.some((detail) => detail.kind === kind)
  let expected = population
  for (const detail of used) {
    let { share } = detail
    if (detail.kind === 'age' && collected.age !== undefined) {
      const { age } = collected
      if (has('occupation') && collected.worker && age >= WORKING_AGES.from && age <= WORKING_AGES.to)
        share /= WORKING_AGES.shareOfResidents
      if (collected.pregnant && age >= PREGNANCY_AGES.from && age <= PREGNANCY_AGES.to) share /= 0.37
    }
    // Whoever is seen today is seen for something: half of the time window is already in the condition's rate.
    if (detail.kind === 'time' && has('condition')) share = Math.sqrt(share)
    expected *= share
  }
  let cap = collected.cap
  if (without && (without.kind === 'superlative' || without.kind === 'event' || without.kind === 'other')) {
    cap = Number.POSITIVE_INFINITY
    for (const detail of used) {
      if (detail.kind === 'superlative') cap = 1
      if (detail.kind === 'event') cap = Math.min(cap, PEOPLE_IN_ONE_EVENT)
      if (detail.kind === 'other') cap = Math.min(cap, PEOPLE_IN_ONE_ROOM)
    }
  }
  return Math.min(expected, cap)
}

/** One more uncertain factor widens the range by this much on either side (rates are orders of magnitude). */
const FACTOR_PER_DETAIL = 1.8

/** How many people fit the description; undefined when the text gives no detail to count with. */
export function estimateCrowd(analysis: Analysis, post: Post, lang: Lang): Crowd | undefined {
  const collected = collect(analysis)
  if (collected.details.length === 0) return undefined
  const base = basePlace(analysis, post, lang)
  const fit = expectedCrowd(base.population, collected)
  const expected = Math.max(1, fit)
  const uncertain = collected.details.filter((detail) => detail.share < 1).length + (base.assumed ? 1 : 0)
  const spread = FACTOR_PER_DETAIL ** Math.sqrt(uncertain)
  let widest: Crowd['widest']
  for (const detail of collected.details) {
    const expectedWithout = expectedCrowd(base.population, collected, detail)
    if (expectedWithout > (widest?.expectedWithout ?? fit)) widest = { text: detail.text, expectedWithout }
  }
  const high = Math.max(expected, Math.min(base.population, expected * spread, collected.cap))
  return {
    low: Math.max(1, Math.floor(expected / spread)),
    expected: roundPeople(expected),
    high: Math.ceil(high),
    base,
    details: collected.details,
    ...(widest
      ? { widest: { text: widest.text, expectedWithout: roundPeople(widest.expectedWithout) } }
      : {}),
    sentence: sentence(roundPeople(expected), base, lang),
  }
}

/** Two significant digits: the estimate is no better. */
function roundPeople(n: number): number {
  if (n < 100) return Math.max(1, Math.round(n))
  const scale = 10 ** (Math.floor(Math.log10(n)) - 1)
  return Math.round(n / scale) * scale
}

function basePlace(analysis: Analysis, post: Post, lang: Lang): Crowd['base'] {
  const state = /,\s*([A-Za-z. ]{2,20})$/.exec(post.context?.place ?? '')?.[1]
  for (const { span } of analysis.spans) {
    if (span.category !== 'B' || (span.kind !== 'city' && span.kind !== 'county')) continue
    const found = placeNear(span.text, state) ?? placeNear(span.text)
    if (found && found.population > 0)
      return { place: span.text, population: found.population, assumed: false }
  }
  const written = post.context?.place
  if (written) {
    const found = placeNear(written)
    if (found && found.population > 0) return { place: written, population: found.population, assumed: false }
    return { place: written, population: UNLISTED_POPULATION, assumed: true }
  }
  return { place: lang === 'es' ? 'su zona' : 'your area', population: DEFAULT_CATCHMENT, assumed: true }
}

const FORMAT = { en: new Intl.NumberFormat('en-US'), es: new Intl.NumberFormat('es-US') }

function sentence(expected: number, base: Crowd['base'], lang: Lang): string {
  const count = FORMAT[lang].format(expected)
  if (lang === 'es')
    return expected === 1
      ? `Probablemente solo una persona en ${base.place} encaja con esto.`
      : `Unas ${count} personas en ${base.place} encajan con esto.`
  return expected === 1
    ? `Probably just one person in ${base.place} fits this.`
    : `About ${count} people in ${base.place} fit this.`
}
