import type { Token } from '../types.ts'

/** What kinds of words a text holds, as bits: a recognizer whose words are absent need not read the text. */
export const MONTH_WORD = 1
export const STREET_WORD = 2
export const COUNTY_WORD = 4
export const FACILITY_WORD = 8
export const ROOM_WORD = 16
export const PHOTO_WORD = 32
export const BIOMETRIC_WORD = 64
export const OLD_AGE_WORD = 128
export const SPANISH_STREET_WORD = 256
export const HOLIDAY_WORD = 512
export const HAS_DIGIT = 2048
export const WEB_MARK = 4096
/** Letters and digits in one word that is no web address. */
export const MIXED_WORD = 16384
export const LONE_LETTER = 32768
/** A word with a capital first and small letters after; a word of three or more small letters. */
export const HAS_CAPITALISED = 65536
export const HAS_LOWER = 131072

const WORDS: readonly (readonly [number, string])[] = [
  [
    MONTH_WORD,
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  ],
  [
    STREET_WORD,
    'street st avenue ave av boulevard blvd road rd drive dr lane ln court ct circle cir place pl terrace ter way parkway pkwy highway hwy trail trl loop pike square sq alley crescent close row plaza turnpike causeway bypass crossing run path point ridge canyon hollow mews grove gardens manor estates',
  ],
  [COUNTY_WORD, 'county parish borough township twp condado municipio municipalidad'],
  [FACILITY_WORD, 'hospital center clinic home hospice infirmary care clínica centro rehab rehabilitation'],
  [
    ROOM_WORD,
    'room rm bed bay chair cubicle pod suite apt apartment unit cell habitación habitacion hab cama cuarto sillón sillon consultorio',
  ],
  [
    PHOTO_WORD,
    'photo photos pic pics picture pictures video clip footage slide image images selfie selfies before after swipe look watch see listen here x xray mugshot reel me foto fotos deslice deslicen deslizen antes miren 📸 📷 🤳',
  ],
  [
    BIOMETRIC_WORD,
    'fingerprint fingerprints finger thumbprint thumbprints thumb palm voiceprint voiceprints voice retina retinal iris face facial hand recording audio dna genome biometric biometrics huella huellas escaneo grabación',
  ],
  [
    OLD_AGE_WORD,
    'ninety noventa hundred cien ciento centenarian centenarians centenaria centenario supercentenarian nonagenarian nonagenaria nonagenario nonagenarians',
  ],
  [
    SPANISH_STREET_WORD,
    'calle avenida av avda callejón callejon paseo calzada bulevar camino urb urbanización barrio colonia col',
  ],
  [
    HOLIDAY_WORD,
    'halloween christmas xmas thanksgiving year years easter eve july day sunday nochebuena navidad nochevieja día',
  ],
]

const SIGNALS = new Map<string, number>()
for (const [signal, words] of WORDS)
  for (const word of words.split(' ')) SIGNALS.set(word, (SIGNALS.get(word) ?? 0) | signal)

/** The bits of all tokens together. */
export function readSignals(norm: string, tokens: readonly Token[]): number {
  let signals = 0
  for (const token of tokens) {
    signals |= SIGNALS.get(token.lower) ?? 0
    if (token.shape === 'word') {
      const { text, lower } = token
      if (text.length > 2) {
        if (text === lower) signals |= HAS_LOWER
        else if (text.charAt(0) !== lower.charAt(0) && text.slice(1) === lower.slice(1))
          signals |= HAS_CAPITALISED
      }
      if (token.text.length === 1) signals |= LONE_LETTER
      else if (hasDigit(token.text)) signals |= MIXED_WORD | HAS_DIGIT
    } else if (token.shape === 'number') signals |= HAS_DIGIT
    else if (token.shape === 'url') signals |= WEB_MARK
    else if (hasDigit(token.text)) signals |= HAS_DIGIT
  }
  if (norm.includes('@') || norm.includes('.') || norm.includes(':')) signals |= WEB_MARK
  return signals
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) return true
  }
  return false
}
