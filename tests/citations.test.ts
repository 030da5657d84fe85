import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')
/** Where words stand that people read. */
const SPOKEN = [
  'packages/contract/src/messages',
  'packages/law/src',
  'packages/server/src/domains',
  'packages/web/src/areas',
]
/** Sections of the rules that the product speaks of: HIPAA, OSHA, Medicare, OIG, false claims. */
const SECTION = /\b(?:16[04]\.\d{3}|19(?:04|10)\.\d+|401\.\d{3}|1003\.\d{3}|85\.5)\b/g
const FACTS = 'packages/law/src/facts'
/** The data, which `facts.test.ts` there holds to its source. */
const DATA = readdirSync(path.join(ROOT, FACTS))
  .map((file) => readFileSync(path.join(ROOT, FACTS, file), 'utf8'))
  .join(' ')

const sources = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('facts'))
    .map((file) => path.join(folder, file))

test('every section of law that the product speaks of stands in the data', () => {
  const spoken = SPOKEN.flatMap(sources).flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(SECTION)].map(([section]) => ({
      section,
      file,
    })),
  )
  // The walk over the files found them.
  expect(new Set(spoken.map(({ section }) => section)).size).toBeGreaterThan(15)
  expect(spoken.filter(({ section }) => !DATA.includes(section))).toEqual([])
})
