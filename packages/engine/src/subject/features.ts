import type { Post } from '../types.ts'
import type { Analysis } from './analysis.ts'
import {
  FIRST_PLURAL,
  FIRST_SINGULAR,
  NEGATIONS,
  PAST,
  SECOND,
  THIRD_EN,
  THIRD_ES,
  THIRD_PLURAL,
  THIRD_STRICT_ES,
} from './functions.ts'
import { splitWords } from './words.ts'

/** Named features of one post. Dense ones describe structure; `w:` ones are words and pairs with identities masked. */
export type Features = Map<string, number>

const log = (n: number) => Math.log1p(n)

/** Facts per sentence, so that "she" and "chemo" count more when they stand together. */
interface SentenceFacts {
  [fact: string]: boolean
}

const FACT_CUES = new Set(
  'care careowner condition sensitive procedure unit event superlative smalltown secrecy lookup photo authorization fiction historical vet aggregate education schedule staffnews hiring replyConfirm replySafe selfHealth ownkin mine hypothetical news stock'.split(
    ' ',
  ),
)
const PAIRS: [string, string][] = [
  ['mention', 'condition'],
  ['mention', 'care'],
  ['mention', 'third'],
  ['mention', 'event'],
  ['mention', 'unit'],
  ['mention', 'photo'],
  ['mention', 'past'],
  ['mention', 'superlative'],
  ['mention', 'smalltown'],
  ['name', 'condition'],
  ['name', 'care'],
  ['name', 'third'],
  ['name', 'staffnews'],
  ['name', 'past'],
  ['third', 'condition'],
  ['third', 'care'],
  ['third', 'past'],
  ['third', 'event'],
  ['i', 'condition'],
  ['i', 'care'],
  ['i', 'third'],
  ['i', 'selfHealth'],
  ['you', 'past'],
  ['you', 'care'],
  ['you', 'condition'],
  ['you', 'procedure'],
  ['you', 'education'],
  ['we', 'you'],
  ['we', 'care'],
  ['we', 'third'],
  ['ownkin', 'condition'],
  ['ownkin', 'care'],
  ['occupation', 'condition'],
  ['occupation', 'care'],
  ['occupation', 'third'],
  ['occupation', 'unit'],
  ['patient', 'third'],
  ['patient', 'condition'],
  ['patient', 'past'],
  ['age', 'condition'],
  ['age', 'care'],
  ['age', 'third'],
  ['event', 'condition'],
  ['event', 'care'],
  ['kin', 'condition'],
  ['kin', 'third'],
  ['kin', 'past'],
  ['patient', 'hypothetical'],
  ['authorization', 'name'],
  ['authorization', 'third'],
  ['photo', 'third'],
  ['photo', 'name'],
  ['definite', 'condition'],
  ['definite', 'care'],
  ['modified', 'condition'],
  ['modified', 'care'],
]

/** Builds the features that the verdict model reads. Deterministic; linear in the text. */
export function extractFeatures(analysis: Analysis, post: Post): Features {
  const f: Features = new Map()
  const add = (name: string, value: number) => {
    if (value !== 0) f.set(name, (f.get(name) ?? 0) + value)
  }
  const { words, cues, count, mentions, spans, account, kind, answering, sentenceOf, sentences, doc } =
    analysis
  add('bias', 1)
  add(`account:${account}`, 1)
  add(`kind:${kind}`, 1)
  if (answering) add('answering', 1)
  if (doc.lang === 'es') add('lang:es', 1)
  if (post.context?.place) add('has:place', 1)
  if (post.context?.facility) add('has:facility', 1)
  if (post.context?.replyingTo) add('has:replyingTo', 1)
  add('length', log(words.length) / 4)

  const facts: SentenceFacts[] = Array.from({ length: sentences }, () => ({}))
  const mark = (word: number, fact: string) => {
    const sentence = facts[sentenceOf[word] ?? 0]
    if (sentence) sentence[fact] = true
  }
  for (const [cue, n] of count) add(`cue:${cue}`, log(n))
  for (const cue of cues) if (FACT_CUES.has(cue.cue)) mark(cue.first, cue.cue)

  const es = doc.lang === 'es'
  let third = 0
  let first = 0
  let plural = 0
  let second = 0
  let theirs = 0
  let past = 0
  let negations = 0
  words.forEach((word, i) => {
    const { text } = word
    if (es ? THIRD_ES.has(text) : THIRD_EN.has(text)) {
      third += 1
      mark(i, 'third')
    }
    if (es && THIRD_STRICT_ES.has(text)) add('third:strict', 1)
    if (FIRST_SINGULAR.has(text)) {
      first += 1
      mark(i, 'i')
    }
    if (FIRST_PLURAL.has(text)) {
      plural += 1
      mark(i, 'we')
    }
    if (SECOND.has(text)) {
      second += 1
      mark(i, 'you')
    }
    if (THIRD_PLURAL.has(text)) theirs += 1
    if (NEGATIONS.has(text)) negations += 1
    if (isPast(text, es)) {
      past += 1
      mark(i, 'past')
    }
  })
  for (const [name, n] of [
    ['third', third],
    ['first', first],
    ['plural', plural],
    ['second', second],
    ['theirs', theirs],
    ['past', past],
    ['negations', negations],
  ] as const) {
    add(`n:${name}`, log(n))
    if (n > 0) add(`has:${name}`, 1)
  }
  if (third > 0 && first > 0) add('third&first', 1)
  if (third === 0 && first === 0 && second === 0) add('impersonal', 1)

  for (const mention of mentions) {
    const type = mention.type
    const shape = mention.own ? 'own' : mention.definite ? 'def' : mention.indefinite ? 'indef' : 'bare'
    add(`mention:${type}:${shape}`, 1)
    if (mention.modified) {
      add(`mention:${type}:${shape}:modified`, 1)
      mark(mention.first, 'modified')
    }
    if (mention.rate !== undefined) add(`occupation:${mention.rate}:${shape}`, 1)
    mark(mention.first, type)
    if (!mention.own && type !== 'kin' && type !== 'patient') mark(mention.first, 'mention')
    if (shape === 'def' && (type === 'person' || type === 'occupation')) mark(mention.first, 'definite')
  }
  for (const { span, staff, first: at } of spans) {
    if (staff) add('span:staff', 1)
    else {
      add(`span:${span.category}`, 1)
      if (span.kind) add(`kind:${span.kind}`, 1)
      if (span.category === 'A') mark(at, 'name')
    }
  }
  for (const [a, b] of PAIRS) {
    let together = 0
    for (const sentence of facts) if (sentence[a] && sentence[b]) together += 1
    if (together > 0) add(`pair:${a}&${b}`, 1)
  }
  addYears(f, analysis)
  addContext(f, post)
  addWords(f, analysis)
  return f
}

/** Longer words also count by their beginning: "diagnosed", "diagnosis". Letters. */
const STEM_LETTERS = 5

function isPast(text: string, es: boolean): boolean {
  if (PAST.has(text)) return true
  if (es) return text.length > 3 && /(?:aron|ieron|amos|imos|aba|aban|io)$/.test(text)
  return text.length > 4 && text.endsWith('ed')
}

/** Dead for more than fifty years is not protected (45 CFR 160.103): years this old mark history, later ones do not. */
const OLD_YEAR_UNTIL = 1972
const OLDEST_YEAR = 1500
const LATEST_YEAR = 2035

/** Years and large counts: history and statistics show themselves by their numbers. */
function addYears(f: Features, { words, count }: Analysis): void {
  let old = 0
  let recent = 0
  let large = 0
  for (const { kind, text } of words) {
    if (kind !== 'number') continue
    const value = Number(text.replace(/,/g, ''))
    if (text.length === 4 && value >= OLDEST_YEAR && value <= LATEST_YEAR) {
      if (value <= OLD_YEAR_UNTIL) old += 1
      else recent += 1
    } else if (value >= 1000 && text.includes(',')) large += 1
  }
  const put = (name: string, value: number) => {
    if (value > 0) f.set(name, value)
  }
  put('year:old', log(old))
  put('year:recent', log(recent))
  put('number:large', log(large))
  const mine = count.has('mine') || count.has('careowner')
  for (const cue of ['fiction', 'historical', 'news', 'staffnews', 'vet'])
    if (count.has(cue)) put(mine ? `${cue}&mine` : `${cue}&notmine`, 1)
  if (old > 0 && recent === 0 && !mine) put('history', 1)
}

/** The author's job and what is answered, as words: a vet tech's patients are animals, a question is no review. */
function addContext(f: Features, post: Post): void {
  for (const word of splitWords(post.context?.role ?? '')) f.set(`w:role:${word.text}`, 1)
  const answered = splitWords(post.context?.replyingTo ?? '')
  for (const word of answered) f.set(`w:to:${word.text}`, 0.5)
  if (answered.some((word) => word.text === '?')) f.set('answered:question', 1)
}

/** Words and pairs, with spans as their category ("<A>") and numbers as "#", so that the model cannot learn names. */
function addWords(f: Features, { words, spans }: Analysis): void {
  const masks = new Map<number, { last: number; token: string }>()
  for (const { span, first, last, staff } of spans) {
    if (last <= first) continue
    masks.set(first, {
      last,
      token: staff
        ? '<staff>'
        : `<${span.category}${span.kind === 'relative-date' || span.kind === 'age-under-90' ? '-' : ''}>`,
    })
  }
  let previous = '^'
  for (let i = 0; i < words.length; ) {
    const mask = masks.get(i)
    const word = words[i]
    let token: string
    if (mask) {
      token = mask.token
      i = Math.max(i + 1, mask.last)
    } else {
      token = word?.kind === 'number' ? '#' : (word?.text ?? '')
      i += 1
    }
    f.set(`w:${token}`, 1)
    f.set(`w:${previous} ${token}`, 1)
    if (!mask && token.length > STEM_LETTERS) f.set(`w:${token.slice(0, STEM_LETTERS)}*`, 1)
    previous = token
  }
}

/** Which of the four situations a post is in; dense features have a copy for each. */
export function situationOf({ account, answering }: Analysis): 'answer' | 'official' | 'private' | 'patient' {
  if (account === 'patient') return 'patient'
  if (answering) return 'answer'
  return account === 'personal' ? 'private' : account === 'professional' ? 'private' : 'official'
}
