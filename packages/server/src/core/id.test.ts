import { expect, test } from 'vitest'
import { newId } from './id.ts'

test('ids are version 7 uuids', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('ids sort in the order they were made, also within one millisecond and when the clock goes back', () => {
  const now = Date.now()
  const ids = Array.from({ length: 10_000 }, (_, n) => newId(n === 5000 ? now - 60_000 : now))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})
