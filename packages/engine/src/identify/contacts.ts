import { type Recognizer, scan } from './recognizer.ts'
import { HAS_DIGIT } from './signals.ts'

// North American numbers with the usual separators, bounded on both sides by a non-digit.
const PHONE_US =
  /(?<![\d.$€£])(?:\+?1[-. ]{0,2})?(?:\(\d{3}\)[-. ]{0,2}|\d{3}[-. ]{1,2})\d{3}[-. ]{1,2}\d{4}(?:[ ,]{0,2}(?:x|ext\.?|extension)[ .:]{0,2}\d{1,6})?(?![\d])/gi
const PHONE_INTERNATIONAL = /\+[ ]?\d{1,3}(?:[-. ]?\(?\d{1,5}\)?){2,7}(?![\d])/g
const PHONE_GROUPS =
  /(?<![\d.,$€£#-])(?:\(\d{2,4}\)[ ]?\d{3,4}-\d{3,4}|0\d{2,4}[ -]\d{2,4}(?:[ -]\d{2,4}){1,3}|\d{2}(?:[- ]\d{2}){3,4}|\d{3}[ ]\d{3}[ ]\d{3}|\d{3}[- ]\d{4}|\d{2}[ ]\d{3}[ ]\d{3}|\d{3}[ ]\d{2}[ ]\d{3}|0\d{4}[ ]\d{3}[ ]\d{3}|0\d{3}[ ]\d{7})(?![\d%]|[-/.]\d)/g
const PHONE_CUED =
  /(?:\b(?:phone|cell|mobile|tel|teléfono|telefono|celular|móvil|whatsapp|call|llame|llama|text|txt|pager|contact|ring|dial|number|número|numero|reached? at|office|desk|registered|oficina|answering at|me on|fax)\b|[☎📞📱])[^\d]{0,24}?(\+?\(?\d[\d .()-]{5,18}\d)(?![\d])/giu
const FAX_BEFORE = /(?:fax|facsimile)[^\d]{0,16}$/i
const PHONE_CUE_BEFORE =
  /(?:phone|cell|mobile|tel|teléfono|telefono|celular|call|llame|llama|text|dial|number|número|contact|reach|at|al|📞|☎|📱)[^\d]{0,14}$/iu

/** Helplines and service numbers that everybody may name: no one's phone. Digits only. */
const HELPLINES = new Set([
  '18002221222', // Poison Help
  '8002221222',
  '18002738255', // the former number of 988
  '8002738255',
  '18006624357', // SAMHSA
  '8006624357',
  '18007997233', // National Domestic Violence Hotline
  '8007997233',
  '18006564673', // RAINN
  '8006564673',
  '18004224453', // Childhelp
  '8004224453',
  '18884264435', // ASPCA Animal Poison Control
  '8884264435',
  '18338526262', // Maternal Mental Health Hotline
  '8338526262',
  '18006334227',
  '8006334227',
])

const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** Phone (D) and fax (E) numbers. Emergency and crisis lines are left out. */
export const findContacts: Recognizer = (doc, add, _options, signals) => {
  const { norm } = doc
  const number = (start: number, text: string, score: number): void => {
    const digits = digitsOf(text)
    if (digits.length < 7 || digits.length > 15 || HELPLINES.has(digits)) return
    const before = norm.slice(Math.max(0, start - 24), start)
    if (FAX_BEFORE.test(before)) add('E', 'fax', start, start + text.length, score)
    else add('D', 'phone', start, start + text.length, score)
  }
  if ((signals & HAS_DIGIT) === 0) return
  scan(PHONE_US, norm, (match) => number(match.index, match[0], 0.97))
  scan(PHONE_INTERNATIONAL, norm, (match) => {
    if (digitsOf(match[0]).length >= 9) number(match.index, match[0], 0.95)
  })
  scan(PHONE_GROUPS, norm, (match) => {
    const cued = PHONE_CUE_BEFORE.test(norm.slice(Math.max(0, match.index - 30), match.index))
    if (digitsOf(match[0]).length === 7 && !cued && !match[0].includes('-')) return
    number(match.index, match[0], cued ? 0.9 : 0.7)
  })
  scan(PHONE_CUED, norm, (match) => {
    const text = match[1] ?? ''
    const digits = digitsOf(text).length
    if (digits === 7 || digits >= 9 || (digits === 8 && /\d[ .-]\d/.test(text)))
      number(match.index + match[0].length - text.length, text, 0.85)
  })
}
