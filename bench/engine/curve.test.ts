import { expect, test } from 'vitest'
import { curveSvg, riskCoverage } from './curve.ts'
import type { Judged } from './judged.ts'

const row = (expected: Judged['post']['expected'], got: Judged['got'], risk: number): Judged => ({
  post: { id: 'x', text: 'x', expected },
  got,
  risk,
})

test('what a rule holds goes first, what a rule lets pass goes last', () => {
  const rows = [
    row('clear', 'stop', 0.9),
    row('clear', 'caution', 0.95), // let pass by a rule
    row('stop', 'stop', 0.1), // held by a rule
    row('stop', 'clear', 0.2),
  ]
  const shares = riskCoverage(rows, [0.25, 0.5, 0.75, 1]).map(({ caught }) => caught.part)
  expect(shares).toEqual([1, 1, 2, 2])
})

test('the picture names what it shows and takes names as text', () => {
  const points = riskCoverage([row('stop', 'stop', 1)], [1])
  const svg = curveSvg('Caught', [{ name: 'a < b', points }], [{ name: 'other', sent: 0.5, caught: 0.5 }])
  expect(svg).toContain('<title>Caught</title>')
  expect(svg).toContain('a &lt; b')
  expect(svg).toContain('L520.0 24.0')
})
