import type { ShownReport } from './shown-report.ts'

type ShownCrowd = NonNullable<ShownReport['crowd']>

export interface CrowdWords {
  sentence: string | undefined
  base: { place: string; population: number; assumed: boolean } | undefined
  /** Details counted with, as written. */
  details: string[]
  /** Index of the detail whose removal widens the crowd most, and the crowd without it. */
  widest: { index: number; text: string; without: number } | undefined
  unverified: string[]
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** What there is to say of a crowd, from the engine's report or from the server's, which holds details as text. */
export function crowdWords(crowd: ShownCrowd): CrowdWords {
  const { sentence, base, details, without, unverified } = crowd as Record<string, unknown>
  const place = base as { place?: unknown; population?: unknown; assumed?: unknown } | null | undefined
  const texts = (Array.isArray(details) ? details : []).map((detail) =>
    isText(detail) ? detail : String((detail as { text?: unknown }).text ?? ''),
  )
  const counts = Array.isArray(without) ? without.filter((n) => typeof n === 'number') : []
  const most = Math.max(...counts)
  const index = counts.indexOf(most)
  return {
    sentence: isText(sentence) ? sentence : undefined,
    base:
      isText(place?.place) && typeof place.population === 'number'
        ? { place: place.place, population: place.population, assumed: place.assumed === true }
        : undefined,
    details: texts,
    widest:
      index >= 0 && most > crowd.expected && texts[index]
        ? { index, text: texts[index], without: most }
        : undefined,
    unverified: (Array.isArray(unverified) ? unverified : []).filter(isText),
  }
}
