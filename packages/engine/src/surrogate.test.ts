import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identify } from './identify/index.ts'
import { createSurrogates } from './surrogate.ts'
import type { Category, Span } from './types.ts'

const CATEGORIES = [...'ABCDEFGHIJKLMNOPQR'] as Category[]
const found = (text: string) => identify(text)
const span = (text: string, words: string, category: Category, kind?: string): Span => {
  const start = text.indexOf(words)
  return { category, start, end: start + words.length, text: words, score: 1, ...(kind ? { kind } : {}) }
}
const isWordIn = (text: string, words: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{M}\\p{N}])`,
    'u',
  ).test(text)

describe('a stand-in has the form of what it stands for', () => {
  const one = (words: string, category: Category, kind?: string) => {
    const text = `x ${words} y`
    const made = createSurrogates('seed')(text, [span(text, words, category, kind)])
    expect(made.unsafe).toEqual([])
    return made.spans[0]?.text ?? ''
  }
  test.each([
    ['970-867-5309', 'D', 'phone', /^\d{3}-555-01\d\d$/],
    ['(970) 867-5309', 'D', 'phone', /^\(\d{3}\) 555-01\d\d$/],
    ['123-45-6789', 'G', 'ssn', /^9\d\d-\d\d-\d{4}$/],
    ['MRN 00482913', 'H', 'mrn', /^MRN \d{8}$/],
    ['maria.lopez@gmail.com', 'F', 'email', /^[a-z]+@[a-z]+\.example$/],
    ['https://facebook.com/maria.lopez', 'N', 'url', /^https:\/\/[a-z]+\.example\/[a-z]+$/],
    ['81.23.4.9', 'O', 'ip', /^192\.0\.2\.\d+$/],
    ['80731', 'B', 'zip', /^000\d\d$/],
    ['Haxtun, CO', 'B', 'city', /^[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z]{2}$/],
    ['412 Elm Street', 'B', 'street', /^\d{3} [A-Z][a-z]+ Street$/],
    ['Mrs. Gomez', 'A', 'person', /^Mrs\. [A-Z][a-z]+$/],
    ['doña Carmen Ruiz', 'A', 'person', /^doña [A-Z][a-z]+ [A-Z][a-z]+$/],
    ['ANNA S.', 'A', 'person', /^[A-Z]+ [A-Z]\.$/],
    ['March 3rd, 2024', 'C', 'date', /^[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th), 202\d$/],
    ['3 de marzo', 'C', 'date', /^\d{1,2} de [a-z]+$/],
    ['2024-03-12', 'C', 'date', /^20\d\d-\d\d-\d\d$/],
    ['94', 'C', 'age', /^9\d$/],
    ['ninety-four', 'C', 'age', /^ninety-[a-z]+$/],
  ] as const)('%s', (words, category, kind, form) => {
    const standIn = one(words, category, kind)
    expect(standIn).toMatch(form)
    expect(standIn).not.toBe(words)
  })
})

test('a date that begins with its year stays a date, whatever the seed', () => {
  for (let seed = 0; seed < 50; seed += 1)
    for (const date of ['2024-03-12', '2024-11-02', '2024-01-31'])
      expect(
        createSurrogates(`${seed}`)(date, [span(date, date, 'C', 'date')]).text,
        `${seed} ${date}`,
      ).toMatch(/^20[12]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
})

test('the same person is the same person in every text of one export, and another one in the next', () => {
  const surrogates = createSurrogates('one')
  const first = surrogates('Dolores Quintanilla came.', [
    span('Dolores Quintanilla came.', 'Dolores Quintanilla', 'A', 'person'),
  ])
  const second = surrogates('Mrs. Quintanilla left.', [
    span('Mrs. Quintanilla left.', 'Mrs. Quintanilla', 'A', 'person'),
  ])
  const last = first.text.split(' ')[1] as string
  expect(second.text).toBe(`Mrs. ${last} left.`)
  const other = createSurrogates('two')('Dolores Quintanilla came.', [
    span('Dolores Quintanilla came.', 'Dolores Quintanilla', 'A', 'person'),
  ])
  expect(other.text).not.toBe(first.text)
})

test('a name that was marked once is replaced wherever it stands, also a part of it', () => {
  const text = 'Dolores Quintanilla walked. Dolores smiled, and the Quintanilla girls too.'
  const made = createSurrogates('seed')(text, [span(text, 'Dolores Quintanilla', 'A', 'person')])
  expect(made.unsafe).toEqual([])
  expect(made.text).not.toMatch(/Dolores|Quintanilla/)
  expect(made.spans).toHaveLength(3)
})

test('ranges follow their words', () => {
  const text = 'We loved caring for our patient Dolores Quintanilla after her hip surgery.'
  const care = span(text, 'our patient Dolores', 'A')
  const hip = span(text, 'hip surgery', 'A')
  const made = createSurrogates('seed')(text, [span(text, 'Dolores Quintanilla', 'A', 'person')], [care, hip])
  const [first, second] = made.follow.map(({ start, end }) => made.text.slice(start, end))
  expect(first).toBe(`our patient ${made.spans[0]?.text}`)
  expect(second).toBe('hip surgery')
})

test('what has no form is named and gives no text', () => {
  const made = createSurrogates('seed')('Our 🦄 is back', [span('Our 🦄 is back', '🦄', 'A', 'person')])
  expect(made.text).toBe('')
  expect(made.unsafe.map(({ text }) => text)).toEqual(['🦄'])
})

describe('no original span of categories A to R survives', () => {
  const survivors = (text: string, spans: readonly Span[], seed: string) => {
    const made = createSurrogates(seed)(text, spans)
    for (const given of spans) {
      const words = text.slice(given.start, given.end)
      if (words.trim() !== '' && isWordIn(made.text, words)) return [words, made.text]
    }
    for (const moved of made.spans)
      if (made.text.slice(moved.start, moved.end) !== moved.text) return ['offsets', made.text]
    return []
  }

  test('in sentences about invented people', () => {
    const pieces = fc.constantFrom(
      'Maria Lopez',
      'Mr. Dutton',
      'doña Carmen',
      'Haxtun, CO',
      'March 3',
      '3/14/2024',
      'el 5 de mayo',
      '970-555-0123',
      '412 Mill Road',
      'MRN 88213',
      '@maria_l92',
      'maria@lopez.example',
      'ninety-one',
      'Thanksgiving',
      'was seen by',
      'and',
      'our patient',
      'may',
    )
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), fc.string(), (words, seed) => {
        const text = words.join(' ')
        return survivors(text, found(text), seed).length === 0
      }),
      { numRuns: 300 },
    )
  })

  test('whatever the text, the spans and the seed', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.lorem({ maxCount: 12 }))
    const spans = fc.array(
      fc.record({ from: fc.nat(60), length: fc.nat(12), category: fc.constantFrom(...CATEGORIES) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(texts, spans, fc.string(), (text, places, seed) => {
        const given = places
          .map(({ from, length, category }) => ({
            category,
            start: Math.min(from, text.length),
            end: Math.min(from + length, text.length),
            text: text.slice(from, from + length),
            score: 1,
          }))
          .filter(({ start, end }) => end > start)
        return survivors(text, given, seed).length === 0
      }),
      { numRuns: 1000 },
    )
  })

  test('also of a span inside a wider one, where it stands again', () => {
    const text = 'Ada Quill Lund came. Ada Quill waved.'
    const span = { category: 'A' as const, score: 1 }
    const given = [
      { ...span, start: 0, end: 9, text: 'Ada Quill' },
      { ...span, start: 0, end: 14, text: 'Ada Quill Lund' },
    ]
    expect(survivors(text, given, 'a')).toEqual([])
    expect(createSurrogates('a')(text, given).text).not.toContain('Ada')
  })

  test('in every training post, and hardly one has to be left out', () => {
    const folder = join(import.meta.dirname, '../training/posts')
    const posts = readdirSync(folder)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { text: string })
    expect(posts.length).toBeGreaterThan(1000)
    const surrogates = createSurrogates('posts')
    let left = 0
    for (const { text } of posts) {
      const spans = found(text)
      const made = surrogates(text, spans)
      if (made.unsafe.length > 0) left += 1
      for (const { text: words } of spans)
        expect(isWordIn(made.text, words), `${words} in ${made.text}`).toBe(false)
    }
    expect(left / posts.length).toBeLessThan(0.02)
  }, 180_000)
})
