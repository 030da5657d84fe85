import { TOO_FEW } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { shareOf, wilson } from './wilson.ts'

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])(
  '%i of %i as published by R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3',
  (hits, of, low, high) => {
    const interval = wilson(hits, of)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  },
)

test('ten of ten leaves 72 to 100 percent open, and fewer are not told', () => {
  const { low, high } = shareOf(TOO_FEW, TOO_FEW)
  expect(low).toBeCloseTo(0.7225, 4)
  expect(high).toBeCloseTo(1, 9)
  expect(shareOf(TOO_FEW - 1, TOO_FEW - 1)).toMatchObject({ low: null, high: null })
})
