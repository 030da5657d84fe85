import { expect, test } from 'vitest'
import { killRun } from './kills.ts'

// Three of the twenty kills that `node scripts/run-ts.mjs tests/faults/run.ts` makes.
test('killing node, PostgreSQL and both loses nothing acknowledged and publishes nothing twice', async () => {
  const figures = await killRun(3)
  expect(figures.lost).toEqual([])
  expect(figures.publishedTwice).toEqual([])
  expect(figures.auditProven).toBe(true)
  expect(figures.kills).toEqual({ node: 1, postgres: 1, both: 1 })
  expect(figures.published).toBeGreaterThan(0)
}, 400_000)
