import { type Recognizer, scan } from './recognizer.ts'
import { HAS_DIGIT, WEB_MARK } from './signals.ts'

const EMAIL =
  /(?<![\w.%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d-]{1,63}){1,4}/gu
const EMAIL_SPELLED =
  /\b[a-z\d][a-z\d._-]{1,40}\s?[[(]\s?at\s?[\])]\s?[a-z\d-]{2,40}\s?[[(]\s?dot\s?[\])]\s?[a-z]{2,10}\b/gi
const URL_FULL = /\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"']{2,2048}/gi
const DOMAIN =
  /(?<![@\w.-])(?:[a-z\d](?:[a-z\d-]{0,40}[a-z\d])?\.){1,4}(?:com|org|net|edu|gov|io|me|info|health|care|clinic|doctor|dental|app|link|ly|be|co|us|es|mx|example|test|online|site|blog|page|biz|tv|gg|fm|uk|ca|de|fr)(?:\/[^\s<>"']{0,512})?(?![\w@-]|\.\w)/gi
const TRAILING = /[.,;:!?)\]}'"]+$/
const IPV4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)/g
const IPV6 =
  /(?<![\w:.])(?:[\da-f]{1,4}:){2,7}(?:[\da-f]{1,4}|:)(?::[\da-f]{1,4}){0,6}(?![\w:])|(?<![\w:.])(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4})?(?![\w:])/gi
const MAC = /(?<![\w:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\w:-])/gi

/** E-mail addresses (F), web addresses (N), IP addresses (O) and network-card addresses (M). */
export const findWeb: Recognizer = (doc, add, _options, signals) => {
  const { norm } = doc
  if ((signals & WEB_MARK) === 0 && !norm.includes('-')) return
  if (norm.includes('@')) scan(EMAIL, norm, (m) => add('F', 'email', m.index, m.index + m[0].length, 0.98))
  if (/[[(]\s?at\s?[\])]/i.test(norm))
    scan(EMAIL_SPELLED, norm, (m) => add('F', 'email', m.index, m.index + m[0].length, 0.9))
  if (norm.includes('.')) {
    scan(URL_FULL, norm, (m) => {
      const url = m[0].replace(TRAILING, '')
      add('N', 'url', m.index, m.index + url.length, 0.95)
    })
    scan(DOMAIN, norm, (m) => {
      const url = m[0].replace(TRAILING, '')
      // "a.m.", "e.g.co" and sums like "3.5.me" are no addresses: a label of two letters is asked for.
      if (/[a-z][a-z\d-]*\.[a-z]+$/i.test(url.split('/')[0] ?? '') && !/^\w\.\w{1,2}$/.test(url))
        add('N', 'url', m.index, m.index + url.length, 0.85)
    })
    if ((signals & HAS_DIGIT) !== 0)
      scan(IPV4, norm, (m) => {
        const before = norm.slice(Math.max(0, m.index - 12), m.index)
        if (!/(?:version|ver|v|firmware|release)[ .:]{0,2}$/i.test(before))
          add('O', 'ip', m.index, m.index + m[0].length, 0.9)
      })
  }
  if ((signals & HAS_DIGIT) !== 0 && (norm.includes(':') || norm.includes('-'))) {
    scan(IPV6, norm, (m) => {
      if (/[a-f]/i.test(m[0]) || m[0].split(':').length > 4)
        add('O', 'ip', m.index, m.index + m[0].length, 0.9)
    })
    scan(MAC, norm, (m) => add('M', 'mac', m.index, m.index + m[0].length, 0.9))
  }
}
