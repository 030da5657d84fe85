import type { ReadDocument } from '../text/document.ts'
import { firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { medicalClass } from './medical-words.ts'
import { type AddHit, scan } from './recognizer.ts'

const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Sr|Sra|Srta|Rev|Sgt|Señora?|Señorita|Doña|doña|Pt)'
const TITLED = new RegExp(
  `(?<![\\p{L}])${TITLE}\\.?\\s\\p{Lu}[\\p{L}'-]{0,20}\\.?(?:\\s\\p{Lu}[\\p{L}'-]{0,20}\\.?){0,2}`,
  'gu',
)
const TITLED_INITIALS = new RegExp(`(?<![\\p{L}])${TITLE}\\.?\\s(?:\\p{Lu}\\.\\s?){1,3}(?![\\p{L}])`, 'gu')
const INITIALS_CUED =
  /(?:\b(?:patient|member|pt|client|resident|initials?|iniciales|named|paciente|nicknamed)\b[:,]?\s)((?:\p{L}\.\s?){2,4})(?![\p{L}])/giu
const FIRST_INITIAL = /(?<![\p{L}])\p{Lu}\p{Ll}{2,14}\s\p{Lu}\.(?=[\s,!?;:)]|$)/gu
const FAMILY =
  /(?<![\p{L}])(?:the|los|las|familia)\s(\p{Lu}[\p{L}'-]{2,20})(?:\s(?:family|twins|triplets|brothers|sisters|boys|girls|kids|baby|gemelos))?/giu
const FAMILY_WORDS = /(?:family|twins|triplets|brothers|sisters|baby|gemelos)$|^(?:familia|los gemelos)/i
const LAST_FIRST =
  /(?<![\p{L}])(\p{Lu}[\p{L}'-]{1,20}),\s(\p{Lu}[\p{L}'-]{1,20})(?:\s\p{Lu}\.?(?![\p{L}]))?(?=\s{0,2}(?:\d|[(·|:;]|,\s|DOB|MRN|dob|mrn|-\s|$))/gu
const GREETING =
  /(?:^|[\n.!?]\s{0,2}|@\S{1,30}\s)(?:hi|hello|hey|dear|hola|querid[oa]|estimad[oa]|thanks|thank you|gracias|aww|omg)\s(\p{Lu}\p{L}{2,15})(?=\s?[,!.:]|\s(?:and|y)\s\p{Lu}|$)/giu
const NO_GREETED = new Set(
  'there everyone all team friends folks guys doc doctor nurse nurses friend neighbor neighbors fam family yall world twitter facebook you god dios todos todas amigos amigas vecinos equipo moms dads mom dad mama mamá babe girl sir madam lord goodness gosh nana vegas siri alexa community patients volunteers donors heroes students parents dentist for so everybody again much reviewer customer member valued'.split(
    ' ',
  ),
)
const BOARD =
  /(?<![\p{L}])(\p{Lu}{4,15}(?:-\p{Lu}{3,15})?)(?=\s(?:[\p{L}&]{1,12}\s){1,2}(?:rm|room|bed|bay)\s?\d)/gu

/** Names that show by their surroundings: titles, initials, families, "Last, First", greetings, the operating board. */
export function findNamesByPattern(doc: ReadDocument, add: AddHit): void {
  const { norm } = doc
  const whole = (score: number) => (m: RegExpExecArray) =>
    add('A', 'person', m.index, m.index + m[0].trimEnd().length, score)
  scan(TITLED, norm, (m) => {
    if (
      !/^(?:Pt|Sr)\.?\s(?:\p{Lu}{2,}|Will|May|Can|Has|Is|Was|Came|In|On|At|Care|Portal|Services|Advocate|Safety|Satisfaction)(?![\p{L}])/u.test(
        m[0],
      )
    )
      whole(0.62)(m)
  })
  scan(TITLED_INITIALS, norm, whole(0.85))
  scan(INITIALS_CUED, norm, (m) => {
    const initials = (m[1] ?? '').trimEnd()
    const start = m.index + m[0].length - (m[1] ?? '').length
    if (!/^(?:[ap]\.\s?m\.|e\.\s?g\.|i\.\s?e\.|u\.\s?s\.)/i.test(initials))
      add('A', 'person', start, start + initials.length, 0.75)
  })
  scan(FIRST_INITIAL, norm, (m) => {
    if (firstNameRank(wordInfo(m[0].split(/\s/)[0]?.toLowerCase() ?? '')) > 1) whole(0.72)(m)
  })
  scan(FAMILY, norm, (m) => {
    const name = m[1] ?? ''
    const info = wordInfo(name.toLowerCase())
    if (!FAMILY_WORDS.test(m[0]) || !/^\p{Lu}/u.test(name)) return
    if (lastNameRank(info) > 0 || info === 0 || firstNameRank(info) > 0) whole(0.96)(m)
  })
  scan(LAST_FIRST, norm, (m) => {
    const last = wordInfo((m[1] ?? '').toLowerCase())
    const first = wordInfo((m[2] ?? '').toLowerCase())
    if (firstNameRank(first) > 0 && (lastNameRank(last) > 0 || last >> 4 === 0)) whole(0.9)(m)
  })
  scan(GREETING, norm, (m) => {
    const name = m[1] ?? ''
    const lower = name.toLowerCase()
    if (!/^\p{Lu}\p{Ll}/u.test(name) || NO_GREETED.has(lower) || medicalClass(lower) !== 0) return
    add('A', 'person', m.index + m[0].length - name.length, m.index + m[0].length, 0.7)
  })
  scan(BOARD, norm, (m) => {
    const word = (m[1] ?? '').toLowerCase()
    const info = wordInfo(word)
    if (/-/.test(word) || lastNameRank(info) > 0 || info === 0)
      add('A', 'person', m.index, m.index + word.length, 0.7)
  })
}
