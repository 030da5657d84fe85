import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween } from '../deadline/days.ts'
import {
  CASE_CLASSES,
  CASE_TYPES,
  type CountedCase,
  cappedDays,
  entryDueOn,
  MAX_CASE_DAYS,
  yearTotals,
} from './forms.ts'
import { ITA_COLUMNS, type ItaRow, itaCsv, itaSize, itaText } from './ita.ts'
import { SEVERE_KINDS, severeDueAt } from './severe.ts'

const counted: fc.Arbitrary<CountedCase> = fc.record({
  classification: fc.constantFrom(...CASE_CLASSES),
  type: fc.constantFrom(...CASE_TYPES),
  daysAway: fc.integer({ min: 0, max: 400 }),
  daysRestricted: fc.integer({ min: 0, max: 400 }),
})
const sum = (numbers: Record<string, number>) => Object.values(numbers).reduce((all, one) => all + one, 0)

test('outcomes and types of a year add up to its cases, and no case counts more than 180 days', () => {
  fc.assert(
    fc.property(fc.array(counted, { maxLength: 40 }), (cases) => {
      const totals = yearTotals(cases)
      expect(sum(totals.cases)).toBe(cases.length)
      expect(sum(totals.types)).toBe(cases.length)
      expect(totals.daysAway + totals.daysRestricted).toBeLessThanOrEqual(MAX_CASE_DAYS * cases.length)
    }),
  )
  expect(cappedDays(150, 60)).toEqual({ away: 150, restricted: 30 })
  expect(cappedDays(200, 5)).toEqual({ away: 180, restricted: 0 })
  expect(cappedDays(3, 4)).toEqual({ away: 3, restricted: 4 })
})

test('a case is entered within seven calendar days, over a year’s end and a weekend too', () => {
  expect(entryDueOn('2026-12-28')).toBe('2027-01-04')
  expect(daysBetween('2028-02-25', entryDueOn('2028-02-25'))).toBe(7)
})

test('a death is reported within eight hours, the others within 24, also where clocks are changed', () => {
  const at = new Date('2026-11-01T06:30:00Z')
  expect(severeDueAt('fatality', at).toISOString()).toBe('2026-11-01T14:30:00.000Z')
  for (const kind of SEVERE_KINDS.filter((one) => one !== 'fatality'))
    expect(severeDueAt(kind, at).toISOString()).toBe('2026-11-02T06:30:00.000Z')
})

const row: ItaRow = {
  establishmentName: 'Harbor Light, East',
  ein: '12-3456789',
  companyName: 'Harbor Light Clinics',
  street: '12 Quay Street',
  city: 'Ouray',
  state: 'CO',
  zip: '81427-0001',
  naics: '622110',
  industry: 'General hospital',
  peakEmployees: 120,
  establishmentType: 'private',
  year: 2026,
  averageEmployees: 111,
  hoursWorked: 210_000,
  totals: yearTotals([{ classification: 'days_away', daysAway: 4, daysRestricted: 2, type: 'injury' }]),
  changeReason: '',
}

test('the upload has its 28 columns in order and one line for each establishment', () => {
  const [head, line, end] = itaCsv([row]).split('\r\n')
  expect(head).toBe(ITA_COLUMNS.join(','))
  expect(ITA_COLUMNS.length).toBe(28)
  expect(line).toBe(
    '"Harbor Light, East",123456789,Harbor Light Clinics,12 Quay Street,Ouray,CO,814270001,622110,General hospital,22,1,2026,111,210000,1,0,1,0,0,4,2,1,0,0,0,0,0,',
  )
  expect(end).toBe('')
  const none = itaCsv([{ ...row, totals: yearTotals([]) }]).split('\r\n')[1]
  expect(none?.split(',').slice(15, 17)).toEqual(['2', '0'])
})

test('no text of the upload begins a formula or breaks a line, whatever was typed', () => {
  expect(itaText('=HYPERLINK("http://x.test","y")')).toBe('HYPERLINK http: x.test , y')
  expect(itaText('-2+3\tcmd|calc')).toBe('2 3 cmd calc')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = itaText(text)
      expect(shown).not.toMatch(/^[=+\-@\t\r]/)
      expect(shown).not.toMatch(/[\r\n"]/)
      expect(itaCsv([{ ...row, industry: text }]).split('\r\n').length).toBe(3)
    }),
  )
})

test('sizes of an establishment have the codes of the application', () => {
  expect([19, 20, 99, 100, 249, 250].map(itaSize)).toEqual([1, 21, 21, 22, 22, 3])
})
