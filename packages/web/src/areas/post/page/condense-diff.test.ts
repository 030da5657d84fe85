import { expect, test } from 'vitest'
import { condenseDiff } from './condense-diff.ts'

const long = 'word '.repeat(100)

test('changes stay whole, far unchanged text is left out', () => {
  const parts = condenseDiff([
    { op: 'same', text: long },
    { op: 'removed', text: 'Maria' },
    { op: 'added', text: 'a patient' },
    { op: 'same', text: long },
  ])
  expect(parts[1]).toEqual({ op: 'removed', text: 'Maria' })
  expect(parts[2]).toEqual({ op: 'added', text: 'a patient' })
  expect(parts[0]?.text.startsWith('… word')).toBe(true)
  expect(parts[3]?.text.endsWith('word … ')).toBe(true)
  for (const part of parts) expect(part.text.length).toBeLessThan(60)
})
test('between two changes both sides keep their neighbours', () => {
  const [, middle] = condenseDiff([
    { op: 'added', text: 'a' },
    { op: 'same', text: long },
    { op: 'added', text: 'b' },
  ])
  expect(middle?.text).toMatch(/^word .* … word .*word $/)
})
test('short unchanged text stays', () => {
  const parts = [{ op: 'same' as const, text: 'as it was' }]
  expect(condenseDiff(parts)).toEqual(parts)
})
