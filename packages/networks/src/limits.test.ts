import { RichText } from '@atproto/api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countBytes, countCharacters, DEFAULT_LIMITS, findContentProblems, overflowOffset } from './limits.ts'

const mastodon = (text: string) => countCharacters('mastodon', text)
const bluesky = (text: string) => countCharacters('bluesky', text)

/** Each is one character to a reader. */
const SINGLE_CHARACTERS = [
  'a',
  'ñ',
  'ñ',
  'é',
  'Z̸̡̢̛',
  '語',
  '한',
  '각',
  'क्षि',
  '👍',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '👩🏾‍⚕️',
  '🏳️‍🌈',
  '🇲🇽',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '1️⃣',
  '❤️',
  '\r\n',
]

describe('counting characters', () => {
  test.each(SINGLE_CHARACTERS)('%j is one character on every network', (character) => {
    for (const network of ['bluesky', 'mastodon', 'website'] as const)
      expect(countCharacters(network, character)).toBe(1)
  })

  test('characters apart by spaces add up, whatever family they are of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SINGLE_CHARACTERS.filter((one) => one !== '\r\n')), { minLength: 1 }),
        (characters) => {
          expect(bluesky(characters.join(' '))).toBe(2 * characters.length - 1)
        },
      ),
    )
  })

  test('Bluesky’s own library counts any text as we do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const rich = new RichText({ text })
        expect(bluesky(text)).toBe(rich.graphemeLength)
        expect(countBytes(text)).toBe(rich.length)
      }),
    )
  })

  test('no text counts more than its code units, and none but the empty one counts nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const count = bluesky(text)
        expect(count).toBeLessThanOrEqual(text.length)
        expect(count === 0).toBe(text === '')
      }),
    )
  })

  test.each([
    ['https://example.com/', 23],
    ['http://example.com', 23],
    [`https://example.com/${'x'.repeat(400)}`, 23],
    ['See https://example.com/open-house?year=2026#when.', 4 + 23 + 1],
    ['(https://example.com/a)', 1 + 23 + 1],
    ['https://example.com/a, https://example.org/b!', 23 + 2 + 23 + 1],
    ['https://salud.méxico.com/niños', 23],
    ['https://clinic.test/open', 'https://clinic.test/open'.length],
    ['https://localhost/open', 'https://localhost/open'.length],
    ['example.com/without-scheme', 'example.com/without-scheme'.length],
    ['xhttps://example.com/long-path', 'xhttps://example.com/long-path'.length],
    ['@clinic@mastodon.example', '@clinic'.length],
    ['Thanks @clinic@mastodon.example!', 'Thanks @clinic!'.length],
    ['@clinic', 7],
    ['mail@clinic@mastodon.example', 'mail@clinic@mastodon.example'.length],
  ])('Mastodon counts %j as %i', (text, expected) => {
    expect(mastodon(text)).toBe(expected)
  })

  test('on Mastodon a web address costs 23 whatever its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9/_-]{0,300}$/), (path) => {
        expect(mastodon(`https://example.com/${path}x`)).toBe(23)
      }),
    )
  })

  test('without addresses and mentions every network counts alike', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[@:]/.test(text))
    fc.assert(
      fc.property(plain, (text) => {
        expect(mastodon(text)).toBe(bluesky(text))
      }),
    )
  })

  test('an instance may charge another price for an address', () => {
    expect(countCharacters('mastodon', 'https://example.com/a', { charactersPerUrl: 30 })).toBe(30)
  })

  test('hostile input is counted in linear time', () => {
    const texts = ['@', '.', '-', '!', 'https://', 'https://a.', '@a.', 'a'].map((piece) =>
      piece.repeat(200_000 / piece.length),
    )
    for (const text of texts) expect(mastodon(text)).toBeGreaterThan(0)
  }, 20_000)
})

describe('where a text overflows', () => {
  test('nothing overflows when it fits', () => {
    expect(overflowOffset('👍🏽👍🏽', 2)).toBeNull()
  })

  test('the offset never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, limit) => {
        const offset = overflowOffset(text, limit)
        if (offset === null) {
          expect(bluesky(text)).toBeLessThanOrEqual(limit)
          return
        }
        expect(bluesky(text.slice(0, offset))).toBe(limit)
        expect(offset).toBeLessThan(text.length)
      }),
    )
  })
})

describe('what does not fit', () => {
  const picture = { bytes: 1000, mime: 'image/png', width: 10, height: 10, alt: 'A waiting room' }
  const codes = (content: Parameters<typeof findContentProblems>[1], limits = DEFAULT_LIMITS.mastodon) =>
    findContentProblems('mastodon', content, limits).map(({ code, picture: index }) =>
      index === undefined ? code : `${index}:${code}`,
    )

  test('a text within limits with described pictures fits', () => {
    expect(codes({ text: 'x'.repeat(500), pictures: [picture, picture, picture, picture] })).toEqual([])
  })

  test('every broken limit is named, with the picture that breaks it', () => {
    const pictures = [
      { ...picture, mime: 'image/svg+xml' },
      { ...picture, bytes: 20_000_000 },
      { ...picture, width: 10_000, height: 10_000 },
      { ...picture, alt: ' ' },
      { ...picture, alt: 'x'.repeat(1501) },
    ]
    expect(codes({ text: 'x'.repeat(501), pictures })).toEqual([
      'tooManyCharacters',
      'tooManyPictures',
      '0:pictureType',
      '1:pictureTooLarge',
      '2:pictureTooManyPixels',
      '3:altMissing',
      '4:altTooLong',
    ])
  })

  test('Bluesky limits bytes as well: 290 family emoji are too many', () => {
    const text = '👨‍👩‍👧‍👦'.repeat(290)
    expect(findContentProblems('bluesky', { text, pictures: [] })).toEqual([
      { code: 'tooManyBytes', limit: 3000, actual: 7250 },
    ])
  })

  test('nothing at all is refused, a picture alone is not', () => {
    expect(codes({ text: ' \n', pictures: [] })).toEqual(['empty'])
    expect(codes({ text: '', pictures: [picture] })).toEqual([])
  })
})
