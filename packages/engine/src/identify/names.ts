import { SCALE, TRANSITIONS, WEIGHTS } from '../../data/tagger.ts'
import { fromBase64 } from '../text/base64.ts'
import type { Token } from '../types.ts'
import { type Recognizer, scan } from './recognizer.ts'
import { type TaggerModel, tagNames } from './tagger.ts'

let model: TaggerModel | undefined

/** The trained tagger; decoded on first use. */
function nameModel(): TaggerModel {
  model ??= { weights: new Int8Array(fromBase64(WEIGHTS).buffer), scale: SCALE, transitions: TRANSITIONS }
  return model
}

const TITLED =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Sr|Sra|Srta|Rev|Sgt|Señora?|Señorita|Doña|doña|Pt)\.?\s(?:[\p{Lu}][\p{L}'-]{0,20}\.?)(?:\s[\p{Lu}][\p{L}'-]{0,20}\.?){0,2}/gu

/** Names of people (A). */
export const findNames: Recognizer = (doc, add) => {
  const { tokens } = doc
  for (const name of tagNames(tokens, nameModel())) {
    const start = (tokens[name.start] as Token).start
    const end = (tokens[name.end - 1] as Token).end
    add('A', 'person', start, end, 0.5 + name.score / 2)
  }
  scan(TITLED, doc.norm, (m) => add('A', 'person', m.index, m.index + m[0].length, 0.7))
}
