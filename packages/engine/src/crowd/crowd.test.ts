import { describe, expect, test } from 'vitest'
import { analyse } from '../subject/analysis.ts'
import type { Post } from '../types.ts'
import { ageShare, conditionShare, estimateCrowd, shareUnique } from './crowd.ts'
import { AGE_BAND_SHARES } from './rates.ts'

const crowdOf = (text: string, place?: string) => {
  const post: Post = { text, account: 'personal', context: place ? { place } : {} }
  return estimateCrowd(
    analyse(post, () => false),
    post,
    'en',
  )
}

describe('known facts about uniqueness', () => {
  const ZIP = 7_500 // residents of a middling ZIP code
  const YEARS = 78
  test('Sweeney 2000: 87% are alone with ZIP, birth date and sex', () => {
    expect(shareUnique(ZIP, 365.25 * YEARS * 2)).toBeCloseTo(0.87, 1)
  })
  test('Sweeney 2000: nearly nobody is alone with ZIP, birth year and sex', () => {
    expect(shareUnique(ZIP, YEARS * 2)).toBeLessThan(0.0004)
  })
  test('45 CFR 164.514(b)(2)(i)(B): with 20,000 people in a ZIP3, year and sex point to nobody', () => {
    expect(shareUnique(20_000, YEARS * 2)).toBeLessThan(1e-12)
  })
})

test('the age bands cover everybody', () => {
  expect(AGE_BAND_SHARES.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2)
  expect(ageShare(95)).toBeLessThan(ageShare(40))
})

test('a rarer condition leaves fewer people', () => {
  expect(conditionShare('botulism')).toBeLessThan(conditionShare('stroke'))
  expect(conditionShare('stroke')).toBeLessThan(conditionShare('diabetes'))
})

test('the same story has a smaller crowd in a smaller place', () => {
  const story = 'I saw a 41-year-old teacher with a stroke.'
  const small = crowdOf(story, 'Haxtun, CO')?.expected ?? Number.NaN
  const large = crowdOf(story, 'Houston, TX')?.expected ?? Number.NaN
  expect(large).toBeGreaterThan(small)
})

test('"the only" and reported events cut the crowd to one or two', () => {
  expect(crowdOf('He is the only plumber with asthma.', 'Houston, TX')?.expected).toBe(1)
  expect(crowdOf('He was in the crash.', 'Houston, TX')?.expected).toBeLessThanOrEqual(2)
})

test('removing the named detail widens the crowd', () => {
  const crowd = crowdOf('A 41-year-old with botulism came in.', 'Houston, TX')
  expect(crowd?.widest?.text).toContain('botulism')
  expect(crowd?.widest?.expectedWithout).toBeGreaterThan(crowd?.expected ?? Number.NaN)
})

test('low ≤ expected ≤ high ≤ population, and at least one person', () => {
  for (const text of ['She is 93.', 'the mayor has chlamydia', 'twins born at 2 am', 'a nun with the flu'])
    for (const place of ['Haxtun, CO', 'Houston, TX', undefined]) {
      const crowd = crowdOf(text, place)
      if (!crowd) continue
      expect(crowd.low).toBeGreaterThanOrEqual(1)
      expect(crowd.low).toBeLessThanOrEqual(crowd.expected)
      expect(crowd.expected).toBeLessThanOrEqual(crowd.high)
      expect(crowd.high).toBeLessThanOrEqual(crowd.base.population)
    }
})

test('a text without details has no crowd', () => {
  expect(crowdOf('Good morning everybody.')).toBeUndefined()
})
