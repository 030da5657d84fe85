import type { Document, Lang } from '../types.ts'
import { languageOf } from './language.ts'
import { normalise } from './normalise.ts'
import { tokenise } from './tokenise.ts'

/** A document whose spans can be carried back to the text as written, ends included. */
export interface ReadDocument extends Document {
  /** End in `text` (exclusive) of a span that ends at `normOffset` in `norm`. */
  mapEnd(normOffset: number): number
}

/** Normalises and tokenises once; everything else reads the result. Linear in `text.length`. Never throws. */
export function readDocument(text: string, lang?: Lang): ReadDocument {
  const { norm, map, mapEnd } = normalise(text)
  const tokens = tokenise(norm)
  return { text, norm, map, mapEnd, tokens, lang: languageOf(tokens, lang) }
}
