import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from './document.ts'
import { normalise } from './normalise.ts'

describe('normalise', () => {
  test.each([
    ['Ｊｏｈｎ', 'John'],
    ['𝐉𝐨𝐡𝐧', 'John'],
    ['🅹🅾🅷🅽', 'JOHN'],
    ['Jo\u200bhn', 'John'],
    ['Jоhn', 'John'], // Cyrillic о
    ['5️⃣5️⃣5️⃣', '555'],
    ['e\u0301', 'é'],
    ['“hi”', '"hi"'],
    ['Москва', 'Москва'],
  ])('%s reads %s', (text, norm) => {
    expect(normalise(text).norm).toBe(norm)
  })

  test('every normalised character points into the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const read = normalise(text)
        let before = 0
        for (let at = 0; at <= read.norm.length; at += 1) {
          const start = read.map(at)
          expect(start).toBeGreaterThanOrEqual(before)
          expect(start).toBeLessThanOrEqual(text.length)
          if (at > 0) expect(read.mapEnd(at)).toBeGreaterThan(read.map(at - 1))
          before = start
        }
        expect(read.map(read.norm.length)).toBe(text.length)
      }),
    )
  })
})

describe('tokenise', () => {
  const texts = (text: string): string[] => readDocument(text).tokens.map((token) => token.text)

  test('possessives come off, inner apostrophes stay', () => {
    expect(texts("Iverson's Ja'Niyah don't")).toEqual(['Iverson', "'", 's', "Ja'Niyah", "don't"])
  })

  test('handles, hashtags, addresses and numbers are whole', () => {
    expect(texts('@a_b #room412 https://x.example/y. 1,234.5')).toEqual([
      '@a_b',
      '#room412',
      'https://x.example/y',
      '.',
      '1,234.5',
    ])
  })

  test('tokens are in order and are the slices of the normalised text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { norm, tokens } = readDocument(text)
        let before = 0
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(before)
          expect(token.text).toBe(norm.slice(token.start, token.end))
          before = token.end
        }
      }),
    )
  })

  test('the language is told by its small words', () => {
    expect(readDocument('la señora vino ayer con su hija').lang).toBe('es')
    expect(readDocument('she came in with her daughter').lang).toBe('en')
  })
})
