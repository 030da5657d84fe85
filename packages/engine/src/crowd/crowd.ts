import type { Analysis } from '../subject/analysis.ts'
import type { Crowd, CrowdDetail, Lang, Post } from '../types.ts'
import { basePlace } from './base.ts'
import { type Collected, collect } from './collect.ts'
import { POISSON_WIDTH } from './limits.ts'
import { factorsOf, type Picture } from './model.ts'

/** The person in the text and the others who fit it, before a limit such as "the only". */
function countOf(population: number, picture: Picture): number {
  let share = 1
  for (const factor of Object.values(factorsOf(picture))) share *= factor.share
  return 1 + (population - 1) * share
}

const limitOf = (details: readonly Collected[]): number =>
  details.reduce((limit, detail) => Math.min(limit, detail.limit ?? limit), Number.POSITIVE_INFINITY)

/** How many would fit if the detail were not in the text. */
function countWithout(population: number, picture: Picture, details: Collected[], detail: Collected): number {
  const rest = details.filter((other) => other !== detail)
  if (detail.part === undefined) return Math.min(countOf(population, picture), limitOf(rest))
  const { [detail.part]: _, ...others } = picture
  return Math.min(countOf(population, others), limitOf(rest))
}

/** Likely range of a count: what each share may be off by, multiplied on the log scale, and chance (Poisson). */
function rangeOf(count: number, offBy: number[]): { low: number; high: number } {
  const spread = Math.exp(Math.sqrt(offBy.reduce((sum, factor) => sum + Math.log(factor) ** 2, 0)))
  const others = count - 1
  const [few, many] = [others / spread, others * spread]
  return {
    low: 1 + Math.max(0, few - POISSON_WIDTH * Math.sqrt(few)),
    high: 1 + many + POISSON_WIDTH * Math.sqrt(many),
  }
}

/** How many people fit the description; undefined when the text gives no detail to count with. */
export function estimateCrowd(analysis: Analysis, post: Post, lang: Lang): Crowd | undefined {
  const { details, picture } = collect(analysis)
  if (details.length === 0) return undefined
  const { base, offBy } = basePlace(analysis, post, lang)
  const factors = factorsOf(picture)
  const count = countOf(base.population, picture)
  const limit = limitOf(details)
  const round = (n: number): number => Math.min(base.population, roundPeople(n))
  const expected = round(Math.min(count, limit))
  const range = rangeOf(count, [offBy, ...Object.values(factors).map((factor) => factor.offBy)])
  const low = Math.min(expected, round(range.low))
  const high = round(Math.max(expected, Math.min(Math.ceil(range.high), limit)))
  const without = details.map((detail) =>
    Math.max(expected, round(countWithout(base.population, picture, details, detail))),
  )
  const most = without.indexOf(Math.max(...without))
  return {
    low,
    expected,
    high,
    base,
    details: details.map((detail): CrowdDetail => {
      const { kind, text, start, end, part } = detail
      const factor = part === undefined ? undefined : factors[part]
      return { kind, text, start, end, share: factor?.share ?? 1 }
    }),
    without,
    unverified: details
      .filter(({ part }) => part && factors[part]?.measured === false)
      .map(({ text }) => text),
    ...((without[most] as number) > expected
      ? { widest: { text: details[most]?.text ?? '', expectedWithout: without[most] as number } }
      : {}),
    sentence: sentence(expected, low, high, base, lang),
  }
}

/** Two significant digits: the estimate is no better. */
function roundPeople(n: number): number {
  if (n < 100) return Math.max(1, Math.round(n))
  const scale = 10 ** (Math.floor(Math.log10(n)) - 1)
  return Math.round(n / scale) * scale
}

/** 2300000 → "2,300,000", as written in the United States in both languages; Intl costs a microsecond a number. */
const grouped = (n: number): string => (n < 1_000 ? `${n}` : `${n}`.replace(/\B(?=(?:\d{3})+$)/g, ','))

function sentence(expected: number, low: number, high: number, base: Crowd['base'], lang: Lang): string {
  const [count, from, to] = [grouped(expected), grouped(low), grouped(high)]
  const sure = low === high
  if (lang === 'es') {
    const range = sure ? '' : ` (entre ${from} y ${to})`
    return expected === 1
      ? `${sure ? 'Solo' : 'Probablemente solo'} una persona en ${base.place} encaja con esto${range}.`
      : `Unas ${count} personas en ${base.place} encajan con esto${range}.`
  }
  const range = sure ? '' : ` (between ${from} and ${to})`
  return expected === 1
    ? `${sure ? 'Just' : 'Probably just'} one person in ${base.place} fits this${range}.`
    : `About ${count} people in ${base.place} fit this${range}.`
}
