import type { Sight } from '@clearpost/contract'
import type { MediaFinding } from '@clearpost/engine'

/** What a sight tells the check: faces, what is written and encoded, and what the file says of people and places. */
export function findingsOf(sight: Sight, media: string): MediaFinding[] {
  const places = sight.regions.flatMap(({ kind, text, score }): MediaFinding[] => {
    if (kind === 'face') return [{ kind, media, score }]
    return text ? [{ kind, media, text, score }] : []
  })
  const carried = sight.metadata.flatMap(({ kind, text }): MediaFinding[] =>
    text ? [{ kind: 'metadata', media, text: `${kind}: ${text}`, score: 1 }] : [],
  )
  return [...places, ...carried]
}
