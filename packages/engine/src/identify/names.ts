import type { Token } from '../types.ts'
import { type Recognizer, scan } from './recognizer.ts'
import { hashtagNames } from './tag-features.ts'
import { tagged } from './tagged.ts'

const TITLED =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Sr|Sra|Srta|Rev|Sgt|Señora?|Señorita|Doña|doña|Pt)\.?\s(?:[\p{Lu}][\p{L}'-]{0,20}\.?)(?:\s[\p{Lu}][\p{L}'-]{0,20}\.?){0,2}/gu
const FIRST_AND_LAST = 19

/** Names of people (A). */
export const findNames: Recognizer = (doc, add) => {
  const { tokens } = doc
  for (const name of tagged(doc).people) {
    const start = (tokens[name.start] as Token).start
    const end = (tokens[name.end - 1] as Token).end
    add('A', 'person', start, end, 0.5 + name.score / 2)
  }
  for (const token of tokens)
    if (token.shape === 'hashtag' && hashtagNames(token.text) === FIRST_AND_LAST)
      add('A', 'person', token.start, token.end, 0.6)
  scan(TITLED, doc.norm, (m) => add('A', 'person', m.index, m.index + m[0].length, 0.6))
}
