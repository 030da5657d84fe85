import { describe, expect, test } from 'vitest'
import { alphabetOf, decode } from './ctc.ts'

const alphabet = alphabetOf('a\nb\n中\n')
/** Rows of chances for blank, a, b, 中 and space. */
const chances = (...rows: number[][]) => Float32Array.from(rows.flat())
const word = (...rows: number[][]) => decode(chances(...rows), rows.length, alphabet)
const A = [0.1, 0.9, 0, 0, 0]
const B = [0.2, 0, 0.8, 0, 0]
const BLANK = [1, 0, 0, 0, 0]

test('blank comes before the letters and space behind them', () => {
  expect(alphabet).toMatchObject({ size: 5, space: 4 })
  expect(alphabet.wanted.map(({ letter }) => letter)).toEqual(['a', 'b'])
})

test('a letter list with Windows line ends is the same', () => {
  expect(alphabetOf('a\r\nb\r\n中\r\n')).toEqual(alphabet)
})

describe('decoding', () => {
  test('joins repeats and drops blanks', () => {
    expect(word(A, A, BLANK, B).map(({ letter }) => letter)).toEqual(['a', 'b'])
  })

  test('a blank between two equal letters keeps both', () => {
    expect(word(A, BLANK, A).map(({ letter }) => letter)).toEqual(['a', 'a'])
  })

  test('says where a letter is surest and how sure', () => {
    const [letter] = word([0.4, 0.6, 0, 0, 0], A, [0.5, 0.5, 0, 0, 0])
    expect(letter).toMatchObject({ at: 1, chance: expect.closeTo(0.9) })
  })

  test('remembers the thought of a space between two letters', () => {
    const [, second] = word(A, [0.6, 0, 0, 0, 0.4], B)
    expect(second?.spaceBefore).toBeCloseTo(0.4)
  })

  test('never gives a letter of another script', () => {
    expect(word([0.05, 0.15, 0, 0.8, 0]).map(({ letter }) => letter)).toEqual(['a'])
  })

  test('of nothing is nothing', () => {
    expect(decode(new Float32Array(), 0, alphabet)).toEqual([])
  })
})
