import { expect, test } from 'vitest'
import { analyse } from '../subject/analysis.ts'
import type { Post } from '../types.ts'
import { estimateCrowd } from './crowd.ts'

const crowdOf = (text: string, place?: string) => {
  const post: Post = { text, account: 'personal', context: place ? { place } : {} }
  return estimateCrowd(
    analyse(post, () => false),
    post,
    'en',
  )
}

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

test('a flu shot and a patient of mine are no events', () => {
  for (const text of ['A teacher came for her flu shot.', 'A patient of mine is 41 and a teacher.'])
    expect(crowdOf(text, 'Houston, TX')?.expected).toBeGreaterThan(2)
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

test('one number without each detail, never below the crowd', () => {
  const crowd = crowdOf('A 94-year-old plumber with a stroke came in last night.', 'Houston, TX')
  expect(crowd?.without).toHaveLength(crowd?.details.length ?? -1)
  for (const count of crowd?.without ?? [])
    expect(count).toBeGreaterThanOrEqual(crowd?.expected ?? Number.NaN)
  expect(crowd?.widest?.expectedWithout ?? crowd?.expected).toBe(Math.max(...(crowd?.without ?? [])))
})

test('a figure that was not looked up is named and widens the range', () => {
  const measured = crowdOf('A 41-year-old with chlamydia came in.', 'Houston, TX')
  const guessed = crowdOf('A 41-year-old with herpes came in.', 'Houston, TX')
  expect(measured?.unverified).toEqual([])
  expect(guessed?.unverified).toEqual(['herpes'])
  const width = (crowd: typeof measured) => (crowd?.high ?? 0) / (crowd?.low ?? 1)
  expect(width(guessed)).toBeGreaterThan(width(measured))
})

test('the sentence tells place and range, in both languages', () => {
  const text = 'I saw a 41-year-old teacher with a stroke.'
  expect(crowdOf(text, 'Houston, TX')?.sentence).toMatch(
    /^About .+ in Houston, TX fit this \(between .+ and .+\)\.$/,
  )
  expect(crowdOf(text, 'Haxtun, CO')?.sentence).toMatch(/^Probably just one person in Haxtun, CO fits this/)
})

test('a ZIP code in the text is the place', () => {
  const crowd = crowdOf('She is 94 and lives in Denver, CO 80202.')
  expect(crowd?.base.place).toMatch(/80202|Denver/)
  expect(crowd?.base.assumed).toBe(false)
})

test('a text without details has no crowd', () => {
  expect(crowdOf('Good morning everybody.')).toBeUndefined()
})
