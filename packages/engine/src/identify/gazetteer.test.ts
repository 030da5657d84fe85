import { expect, test } from 'vitest'
import { placeNear, placesNamed } from './gazetteer.ts'

test('a place is found with its population, by name and state in any form', () => {
  const marfa = placeNear('Marfa, TX')
  expect(marfa?.state).toBe('TX')
  expect(marfa?.population).toBeGreaterThan(1000)
  expect(placeNear('marfa', 'Texas')).toEqual(marfa)
  expect(placeNear('Marfa', 'OH')).toBeUndefined()
  expect(placeNear('Nowhereville')).toBeUndefined()
})

test('without a state the largest place of that name is meant', () => {
  const all = placesNamed('Springfield')
  expect(all.length).toBeGreaterThan(3)
  expect(placeNear('Springfield')?.population).toBe(Math.max(...all.map((place) => place.population)))
})
