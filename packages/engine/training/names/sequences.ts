import { tagFeatures } from '../../src/identify/tag-features.ts'
import { FIRST, INNER, LAST, ONLY } from '../../src/identify/tagger.ts'
import { readDocument } from '../../src/text/document.ts'
import type { Row } from './corpora.ts'
import type { Sequence } from './crf.ts'

export const PERSON: ReadonlySet<string> = new Set(['PERSON'])
export const PLACE: ReadonlySet<string> = new Set(['PLACE'])

/** A row as features and tags. Offsets of the corpora are into the text as written. */
export function sequenceOf(row: Row, weight: number, types = PERSON): Sequence | undefined {
  const doc = readDocument(row.text)
  const { tokens } = doc
  if (tokens.length === 0) return undefined
  const tags = new Uint8Array(tokens.length)
  const starts = tokens.map((token) => doc.map(token.start))
  const ends = tokens.map((token) => doc.mapEnd(token.end))
  for (const entity of row.entities) {
    if (!types.has(entity.type)) continue
    const inside = tokens
      .map((_, i) => i)
      .filter((i) => (starts[i] ?? 0) < entity.end && (ends[i] ?? 0) > entity.start)
    // Some corpus spans slipped onto a punctuation mark; names have a letter.
    const named = inside.filter((i) => tokens[i]?.shape !== 'punct')
    const first = named[0]
    const last = named.at(-1)
    if (first === undefined || last === undefined) continue
    if (first === last) tags[first] = ONLY
    else {
      tags.fill(INNER, first, last)
      tags[first] = FIRST
      tags[last] = LAST
    }
  }
  return { features: tagFeatures(tokens), tags, weight }
}
