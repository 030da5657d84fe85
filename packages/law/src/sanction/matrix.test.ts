import { expect, test } from 'vitest'
import { factById } from '../facts/find.ts'
import {
  proposedLevel,
  SANCTION_FLAG_FACT_IDS,
  SANCTION_INTENTS,
  SANCTION_LEVELS_MAX,
  SANCTION_LEVELS_MIN,
  STARTER_SANCTION_LEVELS,
} from './matrix.ts'

test('the proposal rises with the intent and stays within the levels', () => {
  expect(SANCTION_INTENTS.map((intent) => proposedLevel(intent, [], [], 4))).toEqual([1, 2, 3, 4])
  for (let levels = SANCTION_LEVELS_MIN; levels <= SANCTION_LEVELS_MAX; levels++) {
    const all = SANCTION_INTENTS.map((intent) => proposedLevel(intent, [], [], levels))
    expect(all).toEqual([...all].sort((a, b) => a - b))
    expect([all[0], all.at(-1)]).toEqual([1, levels])
  }
})

test('not the first time raises by one, telling of it lowers by one; the rest is for people to weigh', () => {
  expect(proposedLevel('mistake', ['repeated'], [], 4)).toBe(2)
  expect(proposedLevel('carelessness', [], ['self_reported'], 4)).toBe(1)
  expect(proposedLevel('mistake', [], ['self_reported'], 4)).toBe(1)
  expect(proposedLevel('gain_or_harm', ['repeated'], [], 4)).toBe(4)
  expect(proposedLevel('own_use', ['many_people', 'sensitive'], ['first_time'], 4)).toBe(3)
})

test('both languages have the same levels, and what stops a sanction stands in the data', () => {
  const measures = (lang: 'en' | 'es') => STARTER_SANCTION_LEVELS[lang].map((level) => level.measures.length)
  expect(measures('es')).toEqual(measures('en'))
  expect(STARTER_SANCTION_LEVELS.en).toHaveLength(4)
  for (const id of Object.values(SANCTION_FLAG_FACT_IDS)) expect(factById(id)?.citation).toBeTruthy()
})
