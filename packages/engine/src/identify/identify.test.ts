import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../text/document.ts'
import { identify } from './index.ts'

/** Category:text of what is found. */
const found = (text: string, options = {}): string[] =>
  identify(text, options).map((span) => `${span.category}:${span.text}`)

describe('what is found in any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'Mr. ',
          'John ',
          'Smith',
          '\u200b',
          '5',
          '-',
          '555-0100',
          '@a',
          '#Jo',
          ' de ',
          'May ',
          '1/2',
          '😀',
          'e\u0301',
          '\ud800',
          'm4r1a ',
          'J o h n ',
          'MRN',
          '(',
          '\n',
          'Ａ',
          'аb',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  )

  test('offsets are valid, the text is the slice, spans are sorted and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0
        for (const span of identify(text, { ages: true, relativeDates: true })) {
          expect(span.start).toBeGreaterThanOrEqual(before)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(span.text).toBe(text.slice(span.start, span.end))
          expect(span.score).toBeGreaterThan(0)
          expect(span.score).toBeLessThanOrEqual(1)
          before = span.end
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the same text gives the same spans, from text and from document, whatever was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = identify(text)
        identify(other)
        expect(identify(readDocument(text))).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })
})

describe('identifiers by class', () => {
  test.each([
    ['Call 970-555-0142 or (970) 555-0143 x12', ['D:970-555-0142', 'D:(970) 555-0143 x12']],
    ['fax 276-555-0163', ['E:276-555-0163']],
    ['write to dot.v@lakemail.example today', ['F:dot.v@lakemail.example']],
    ['SSN 900-41-7738', ['G:900-41-7738']],
    ['her mrn 5520148 is wrong', ['H:mrn 5520148']],
    ['MRN00482913 DOB0411711958', ['H:00482913', 'C:0411711958']],
    ['member BCBSKS XSB 900 417 226', ['I:BCBSKS XSB 900 417 226']],
    ['acct 88-204417 is past due', ['J:acct 88-204417']],
    ['TX DL 40917733', ['K:DL 40917733']],
    ['plate 8ZKR440', ['L:plate 8ZKR440']],
    ['VIN 1HGCM82633A004352', ['L:1HGCM82633A004352']],
    ['Device SN AVR-4471902-K works', ['M:SN AVR-4471902-K']],
    ['see armentroutfamily.example/guestbook', ['N:armentroutfamily.example/guestbook']],
    ['from 203.0.113.84', ['O:203.0.113.84']],
    ['thanks @kelsey.desertlistings!', ['R:@kelsey.desertlistings']],
    ['meet in #room412', ['R:#room412']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('dates finer than a year, in English and Spanish', () => {
    expect(found('seen on November 11 and 13')).toEqual(['C:November 11 and 13'])
    expect(found('born 4/2/1988')).toEqual(['C:4/2/1988'])
    expect(found('operada el 3 de febrero')).toEqual(['C:3 de febrero'])
    expect(found('since 1988 we have grown')).toEqual([])
  })

  test('relative dates and younger ages come on request', () => {
    expect(found('last night a 34-year-old came in')).toEqual([])
    expect(found('last night a 34-year-old came in', { relativeDates: true, ages: true })).toEqual([
      'C:last night',
      'C:34-year-old',
    ])
  })

  test('ages over 89 are identifiers, in figures and words', () => {
    expect(found('she is a 94-year-old')).toEqual(['C:94-year-old'])
    expect(found('our ninety-two year old')).toEqual(['C:ninety-two'])
    expect(found('a 54-year-old with CHF')).toEqual([])
    expect(found('sats 97% on 2 L, temp 98.6')).toEqual([])
  })

  test('places finer than a state', () => {
    expect(found('crash near Haxtun, CO')).toContain('B:Haxtun')
    expect(found('lives at 418 Birch Lane, Fort Wayne, IN 46802')).toEqual([
      'B:418 Birch Lane',
      'B:Fort Wayne',
      'B:46802',
    ])
    expect(found('all of Colorado')).toEqual([])
  })
})

describe('names', () => {
  test.each([
    'my patient Terrence Okafor went home',
    'la señora Yadira Montaño vino ayer',
    'Hi Shawna, please call us',
    'the Okonkwo twins are 3 lbs now',
    'Xiong, Mai 4/2/1988 pap',
    'Mr. R.V. went home',
  ])('%s', (text) => {
    expect(identify(text).filter((span) => span.category === 'A')).toHaveLength(1)
  })

  test('in disguise: leet, spaced, look-alike, zero-width and full-width letters', () => {
    expect(found('saw m4r1ss4 g.0.n.z.4.l.3.z today')).toEqual(['A:m4r1ss4 g.0.n.z.4.l.3.z'])
    expect(found('saw J o h n  S m i t h today')).toEqual(['A:J o h n  S m i t h'])
    expect(found('our patient Jоhn Smith went home')).toEqual(['A:Jоhn Smith'])
    expect(found('our patient Jo\u200bhn Smith went home')).toEqual(['A:Jo\u200bhn Smith'])
    expect(found('our patient Ｊｏｈｎ Smith went home')).toEqual(['A:Ｊｏｈｎ Smith'])
  })

  test.each([
    "Crohn's and Hashimoto's thyroiditis",
    'Foley out, Babinski negative',
    'Child-Pugh B, Wells score 4.5',
    "Bell's palsy: prednisone 60 mg",
    'Lexapro and Ozempic made me dizzy',
    'May is stroke awareness month',
    'call 911 or 988, poison help is 1-800-222-1222',
  ])('nobody in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
