import type { ReadDocument } from '../text/document.ts'
import type { Category, Token } from '../types.ts'
import { type AddHit, type Recognizer, scan } from './recognizer.ts'
import { HAS_DIGIT } from './signals.ts'

interface CodeRule {
  category: Category
  kind: string
  /** Words before the number that say what it is, lower case, one token each. */
  cues: string
  /** Fewest digits the value must have. */
  digits: number
}

/** What a number is called → what it is. Order decides when a word stands in two rows: the first wins. */
const RULES: readonly CodeRule[] = [
  { category: 'G', kind: 'ssn', cues: 'ssn ssn# ssi social nss ss#', digits: 4 },
  {
    category: 'H',
    kind: 'mrn',
    cues: 'mrn mr# mrn# mrns chart record csn encounter visit medrec emr ehr expediente historia pulsera wristband bracelet brazalete accession specimen epic hospital# ur',
    digits: 4,
  },
  {
    category: 'I',
    kind: 'plan',
    cues: 'member subscriber beneficiary mbi medicaid medicare medi-cal bcbs bcbsks bluecross cigna aetna humana tricare insurance policy plan póliza poliza afiliado group payer kaiser anthem unitedhealthcare uhc hic hicn blue',
    digits: 5,
  },
  {
    category: 'J',
    kind: 'account',
    cues: 'account acct acct# acc# cuenta ledger invoice bill billing statement folio claim guarantor card visa mastercard amex iban routing balance factura',
    digits: 4,
  },
  {
    category: 'K',
    kind: 'licence',
    cues: 'license licence lic licencia dl dl# driver drivers passport pasaporte npi dea certificate cert certificado teacher permit alien visa# cédula cedula matrícula curp rfc',
    digits: 5,
  },
  { category: 'L', kind: 'plate', cues: 'plate plates placa placas tag tags plate# vin vin#', digits: 2 },
  {
    category: 'M',
    kind: 'device',
    cues: 'sn s/n serial serial# serie device udi pacemaker implant icd pump cgm lot# imei dispositivo marcapasos',
    digits: 4,
  },
  {
    category: 'R',
    kind: 'code',
    cues: 'rx rx# prescription receta case case# caso confirmation order tracking ticket ref reference study enrollment badge id id# patient# identifier code barcode donor unos incident booking inmate trial',
    digits: 4,
  },
]

const CUES = new Map<string, CodeRule>()
for (const rule of RULES) for (const cue of rule.cues.split(' ')) if (!CUES.has(cue)) CUES.set(cue, rule)

/** Words that may stand between the name of a number and the number. */
const BETWEEN = new Set(
  'number numbers no num nr # : is was of - = ( . , the my her his their our patient pt id ids card cards medical health security insurance license licence plan account policy member ending in with es número numero núm num. n. del la el mi su shield blue cross healthy code record s new and or reads says º'.split(
    ' ',
  ),
)
/** Units and words after a number that make it a dose, a count, a time or a price. */
const MEASURE_AFTER =
  /^\s?(?:%|°|mg\b|mcg\b|ml\b|mm\b|cm\b|kg\b|lbs?\b|g\b|units?\b|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|years?\b|yrs?\b|minutes?\b|mins?\b|am\b|pm\b|a\.m|p\.m|dollars?\b|pesos\b|patients?\b|people\b|beds?\b|times\b|percent\b|años\b|días\b|meses\b|horas\b|miles?\b|points?\b|followers\b|-year|-day|-hour|-week|\/\d+\s?mm)/i

const VALUE =
  /(?:[A-Za-z]{1,5}[- ]?)?\d(?:[A-Za-z\d]|[-–/.*](?=[A-Za-z\d])| (?=[A-Z]{0,2}\d{2,})| (?=[A-Z]{2,3}\b)){0,30}/y
const GLUED =
  /(MRN|MR#|SSN|ACCT|ACCOUNT|CHART|FIN|CSN|DOB|POLICY|MEMBERID|SUBSCRIBERID|MEMBER|RX|DL|SN|SERIAL|CASE|ID|PLATE|VIN|FAX|TEL|PHONE)[:#.]{0,2}((?:[A-Z]{1,3})?\d[\dA-Z-]{3,24})/g
const GLUED_CLASS: Readonly<Record<string, readonly [Category, string]>> = {
  MRN: ['H', 'mrn'],
  'MR#': ['H', 'mrn'],
  CHART: ['H', 'mrn'],
  FIN: ['H', 'mrn'],
  CSN: ['H', 'mrn'],
  SSN: ['G', 'ssn'],
  ACCT: ['J', 'account'],
  ACCOUNT: ['J', 'account'],
  POLICY: ['I', 'plan'],
  MEMBERID: ['I', 'plan'],
  SUBSCRIBERID: ['I', 'plan'],
  MEMBER: ['I', 'plan'],
  DOB: ['C', 'date'],
  RX: ['R', 'code'],
  CASE: ['R', 'code'],
  ID: ['R', 'code'],
  DL: ['K', 'licence'],
  PLATE: ['L', 'plate'],
  VIN: ['L', 'vin'],
  SN: ['M', 'device'],
  SERIAL: ['M', 'device'],
  FAX: ['E', 'fax'],
  TEL: ['D', 'phone'],
  PHONE: ['D', 'phone'],
}

const SSN = /(?<![\d-])(?!000|666)\d{3}([- ])(?!00)\d{2}\1(?!0000)\d{4}(?![\d]|-\d)/g
const SSN_LAST4 = /\b(?:last (?:four|4)|últimos (?:cuatro|4))[^\d\n]{0,30}(\d{4})\b/gi
const CARD = /(?<![\d.-])\d(?:[ -]?\d){11,18}(?![\d]|[.]\d)/g
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/gi
const VIN = /(?<![A-Z\d])[A-HJ-NPR-Z\d]{17}(?![A-Z\d])/g
const SERIAL_SLASH = /(?<![\w/])s\/n[:#. ]{0,3}(?=[A-Z-]{0,6}\d)[A-Z\d][A-Z\d-]{3,24}/gi
const MBI =
  /\b[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}\b/g

/** Numbers that name a person or a thing of theirs: SSN, record, plan, account, licence, vehicle, device, other codes. */
export const findCodes: Recognizer = (doc, add, _options, signals) => {
  const { norm } = doc
  if ((signals & HAS_DIGIT) === 0) return
  scan(SSN, norm, (m) => add('G', 'ssn', m.index, m.index + m[0].length, 0.97))
  scan(SSN_LAST4, norm, (m) => {
    const start = m.index + m[0].length - 4
    add('G', 'ssn', start, start + 4, 0.8)
  })
  scan(CARD, norm, (m) => {
    const digits = m[0].replace(/\D/g, '')
    add('J', 'card', m.index, m.index + m[0].length, passesLuhn(digits) ? 0.95 : 0.6)
  })
  scan(IBAN, norm, (m) => {
    const compact = m[0].replace(/ /g, '')
    if (compact.length >= 15 && compact.length <= 34) add('J', 'iban', m.index, m.index + m[0].length, 0.9)
  })
  scan(VIN, norm, (m) => {
    if (/[A-Z]/.test(m[0]) && /\d{3}/.test(m[0]))
      add('L', 'vin', m.index, m.index + 17, isVin(m[0]) ? 0.98 : 0.7)
  })
  scan(SERIAL_SLASH, norm, (m) => add('M', 'device', m.index, m.index + m[0].length, 0.92))
  scan(MBI, norm, (m) => add('I', 'plan', m.index, m.index + m[0].length, 0.9))
  scan(GLUED, norm, (m) => glued(m, add))
  cuedNumbers(doc, add)
}

function glued(match: RegExpExecArray, add: AddHit): void {
  const [whole, cue = '', value = ''] = match
  const found = GLUED_CLASS[cue]
  // Text read from a picture runs on: the digits end where letters of the next word start.
  const digits = /^[A-Z]{0,3}[\d-]+/.exec(value)?.[0] ?? value
  if (found === undefined || digits.replace(/\D/g, '').length < 4) return
  const start = match.index + whole.length - value.length
  add(found[0], found[1], start, start + digits.length, 0.92)
}

function cuedNumbers(doc: ReadDocument, add: AddHit): void {
  const { norm, tokens } = doc
  let coveredTo = -1
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (token.start < coveredTo || !startsValue(token)) continue
    const cue = cueBefore(tokens, i)
    if (cue === undefined) continue
    const { rule } = cue
    VALUE.lastIndex = valueStart(tokens, i)
    const match = VALUE.exec(norm)
    if (match === null) continue
    const value = match[0].replace(/[-/.\s]+$/, '')
    const end = match.index + value.length
    if (end <= token.start) continue
    const digits = value.replace(/\D/g, '').length
    if (digits < rule.digits || MEASURE_AFTER.test(norm.slice(end, end + 12))) continue
    if (/^(?:19|20)\d\d$/.test(value) || /^\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?$/.test(value)) continue
    if (rule.kind === 'plate' && !(/[A-Za-z]/.test(value) || digits >= 4)) continue
    coveredTo = end
    // The word that names the number belongs to the span when it stands right before: "MRN 3307781".
    const start = match.index - cue.start <= CUE_REACH ? cue.start : match.index
    add(rule.category, rule.kind, start, end, 0.9)
  }
}

function startsValue(token: Token): boolean {
  if (token.shape === 'number') return true
  return (token.shape === 'word' || token.shape === 'hashtag') && /\d/.test(token.text)
}

/** "XSB 900 417 226", "PJX 210994", "AVR-4471902-K": letters in capitals right before belong to the value. */
function valueStart(tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token
  let at = token.shape === 'hashtag' ? token.start + 1 : token.start
  let before = tokens[i - 1]
  if (before?.text === '-' && before.end === at) before = tokens[i - 2]
  if (
    before !== undefined &&
    /^[A-Z]{1,5}$/.test(before.text) &&
    !CUES.has(before.lower) &&
    !BETWEEN.has(before.lower)
  )
    at = before.start
  return at
}

/** Letters from the start of the naming word to the number within which the word is part of the span. */
const CUE_REACH = 18

function cueBefore(tokens: readonly Token[], i: number): { rule: CodeRule; start: number } | undefined {
  for (let back = 1, steps = 0; back <= i && steps < 6; back += 1, steps += 1) {
    const before = tokens[i - back] as Token
    const rule = CUES.get(before.lower)
    if (
      rule !== undefined &&
      !(rule.kind === 'code' && before.lower === 'id' && hasBetterCue(tokens, i - back))
    )
      return isCounting(tokens, i, back) ? undefined : { rule, start: before.start }
    if (BETWEEN.has(before.lower) || before.text === '"' || /^[A-Z]{1,5}$/.test(before.text)) continue
    return undefined
  }
  return undefined
}

const hasBetterCue = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]
  return before !== undefined && CUES.has(before.lower)
}

/** "visit 3", "case of 12", "the last plan, 20 people": the number counts; a true code has no such words between. */
function isCounting(tokens: readonly Token[], i: number, back: number): boolean {
  const next = tokens[i + 1]
  const text = (tokens[i] as Token).text
  return back > 3 && text.length < 5 && next?.shape === 'word' && !/\d/.test(next.text)
}

/** Check digit of payment cards (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const VIN_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  [...'ABCDEFGH']
    .map((letter, i) => [letter, i + 1] as const)
    .concat(
      [...'JKLMN'].map((letter, i) => [letter, i + 1] as const),
      [['P', 7] as const, ['R', 9] as const],
      [...'STUVWXYZ'].map((letter, i) => [letter, i + 2] as const),
    ),
)
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

/** Check digit of a vehicle identification number, 49 CFR 565.15(c). */
export function isVin(vin: string): boolean {
  let sum = 0
  for (let i = 0; i < 17; i += 1) {
    const letter = vin.charAt(i)
    sum += (VIN_VALUES[letter] ?? Number(letter)) * (VIN_WEIGHTS[i] ?? 0)
  }
  return vin.charAt(8) === (sum % 11 === 10 ? 'X' : String(sum % 11))
}
