import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween, isBusinessDay } from '../deadline/days.ts'
import { OBLIGATIONS } from '../facts/obligations.ts'
import {
  addMonths,
  CADENCES,
  type Cadence,
  clockDue,
  firstDues,
  nextDue,
  recordsKeptUntil,
  windowEnd,
  workingDayUpTo,
} from './cadence.ts'

const day: fc.Arbitrary<Day> = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const cadence = (id: keyof typeof CADENCES): Cadence => CADENCES[id]

test('every obligation of the data has a cadence, and none else', () => {
  expect(Object.keys(CADENCES).sort()).toEqual(OBLIGATIONS.map(({ id }) => id).sort())
})

test('the numbers of a cadence stand in the words of the data', () => {
  const words = Object.fromEntries(OBLIGATIONS.map(({ id, cadence }) => [id, cadence]))
  expect(words.bbp_training).toContain('within 1 year of previous')
  expect(words.bbp_hbv).toContain('within 10 working days')
  expect(words.bbp_post_exposure).toContain('within 15 days')
  expect(words.log_300).toContain('within 7 calendar days')
  expect(words.post_300a).toContain('Feb 1 - Apr 30')
  expect(words.ita).toContain('by Mar 2')
  expect(words.leie).toContain('monthly')
  expect(words.overpayment).toContain('60 days')
  expect(words.hipaa_small_breach).toContain('60 days after year end')
  expect(words.npp_part2).toContain('2026-02-16')
  const { dates } = OBLIGATIONS.find(({ id }) => id === 'hazcom_2024') as unknown as { dates: object }
  expect(CADENCES.hazcom_2024).toEqual({
    kind: 'dates',
    days: Object.entries(dates)
      .filter(([who]) => who.startsWith('employers'))
      .map(([, on]) => on),
  })
})

test('months end where the month ends, leap years included', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
})

test('so many months later is never more days away than so many long months, and stays in order', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 36 }), (a, b, count) => {
      const later = addMonths(a, count)
      expect(daysBetween(a, later)).toBeGreaterThanOrEqual(28 * count)
      expect(daysBetween(a, later)).toBeLessThanOrEqual(31 * count)
      if (a <= b) expect(addMonths(a, count) <= addMonths(b, count)).toBe(true)
    }),
  )
})

test('a yearly training done again is due within a year of the day on which it was done', () => {
  fc.assert(
    fc.property(day, day, (due, on) => {
      const next = nextDue(cadence('bbp_training'), { due, on }) as Day
      expect([365, 366]).toContain(daysBetween(on, next) + (on.endsWith('02-29') ? 1 : 0))
    }),
  )
})

test('a fixed day of the year stays that day, however late the last one was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2090 }), day, (year, on) => {
      expect(nextDue(cadence('post_300a'), { due: `${year}-02-01`, on })).toBe(`${year + 1}-02-01`)
      expect(nextDue(cadence('ita'), { due: `${year}-03-02`, on })).toBe(`${year + 1}-03-02`)
    }),
  )
})

test('sixty days after the year’s end is the first of March, in a leap year the 29th of February', () => {
  expect(firstDues(cadence('hipaa_small_breach'), '2026-11-24')).toEqual(['2027-03-01'])
  expect(nextDue(cadence('hipaa_small_breach'), { due: '2027-03-01', on: '2027-02-11' })).toBe('2028-02-29')
  expect(nextDue(cadence('hipaa_small_breach'), { due: '2028-02-29', on: '2028-02-29' })).toBe('2029-03-01')
})

test('a posting that applies in the middle of its window is due at once, after it the next year', () => {
  expect(firstDues(cadence('post_300a'), '2027-03-15')).toEqual(['2027-02-01'])
  expect(firstDues(cadence('post_300a'), '2027-04-30')).toEqual(['2027-02-01'])
  expect(firstDues(cadence('post_300a'), '2027-05-01')).toEqual(['2028-02-01'])
  expect(windowEnd(cadence('post_300a'), '2027-02-01')).toBe('2027-04-30')
  expect(windowEnd(cadence('ita'), '2027-03-02')).toBe('2027-03-02')
})

test('dates of the data are due once, past ones too, and nothing follows', () => {
  expect(firstDues(cadence('hazcom_2024'), '2027-01-01')).toEqual(['2026-11-20', '2028-05-19'])
  expect(nextDue(cadence('hazcom_2024'), { due: '2026-11-20', on: '2026-11-24' })).toBeNull()
})

test('without an interval of its own a duty that names none does not come again', () => {
  expect(nextDue(cadence('hipaa_sra'), { due: '2026-11-24', on: '2026-11-24' })).toBeNull()
  expect(nextDue(cadence('hipaa_sra'), { due: '2026-11-24', on: '2026-12-31' }, 18)).toBe('2028-06-30')
})

test('a clock counts calendar days over weekends and business days without them', () => {
  expect(clockDue({ unit: 'calendar_days', count: 7 }, '2026-12-28')).toBe('2027-01-04')
  expect(clockDue({ unit: 'business_days', count: 10 }, '2026-11-25')).toBe('2026-12-09')
  expect(clockDue({ unit: 'hours', count: 24 }, '2026-12-31')).toBe('2027-01-01')
  expect(clockDue(null, '2026-12-31')).toBeNull()
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (began, count) => {
      const due = clockDue({ unit: 'business_days', count }, began) as Day
      expect(isBusinessDay(due)).toBe(true)
      expect(daysBetween(began, due)).toBeGreaterThanOrEqual(count)
    }),
  )
})

test('the day to plan for is a working day, never after the day that is due', () => {
  fc.assert(
    fc.property(day, (due) => {
      const plan = workingDayUpTo(due)
      expect(isBusinessDay(plan)).toBe(true)
      expect(plan <= due && plan >= addDays(due, -2)).toBe(true)
    }),
  )
  expect(workingDayUpTo('2027-01-03')).toBe('2027-01-01')
})

test('records of a year are kept five years after its end', () => {
  expect(recordsKeptUntil(2026)).toBe('2031-12-31')
})
