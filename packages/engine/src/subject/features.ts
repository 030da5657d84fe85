import type { Post } from '../types.ts'
import type { Analysis } from './analysis.ts'
import { CLASS } from './forms.ts'
import { splitWords } from './words.ts'

/** Named features of one post. Dense ones describe structure; `w:` ones are words and pairs with identities masked. */
export type Features = Map<string, number>

const log = (n: number) => Math.log1p(n)

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

/** Facts per sentence, so that "she" and "chemo" count more when they stand together: one byte each. */
const FACT_NUMBER = new Map(
  [...new Set(PAIRS.flat())].map((fact, index): [fact: string, index: number] => [fact, index]),
)
const FACTS = FACT_NUMBER.size
const NUMBERED_PAIRS = PAIRS.map(([a, b]) => ({
  name: `pair:${a}&${b}`,
  a: FACT_NUMBER.get(a) as number,
  b: FACT_NUMBER.get(b) as number,
}))

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

  const facts = new Uint8Array(sentences * FACTS)
  const mark = (word: number, fact: string) => {
    const number = FACT_NUMBER.get(fact)
    if (number !== undefined) facts[(sentenceOf[word] ?? 0) * FACTS + number] = 1
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
  const thirdBit = es ? CLASS.thirdEs : CLASS.thirdEn
  const pastBit = es ? CLASS.pastEs : CLASS.pastEn
  let strict = 0
  for (let i = 0; i < words.length; i += 1) {
    const classes = words[i]?.form.classes ?? 0
    if (classes === 0) continue
    if ((classes & thirdBit) !== 0) {
      third += 1
      mark(i, 'third')
    }
    if (es && (classes & CLASS.thirdStrictEs) !== 0) strict += 1
    if ((classes & CLASS.firstSingular) !== 0) {
      first += 1
      mark(i, 'i')
    }
    if ((classes & CLASS.firstPlural) !== 0) {
      plural += 1
      mark(i, 'we')
    }
    if ((classes & CLASS.second) !== 0) {
      second += 1
      mark(i, 'you')
    }
    if ((classes & CLASS.thirdPlural) !== 0) theirs += 1
    if ((classes & CLASS.negation) !== 0) negations += 1
    if ((classes & pastBit) !== 0) {
      past += 1
      mark(i, 'past')
    }
  }
  add('third:strict', strict)
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
  for (const { name, a, b } of NUMBERED_PAIRS)
    for (let at = 0; at < facts.length; at += FACTS)
      if (facts[at + a] === 1 && facts[at + b] === 1) {
        add(name, 1)
        break
      }
  addYears(f, analysis)
  addContext(f, post)
  addWords(f, analysis)
  return f
}

/** Longer words also count by their beginning: "diagnosed", "diagnosis". Letters. */
const STEM_LETTERS = 5

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
