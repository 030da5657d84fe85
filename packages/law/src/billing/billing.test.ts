import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, isBusinessDay } from '../deadline/days.ts'
import { OBLIGATIONS } from '../facts/obligations.ts'
import { disputeUntil, estimateDueOn } from './estimate.ts'
import { falseClaimsExposure } from './exposure.ts'
import { type OverpaymentDays, overpaymentClock } from './overpayment.ts'

const plain: OverpaymentDays = {
  receivedOn: null,
  identifiedOn: '2026-11-25',
  investigationBeganOn: null,
  investigationEndedOn: null,
  costReportDueOn: null,
}
const day = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2016-01-01', count))

describe('the clock of an overpayment', () => {
  test('sixty days, over the end of the year', () => {
    expect(overpaymentClock(plain, '2026-11-25')).toMatchObject({
      dueOn: '2027-01-24',
      because: 'sixty_days',
    })
  })
  test('stands still while an investigation goes on, for what it took', () => {
    const days = { ...plain, investigationBeganOn: '2026-12-05', investigationEndedOn: '2027-01-04' }
    expect(overpaymentClock(days, '2027-01-10')).toMatchObject({
      dueOn: '2027-02-23',
      because: 'suspended',
      suspendedDays: 30,
      stillSuspended: false,
    })
  })
  test('the cost report counts when it is later, and not when it is earlier', () => {
    const later = overpaymentClock({ ...plain, costReportDueOn: '2027-05-31' }, '2026-11-25')
    expect(later).toMatchObject({ dueOn: '2027-05-31', because: 'cost_report' })
    expect(overpaymentClock({ ...plain, costReportDueOn: '2026-12-31' }, '2026-11-25').dueOn).toBe(
      '2027-01-24',
    )
  })
  test('an investigation that begins after the sixty days stops nothing', () => {
    const days = { ...plain, investigationBeganOn: '2027-01-25' }
    expect(overpaymentClock(days, '2027-02-01')).toMatchObject({ dueOn: '2027-01-24', stillSuspended: false })
  })
  test('six years back, with a leap day', () => {
    const received = (receivedOn: string) =>
      overpaymentClock({ ...plain, receivedOn }, '2026-11-25').beyondLookback
    expect(received('2020-11-25')).toBe(false)
    expect(received('2020-11-24')).toBe(true)
    const leap = { ...plain, receivedOn: '2020-02-29', identifiedOn: '2026-03-01' }
    expect(overpaymentClock(leap, '2026-03-01').beyondLookback).toBe(true)
  })

  test('never before sixty days, never after 240 without a cost report, and never earlier for an investigation', () => {
    fc.assert(
      fc.property(
        day,
        fc.option(fc.integer({ min: -40, max: 300 })),
        fc.option(fc.nat(400)),
        fc.option(day),
        day,
        (identifiedOn, began, took, costReportDueOn, today) => {
          const investigationBeganOn = began === null ? null : addDays(identifiedOn, began)
          const investigationEndedOn =
            investigationBeganOn === null || took === null ? null : addDays(investigationBeganOn, took)
          const days = {
            receivedOn: null,
            identifiedOn,
            investigationBeganOn,
            investigationEndedOn,
            costReportDueOn: null,
          }
          const clock = overpaymentClock(days, today)
          const span = daysBetween(identifiedOn, clock.dueOn)
          expect(span).toBe(60 + clock.suspendedDays)
          expect(clock.suspendedDays).toBeGreaterThanOrEqual(0)
          expect(clock.suspendedDays).toBeLessThanOrEqual(180)
          const reported = overpaymentClock({ ...days, costReportDueOn }, today)
          expect(reported.dueOn >= clock.dueOn).toBe(true)
          if (costReportDueOn !== null) expect([clock.dueOn, costReportDueOn]).toContain(reported.dueOn)
          if (investigationEndedOn === null) return
          const longer = overpaymentClock(
            { ...days, investigationEndedOn: addDays(investigationEndedOn, 1) },
            today,
          )
          expect(longer.dueOn >= clock.dueOn).toBe(true)
        },
      ),
    )
  })
})

describe('a good-faith estimate', () => {
  test.each([
    // Wednesday 25 November 2026.
    ['three business days ahead', '2026-11-30', false, '2026-11-26'],
    ['two business days ahead', '2026-11-27', false, null],
    ['nine business days ahead', '2026-12-08', false, '2026-11-26'],
    ['ten business days ahead', '2026-12-09', false, '2026-11-30'],
    ['two business days ahead and asked for', '2026-11-27', true, '2026-11-30'],
    ['only asked for', null, true, '2026-11-30'],
    ['neither', null, false, null],
  ])('%s', (_, serviceOn, requested, due) => {
    expect(estimateDueOn({ askedOn: '2026-11-25', serviceOn, requested })).toBe(due)
  })
  test('is due on a business day within five days', () => {
    fc.assert(
      fc.property(day, fc.nat(60), fc.boolean(), (askedOn, ahead, requested) => {
        const due = estimateDueOn({ askedOn, serviceOn: addDays(askedOn, ahead), requested })
        if (due === null) return
        expect(isBusinessDay(due)).toBe(true)
        expect(daysBetween(askedOn, due)).toBeLessThanOrEqual(5)
      }),
    )
  })
  test('a bill $400 over opens the dispute for 120 days; a cent less does not', () => {
    const bill = { estimateCents: 100_000, billedOn: '2026-11-25' }
    expect(disputeUntil({ ...bill, billedCents: 140_000 })).toBe('2027-03-25')
    expect(disputeUntil({ ...bill, billedCents: 139_999 })).toBeNull()
  })
})

test('the False Claims Act figures are those of the data', () => {
  const fca = OBLIGATIONS.find(({ id }) => id === 'fca') as { min: number; max: number }
  expect(falseClaimsExposure(1, 0)).toEqual({ minCents: fca.min * 100, maxCents: fca.max * 100 })
  expect(falseClaimsExposure(2, 50_000).minCents).toBe(2 * fca.min * 100 + 150_000)
  expect(OBLIGATIONS.find(({ id }) => id === 'overpayment')?.cadence).toMatch(/^60 days.*180 days.*6-year/)
})
