import { placeNear } from '../identify/index.ts'
import type { Analysis } from '../subject/analysis.ts'
import type { Crowd, Lang, Post } from '../types.ts'
import { DEFAULT_CATCHMENT, OFF_BY, UNLISTED_POPULATION } from './limits.ts'
import { zipPopulation } from './zips.ts'

/** Where the count starts: a place in the text, else the author's place, else a default catchment. */
export function basePlace(
  analysis: Analysis,
  post: Post,
  lang: Lang,
): { base: Crowd['base']; offBy: number } {
  const written = post.context?.place
  const state = /,\s*([A-Za-z. ]{2,20})$/.exec(written ?? '')?.[1]
  for (const { span } of analysis.spans) {
    if (span.category !== 'B') continue
    if (span.kind === 'zip') {
      const population = zipPopulation(span.text)
      if (population !== undefined)
        return { base: { place: `ZIP ${span.text}`, population, assumed: false }, offBy: OFF_BY.zip }
    }
    if (span.kind !== 'city' && span.kind !== 'county') continue
    const found = placeNear(span.text, state) ?? placeNear(span.text)
    if (found && found.population > 0)
      return { base: { place: span.text, population: found.population, assumed: false }, offBy: OFF_BY.place }
  }
  if (written) {
    const found = placeNear(written)
    if (found && found.population > 0)
      return { base: { place: written, population: found.population, assumed: false }, offBy: OFF_BY.place }
    return {
      base: { place: written, population: UNLISTED_POPULATION, assumed: true },
      offBy: OFF_BY.unlistedPlace,
    }
  }
  const place = lang === 'es' ? 'su zona' : 'your area'
  return { base: { place, population: DEFAULT_CATCHMENT, assumed: true }, offBy: OFF_BY.assumedPlace }
}
