import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBusinessDays,
  addDays,
  addYears,
  type Day,
  daysBetween,
  isBusinessDay,
  lastDayOfYear,
} from './days.ts'

const day: fc.Arbitrary<Day> = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('leap years, month ends and year ends', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(addDays('2026-12-31', 60)).toBe('2027-03-01')
  expect(addDays('2027-12-31', 60)).toBe('2028-02-29')
  expect(addYears('2028-02-29', 6)).toBe('2034-02-28')
  expect(addYears('2028-02-29', 4)).toBe('2032-02-29')
  expect(lastDayOfYear('2026-05-04')).toBe('2026-12-31')
})

test('business days leave out weekends and the given holidays', () => {
  expect(addBusinessDays('2026-11-20', 1)).toBe('2026-11-23')
  expect(addBusinessDays('2026-11-25', 1, new Set(['2026-11-26']))).toBe('2026-11-27')
  expect(addBusinessDays('2026-11-28', 0)).toBe('2026-11-28')
})

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -3000, max: 3000 }), (from, count) => {
      expect(daysBetween(from, addDays(from, count))).toBe(count)
    }),
  )
})

test('a business deadline is a business day with exactly that many business days up to it', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 60 }),
      fc.uniqueArray(fc.nat(90), { maxLength: 12 }),
      (from, count, off) => {
        const holidays = new Set(off.map((after) => addDays(from, after)))
        const due = addBusinessDays(from, count, holidays)
        expect(isBusinessDay(due, holidays)).toBe(true)
        let counted = 0
        for (let next = addDays(from, 1); next <= due; next = addDays(next, 1)) {
          if (isBusinessDay(next, holidays)) counted += 1
        }
        expect(counted).toBe(count)
        expect(due >= addBusinessDays(from, count)).toBe(true)
      },
    ),
  )
})
