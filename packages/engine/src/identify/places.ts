import type { ReadDocument } from '../text/document.ts'
import type { Token } from '../types.ts'
import { COUNTRIES } from './countries.ts'
import { longestPlace, placesNamed, stateCode } from './gazetteer.ts'
import { medicalClass } from './medical-words.ts'
import { isPlaceAlsoWord } from './place-words.ts'
import { type AddHit, type Recognizer, scan } from './recognizer.ts'
import { COUNTY_WORD, FACILITY_WORD, HAS_DIGIT, SPANISH_STREET_WORD, STREET_WORD } from './signals.ts'
import { tagged } from './tagged.ts'

const SUFFIX =
  'street|st|avenue|ave|av|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|circle|cir|place|pl|terrace|ter|way|parkway|pkwy|highway|hwy|trail|trl|loop|pike|square|sq|alley|crescent|close|row|plaza|turnpike|causeway|bypass|crossing|run|path|point|ridge|canyon|hollow|mews|grove|gardens|manor|estates'
const WORD = "(?:[A-ZÀ-ÞΑ-Ω][\\p{L}'.-]{0,24}|\\d{1,3}(?:st|nd|rd|th))"
const UNIT =
  '(?:,?\\s(?:apt|apartment|suite|ste|unit|#|no|lot|fl|floor|piso|apto|depto)\\.?\\s?#?[\\dA-Z-]{1,6})?'
const STREET = new RegExp(
  `(?<![\\d./-])\\d{1,6}(?:[-/]\\d{1,4}|[A-Za-z])?,?\\s(?:[NSEW]\\.?[EW]?\\.?\\s)?(?:${WORD}\\s){1,4}(?:${SUFFIX})\\b\\.?(?:\\s[NSEW][EW]?\\b)?${UNIT}`,
  'giu',
)
const STREET_NAMED = new RegExp(
  `(?:${WORD}\\s){1,3}(?:Street|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Lane|Ln|Court|Parkway|Pkwy|Highway|Hwy|Turnpike|Terrace|Trail|Pike)\\b\\.?`,
  'gu',
)
const ROUTE =
  /\b(?:highway|hwy|interstate|route|rte|state road|county road|farm road|fm|cr|us|sr|carretera|autopista|i)[- .]{1,2}(?:[ns] )?\d{1,4}[A-Z]?\b(?!\s?(?:mg|ml|%|patients|of|people))/gi
const ROUTE_PR = /\bPR-\d{1,4}\b/g
const STREET_ES =
  /(?<![\p{L}])(?:calle|avenida|av\.|avda\.?|callejón|callejon|paseo|calzada|bulevar|camino|urb\.?|urbanización|barrio|colonia|col\.)\s(?:(?:de|del|la|las|los|el)\s){0,2}[\p{Lu}\d][\p{L}\d.-]{0,24}(?:\s(?:de|del|la|las|los)?\s?[\p{Lu}\d][\p{L}\d.-]{0,24}){0,3}(?:,?\s(?:#|no\.?|núm\.?)?\s?\d{1,6})?/giu
const PO_BOX =
  /\b(?:p\.?\s?o\.?\s?box|post office box|apartado(?: postal)?|psc \d{1,5},? box|box|unit \d{1,5} box)\s#?\d{1,6}(?:\n?,?\s?(?:APO|FPO|DPO)\s(?:AA|AE|AP)\s\d{5})?/gi
const ZIP_CUED =
  /\b(?:zip(?: ?code)?|código postal|codigo postal|c\.?p\.?|postal code)[:\s#]{1,3}(?:is\s|es\s)?(\d{5}(?:-\d{4})?)(?!\d)/gi
const ZIP_PLUS = /(?<![\d-])\d{5}-\d{4}(?![\d-])/g
const ZIP_AFTER_STATE =
  /(?<![\p{L}])([A-Z]{2}|[A-Z][a-z]{3,12}(?: [A-Z][a-z]{3,9})?)[, ]{1,2}(\d{5}(?:-\d{4})?)(?!\d)/gu
const COUNTY =
  /(?<![\p{L}])(?:[A-Z][\p{L}'.-]{1,20}\s){1,2}(?:County|Parish|Borough|Township|Twp)(?![\p{L}])|(?<![\p{L}])(?:condado|municipio|municipalidad) de (?:[A-Z][\p{L}'.-]{1,20})(?:\s[A-Z][\p{L}'.-]{1,20})?/gu
const FACILITY =
  /(?<![\p{L}])(?:(?:St\.?|Saint|Our Lady of|[A-Z][\p{L}'&.-]{1,20})\s(?:[A-Z][\p{L}'&.-]{1,20}\s){0,3})(?:Hospital|Medical Center|Med Center|Clinic|Health Center|Nursing Home|Rehab(?:ilitation)? Center|Hospice|Infirmary|Care Center|Surgery Center|Urgent Care)(?![\p{L}])|(?<![\p{L}])(?:Hospital|Clínica|Centro Médico|Centro de Salud)\s(?:(?:de|del|la|las|los|San|Santa)\s){0,2}[A-ZÁÉÍÓÚÑ][\p{L}]{2,20}(?:\s[A-ZÁÉÍÓÚÑ][\p{L}]{2,20}){0,2}/gu
/** Houses that are named for their guidelines and scores rather than as somebody's place of care. */
const REFERENCE_HOUSES =
  /^(?:the )?(?:mayo|cleveland clinic|johns hopkins|md anderson|memorial sloan|a |an |my |our |this |free |walk|urgent|emergency|children|general |community |local |acute|pain |sleep |memory |the )/i

const BEFORE_PLACE = new Set(
  'in at from near outside around of to through via toward towards within en de desde hasta cerca por hacia between across downtown greater north south east west visiting lives living moved resident'.split(
    ' ',
  ),
)
const TWO_LETTERS = /\p{L}{2}/u
const WORD_BEFORE = /(\p{L}+)\s$/u
const SUREST_ENOUGH = 0.6 // probability from which a place that only the tagger sees counts
const LARGE_TOWN = 20_000 // residents: above it a name standing alone is taken for the town

/** Places finer than a state (B): streets, boxes, ZIP codes, counties, towns; named facilities as kind 'facility'. */
export const findPlaces: Recognizer = (doc, add, _options, signals) => {
  const { norm } = doc
  const put = (kind: string, score: number) => (m: RegExpExecArray) =>
    add('B', kind, m.index, m.index + m[0].length, score)
  if ((signals & HAS_DIGIT) !== 0) {
    if ((signals & STREET_WORD) !== 0)
      scan(STREET, norm, (m) => {
        if (!NOT_A_STREET.test(m[0])) put('street', 0.92)(m)
      })
    scan(ROUTE, norm, (m) => {
      if (!/^(?:i|us|cr|fm|sr) \d/i.test(m[0]) || /^(?:I|US|CR|FM|SR) \d/.test(m[0])) put('street', 0.7)(m)
    })
    scan(ROUTE_PR, norm, put('street', 0.8))
    scan(PO_BOX, norm, (m) => {
      if (!/^box/i.test(m[0])) put('street', 0.9)(m)
    })
    scan(ZIP_CUED, norm, (m) => {
      const zip = m[1] ?? ''
      add('B', 'zip', m.index + m[0].length - zip.length, m.index + m[0].length, 0.95)
    })
    scan(ZIP_PLUS, norm, put('zip', 0.85))
    scan(ZIP_AFTER_STATE, norm, (m) => {
      if (stateCode(m[1] ?? '') === undefined) return
      const end = m.index + m[0].length
      add('B', 'zip', end - (m[2]?.length ?? 0), end, 0.95)
    })
  }
  if ((signals & STREET_WORD) !== 0)
    scan(STREET_NAMED, norm, (m) => {
      const text = m[0].replace(LEADING_WORDS, '')
      if (/\s/.test(text) && !NOT_A_STREET.test(text) && !NO_DRIVE.test(text))
        add('B', 'street', m.index + m[0].length - text.length, m.index + m[0].length, 0.75)
    })
  if ((signals & SPANISH_STREET_WORD) !== 0) scan(STREET_ES, norm, put('street', 0.8))
  if ((signals & COUNTY_WORD) !== 0)
    scan(COUNTY, norm, (m) => {
      const text = m[0].replace(LEADING_WORDS, '')
      if (/\s/.test(text))
        add('B', 'county', m.index + m[0].length - text.length, m.index + m[0].length, 0.85)
    })
  if ((signals & FACILITY_WORD) !== 0)
    scan(FACILITY, norm, (m) => {
      const text = m[0].replace(LEADING_WORDS, '')
      if (/\s/.test(text) && !REFERENCE_HOUSES.test(text))
        add('B', 'facility', m.index + m[0].length - text.length, m.index + m[0].length, 0.5)
    })
  findTowns(doc, add)
  findSmallTowns(norm, add)
  findLowerTowns(doc, add)
  for (const place of tagged(doc).places) {
    const start = (doc.tokens[place.start] as Token).start
    const end = (doc.tokens[place.end - 1] as Token).end
    if (place.score < SUREST_ENOUGH) continue
    const text = norm.slice(start, end)
    const kind = !/\d/.test(text) ? 'city' : TWO_LETTERS.test(text) ? 'street' : 'zip'
    if (kind !== 'city' || stateCode(text) === undefined) add('B', kind, start, end, place.score * 0.9)
  }
}

const LEADING_WORDS =
  /^(?:(?:The|A|An|In|At|On|Our|My|Near|From|To|And|When|Off|Is|Was|Come|Visit|By|For|With|Join|This|That|We|You|If|Your|His|Her|Their|Welcome|Thanks|Thank|Please|Down|Local)\s)+/
const NO_DRIVE =
  /^(?:sex|food|blood|toy|book|coat|hard|flash|thumb|membership|donor|vaccine|recruitment|school supply|sock|diaper|test|scenic|long|short|safe|nice|whole|bone marrow|platelet|plasma|annual|winter|holiday|community|mobile|free|our) (?:\p{L}+ )?drive$/iu
const NOT_A_STREET =
  /\b(?:(?:year|yr|day|week|month|hour|hr|minute|min|mg|mile|block|foot|feet|pound|lb|unit)s?|ago|when|nearest|to the|patients?|times|people|in a row|the way|my way|our way|a way|long way|all the way|per|out of|am|pm|and|or|is|was|of the|with)\b/i

const TOWN_AND_STATE = /(\p{Lu}[\p{L}'.-]{2,20}(?:\s\p{Lu}[\p{L}'.-]{2,20}){0,2}),\s([A-Z]{2})(?![\p{L}\d])/gu
/** State codes that are also degrees and credentials: "Jane Doe, MD". */
const CREDENTIALS = new Set(['MD', 'PA', 'MA', 'MS', 'DC', 'ND', 'OD', 'DO'])

/** "wichita falls tx": in lower case a town needs its state, and a code that is no other word. */
const STATE_CODES_LOWER = new Set(
  'tx fl ca ny nj il ga nc tn ky wa az nv ut nm ks ne sd mn wi ia ar wv nh vt ri ak wy'.split(' '),
)

function findLowerTowns({ norm, tokens }: ReadDocument, add: AddHit): void {
  for (let i = 1; i < tokens.length; i += 1) {
    const state = tokens[i] as Token
    if (!STATE_CODES_LOWER.has(state.text)) continue
    for (let words = Math.min(3, i); words >= 1; words -= 1) {
      const first = tokens[i - words] as Token
      const last = tokens[i - 1] as Token
      const places = placesNamed(norm.slice(first.start, last.end))
      if (!places.some((place) => place.state === state.text.toUpperCase())) continue
      add('B', 'city', first.start, last.end, 0.8)
      break
    }
  }
}

/** "Haxtun, CO": towns of under a thousand people are in no gazetteer, but their state gives them away. */
function findSmallTowns(norm: string, add: AddHit): void {
  scan(TOWN_AND_STATE, norm, (m) => {
    const [, name = '', code = ''] = m
    if (stateCode(code) === undefined) return
    const town = name.replace(LEADING_WORDS, '')
    const start = m.index + name.length - town.length
    const before = WORD_BEFORE.exec(norm.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase() ?? ''
    if (!CREDENTIALS.has(code) || BEFORE_PLACE.has(before)) add('B', 'city', start, start + town.length, 0.8)
  })
}

/** Towns: the longest name of up to four capitalised words that the gazetteer knows, if its surroundings say "place". */
function findTowns({ norm, tokens }: ReadDocument, add: AddHit): void {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (token.shape !== 'word' || !isCapital(token.text)) continue
    if (token.lower === 'st' && tokens[i + 1]?.text === '.') {
      const saint = saintTown(norm, tokens, i)
      if (saint > 0) add('B', 'city', token.start, saint, 0.6)
      continue
    }
    for (let words = Math.min(longestPlace(token.lower), tokens.length - i); words >= 1; words -= 1) {
      const last = tokens[i + words - 1] as Token
      if (last.end - token.start > 40 || last.shape !== 'word' || (words > 1 && !isCapital(last.text)))
        continue
      const name = norm.slice(token.start, last.end)
      const found = placesNamed(name)
      const largest = found[0]
      if (largest === undefined) continue
      const score = townScore(
        tokens,
        i,
        words,
        largest.population,
        found.map((place) => place.state),
      )
      if (score > 0) {
        add('B', 'city', token.start, last.end, score)
        i += words - 1
      }
      break
    }
  }
}

/** End of "St. Louis" or "St. Cloud" if the gazetteer knows the town and no disease or house follows; else 0. */
function saintTown(norm: string, tokens: readonly Token[], i: number): number {
  const name = tokens[i + 2]
  const after = tokens[i + 3]
  if (name === undefined || placesNamed(norm.slice((tokens[i] as Token).start, name.end)).length === 0)
    return 0
  if (after !== undefined && (medicalClass(after.lower) !== 0 || isCapital(after.text) || after.text === "'"))
    return 0
  return name.end
}

const isCapital = (text: string): boolean => {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

function townScore(
  tokens: readonly Token[],
  i: number,
  words: number,
  population: number,
  states: readonly (string | undefined)[],
): number {
  const before = tokens[i - 1]
  const after = tokens[i + words]
  const name = tokens
    .slice(i, i + words)
    .map((token) => token.lower)
    .join(' ')
  if (stateCode(name) !== undefined && name !== 'new york') return 0
  const comma = after?.text === ','
  const region = tokens[i + words + (comma ? 1 : 0)]
  const regionTwo = tokens[i + words + (comma ? 2 : 1)]
  if (region !== undefined && isCapital(region.text)) {
    const code = stateCode(region.text) ?? stateCode(`${region.text} ${regionTwo?.text ?? ''}`)
    const short = region.text.length === 2
    if (code !== undefined && (comma || !short || region.text === region.text.toUpperCase()))
      return states.includes(code) ? 0.96 : comma ? 0.85 : 0
  }
  // A capitalised neighbour makes it a part of a longer name: "Jackson Smith", "Madison Avenue".
  if (
    after?.shape === 'word' &&
    isCapital(after.text) &&
    after.start - (tokens[i + words - 1] as Token).end === 1
  )
    return 0
  if (before?.shape === 'word' && isCapital(before.text) && !BEFORE_PLACE.has(before.lower)) return 0
  const placed = before !== undefined && BEFORE_PLACE.has(before.lower)
  if (
    after !== undefined &&
    medicalClass(after.text === "'" ? (tokens[i + words + 2]?.lower ?? '') : after.lower) === 4
  )
    return 0
  const ambiguous =
    isPlaceAlsoWord(name) || medicalClass(name) === 2 || medicalClass(name) === 3 || COUNTRIES.has(name)
  if (!ambiguous && (placed || words > 1)) return placed ? 0.85 : 0.6
  if (!ambiguous && (population === 0 || population >= LARGE_TOWN)) return 0.55
  if (
    ambiguous &&
    before !== undefined &&
    /^(?:in|near|outside|from|en)$/.test(before.lower) &&
    population >= LARGE_TOWN
  )
    return 0.5
  return 0
}
