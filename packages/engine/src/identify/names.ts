import type { Recognizer } from './recognizer.ts'
import { scan } from './recognizer.ts'

const TITLED =
  /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Sr|Sra|Srta|Rev|Fr|Capt|Sgt|Señora?|Señorita|Don|Doña|don|doña|Pt)\.?\s(?:[\p{Lu}][\p{L}'-]{0,20}\.?)(?:\s[\p{Lu}][\p{L}'-]{0,20}\.?){0,2}/gu

/** Names of people (A). */
export const findNames: Recognizer = (doc, add) => {
  scan(TITLED, doc.norm, (m) => add('A', 'person', m.index, m.index + m[0].length, 0.8))
}
