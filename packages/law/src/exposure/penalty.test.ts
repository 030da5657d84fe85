import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ExposureEstimate, type ExposureQuestion, estimateExposure, penaltyTableOn } from './penalty.ts'

const ONE: ExposureQuestion = {
  violatedOn: '2026-11-02',
  endedOn: '2026-11-02',
  assessedOn: '2026-11-24',
  persons: 1,
  provisions: 1,
  correctedInTime: false,
}
const estimate = (change: Partial<ExposureQuestion> = {}): ExposureEstimate => {
  const answer = estimateExposure({ ...ONE, ...change })
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

test('one person on one day costs between the least and the most of each tier', () => {
  expect(estimate().tiers.map(({ least, most }) => [least, most])).toEqual([
    [145, 73_011],
    [1461, 73_011],
    [14_602, 73_011],
    [73_011, 2_190_294],
  ])
})

test('the day of assessment decides the table, not the day of the violation', () => {
  expect(penaltyTableOn('2026-01-28')?.id).toBe('cmp_2026')
  expect(penaltyTableOn('2026-01-27')?.id).toBe('cmp_2024')
  expect(penaltyTableOn('2024-08-07')).toBeNull()
  expect(estimate({ violatedOn: '2021-03-01', endedOn: '2021-03-01' }).table.id).toBe('cmp_2026')
})

test('a yearly cap holds for each calendar year and each requirement', () => {
  const over = { violatedOn: '2025-12-31', endedOn: '2026-01-01', persons: 400 }
  const { years, tiers } = estimate(over)
  expect(years).toEqual([
    { year: 2025, fewest: 400, mostViolations: 400 },
    { year: 2026, fewest: 0, mostViolations: 400 },
  ])
  expect(tiers[0]?.most).toBe(2 * 2_190_294)
  expect(tiers[0]?.mostByDiscretion).toBe(2 * 36_505)
  expect(estimate({ ...over, provisions: 3 }).tiers[0]?.most).toBe(3 * 2 * 2_190_294)
})

test('corrected within 30 days bars the two tiers without willful neglect: 160.410(c)', () => {
  expect(estimate({ correctedInTime: true }).tiers.map(({ barred }) => barred)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('six years after the last occurrence no action may begin: 160.414', () => {
  const leap = { violatedOn: '2020-02-29', endedOn: '2020-02-29' }
  expect(estimate({ ...leap, assessedOn: '2026-02-28' })).toMatchObject({
    limitationEndsOn: '2026-02-28',
    pastLimitation: false,
  })
  expect(estimate({ ...leap, assessedOn: '2026-03-01' }).pastLimitation).toBe(true)
})

describe('no estimate', () => {
  test.each([
    ['an end before the beginning', { endedOn: '2026-11-01' }, 'dates_wrong'],
    ['an assessment before the act', { assessedOn: '2026-11-01' }, 'dates_wrong'],
    ['an act before the amounts began', { violatedOn: '2015-11-01' }, 'before_tables'],
    [
      'an assessment before the tables',
      { violatedOn: '2023-01-01', endedOn: '2023-01-01', assessedOn: '2023-02-01' },
      'before_tables',
    ],
  ] as const)('%s', (_what, change, why) => {
    expect(estimateExposure({ ...ONE, ...change })).toBe(why)
  })
})

test('more persons or more days never cost less, and discretion never raises a sum', () => {
  const day = fc
    .date({ min: new Date('2016-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      day,
      fc.nat(800),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 8 }),
      (from, days, persons, provisions) => {
        const endedOn = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
        const question = { ...ONE, violatedOn: from, endedOn, assessedOn: '2029-01-01', persons, provisions }
        const less = estimate(question)
        const more = estimate({ ...question, persons: persons + 1 })
        expect(less.years.reduce((sum, { mostViolations }) => sum + mostViolations, 0)).toBe(
          (days + 1) * persons,
        )
        for (const [index, tier] of less.tiers.entries()) {
          expect(tier.least).toBeLessThanOrEqual(tier.most)
          expect(tier.mostByDiscretion).toBeLessThanOrEqual(tier.most)
          expect(more.tiers[index]?.most).toBeGreaterThanOrEqual(tier.most)
          expect(more.tiers[index]?.least).toBeGreaterThanOrEqual(tier.least)
        }
      },
    ),
  )
})
