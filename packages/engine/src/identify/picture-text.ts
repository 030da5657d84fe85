import type { Span } from '../types.ts'
import { identify } from './index.ts'

/**
 * Words that name what follows on wristbands, charts, labels and whiteboards. A reader of pictures loses the space
 * behind them ("MRN00482913") and takes digits for letters ("RM ZO4").
 */
const LABELS =
  'mrn|dob|rm|room|bed|bay|acct|account|ssn|chart|record|csn|fin|rx|born|birth|phone|tel|fax|age|admitted|filled|nac|nacimiento|hab|habitación|habitacion|cama|cuarto|expediente|exp|receta|edad|póliza|poliza|folio|nss|teléfono|telefono|ingreso|surtida'
/** The same before a name. */
const NAME_LABELS = 'patient|pt|name|nombre|paciente|mr|mrs|ms|sr|sra'

const LABEL_BEFORE_DIGIT = new RegExp(`(?<!\\p{L})(${LABELS})(?=[:#.]?\\d)`, 'giu')
const LABEL_BEFORE_NAME = new RegExp(
  `(?<!\\p{L})(${[NAME_LABELS, NAME_LABELS.toUpperCase(), NAME_LABELS.replace(/(?<=^|\|)./g, (c) => c.toUpperCase())].join('|')})(?=\\p{Lu}\\p{L}{2})`,
  'gu',
)
const LABEL_AND_VALUE = new RegExp(
  `(?<!\\p{L})((?:${LABELS})[.:#]{0,2}\\s{0,3}#?)([\\dOoQIl|ZzSsBG]{2,12})(?![\\p{L}\\d])`,
  'giu',
)
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
  G: '6',
}
/** "MariaDelgado", "JohnDoe"; "McCall" and "MacNeil" are one word. */
const WORD_BORDER = /(?<=\p{Ll})(?<!Mc|Mac)(?=\p{Lu}\p{L})/gu
const NAME_AFTER_DIGIT = /(?<=\d)(?=\p{Lu}\p{Ll}{2})/gu
const AFTER_SIGN = /(?<=[:;,])(?=\p{L})/gu

/** Text read from a picture with the spaces that the reader is known to lose, and digits where a label asks for them. */
export function spread(text: string): string {
  return text
    .replace(LABEL_AND_VALUE, (whole, label: string, value: string) =>
      /\d/.test(value) ? label + [...value].map((sign) => LOOKS_LIKE[sign] ?? sign).join('') : whole,
    )
    .replace(LABEL_BEFORE_DIGIT, '$1 ')
    .replace(LABEL_BEFORE_NAME, '$1 ')
    .replace(WORD_BORDER, ' ')
    .replace(NAME_AFTER_DIGIT, ' ')
    .replace(AFTER_SIGN, ' ')
}

/** A date whose slashes were lost or read as 1: six to ten digits and signs behind the word for birth. */
const BIRTH =
  /(?<!\p{L})(?:dob|born|birth|nac|nacimiento)[.:]{0,2}\s{0,3}(?=(?:[/.-]?\d){6,10}(?!\d))[\d/.-]{6,12}/giu
const ROOM =
  /(?<!\p{L})(?:room|rm|bed|habitación|habitacion|hab|cama|cuarto)[.:]?\s?#?\s?\d{1,4}[a-z]?(?:-\d{1,2})?(?![\p{L}\d])/giu
/** A label's first line: "RAMAN, Priya". */
const SURNAME_FIRST = /^\p{Lu}[\p{Lu}'’-]{2,},\s?\p{Lu}\p{Ll}+(?:\s\p{Lu}\.?)?$/gu
/** "Rm 412 June Hathaway": behind a room, a month with a capitalised word is a person. */
const MONTH_NAMED =
  /(?<=(?:room|rm|bed|hab|cama)[.:]?\s?#?\d{1,4}[a-z]?\s{1,3})(?:april|may|june|august|abril|julio)\s\p{Lu}\p{L}{2,}/giu
const NAME_SCORE = 0.7
/** As sure as a room in running text, which is no identifier for certain. */
const ROOM_SCORE = 0.5
const BIRTH_SCORE = 0.9

/**
 * `identify` for a line that was read from a picture. Spaces that the reader lost are put back first; what is found only
 * in the line as it was read counts too. Offsets are those of `spread(text)` and of little use.
 */
export function identifyPictureText(text: string): Span[] {
  const loose = spread(text)
  const found = identify(loose)
  for (const match of loose.matchAll(BIRTH))
    if (!found.some((span) => span.category === 'C' && overlaps(span, match)))
      found.push(spanOf(match, 'C', 'date', BIRTH_SCORE))
  const people = [SURNAME_FIRST, MONTH_NAMED].flatMap((pattern) => [...loose.matchAll(pattern)])
  const rooms = [...loose.matchAll(ROOM)]
  // "Habitación 269" is a room and not the beginning of a postal code.
  const kept = found.filter(
    (span) =>
      !(['zip', 'room'].includes(span.kind ?? '') && rooms.some((match) => overlaps(span, match))) &&
      !people.some((match) => overlaps(span, match)),
  )
  kept.push(...people.map((match) => spanOf(match, 'A', 'person', NAME_SCORE)))
  kept.push(...rooms.map((match) => spanOf(match, 'R', 'room', ROOM_SCORE)))
  if (loose !== text) kept.push(...identify(text).filter((span) => !isAmong(span, kept)))
  if (isCapitals(loose)) kept.push(...namesIn(capitalised(loose)).filter((span) => !isAmong(span, kept)))
  return kept
}

/** Wristbands and marker boards are written in capitals, in which names look like other words. */
const isCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text)
const capitalised = (text: string): string =>
  text.replace(/(?<=\p{Lu})\p{Lu}{2,}/gu, (rest) => rest.toLowerCase())
const namesIn = (text: string): Span[] =>
  identify(text).filter((span) => span.kind === 'person' && span.text.includes(' '))

function spanOf(match: RegExpExecArray, category: Span['category'], kind: string, score: number): Span {
  return { category, kind, score, start: match.index, end: match.index + match[0].length, text: match[0] }
}

const overlaps = (span: Span, match: RegExpExecArray): boolean =>
  span.start < match.index + match[0].length && match.index < span.end

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')

function isAmong({ text }: Span, spans: readonly Span[]): boolean {
  const own = bare(text)
  return spans.some((span) => own.includes(bare(span.text)) || bare(span.text).includes(own))
}
