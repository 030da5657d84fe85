import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factById } from '../facts/find.ts'
import { DEFINITION_FACTS, EXCEPTION_QUESTIONS, FACTOR_QUESTIONS, SECURED_QUESTION } from './assessment.ts'
import { CONTAINMENT, CONTAINMENT_RULE, PLACES } from './containment.ts'
import { type CalendarDay, writeCalendar } from './ics.ts'

test('every question of the assessment rests on a fact of the data, in both languages', () => {
  const questions = [...EXCEPTION_QUESTIONS, ...FACTOR_QUESTIONS, SECURED_QUESTION]
  expect(questions.length).toBe(3 + 4 + 1)
  for (const { fact, ask, guidance } of questions) {
    expect(factById(fact.id)?.citation).toBe(fact.citation)
    for (const words of [ask, ...guidance]) {
      expect(words.en).toMatch(/[.?]$/)
      expect(words.es).toMatch(/[.?]$/)
      expect(words.es).not.toBe(words.en)
    }
  }
  for (const { id, citation } of DEFINITION_FACTS) expect(factById(id)?.citation).toBe(citation)
})

test('each place has a checklist that keeps a picture first, names each step once, and speaks both languages', () => {
  expect(factById(CONTAINMENT_RULE.id)?.citation).toBe('45 CFR 164.530(f)')
  expect(Object.keys(CONTAINMENT).sort()).toEqual([...PLACES].sort())
  for (const place of PLACES) {
    const ids = CONTAINMENT[place].map(({ id }) => id)
    expect(ids[0]).toBe('keep')
    expect(ids).toContain('screenshots')
    expect(new Set(ids).size).toBe(ids.length)
    for (const { en, es } of CONTAINMENT[place])
      expect(en.length > 0 && es.length > 0 && en !== es).toBe(true)
  }
})

describe('a calendar', () => {
  const AT = '2026-11-24T18:00:00.123Z'
  const day: CalendarDay = { uid: 'a@clinic.example', day: '2028-02-28', title: 'T', remindDaysBefore: [7] }
  test('ends an all-day event the day after, over a leap day and the year’s end', () => {
    expect(writeCalendar('N', [day], AT)).toContain(
      'DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280229\r\n',
    )
    expect(writeCalendar('N', [{ ...day, day: '2027-12-31' }], AT)).toContain('DTEND;VALUE=DATE:20280101\r\n')
    expect(writeCalendar('N', [day], AT)).toContain('DTSTAMP:20261124T180000Z\r\n')
  })
  test('folds lines at 75 octets without cutting a character, and unfolds to what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = writeCalendar('N', [{ ...day, title }], AT)
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line).not.toContain('\uFFFD'.repeat(2))
        }
        const unfolded = text.replaceAll('\r\n ', '')
        const escaped = title
          .replaceAll('\\', '\\\\')
          .replaceAll(';', '\\;')
          .replaceAll(',', '\\,')
          .replaceAll(/\r\n|\r|\n/g, '\\n')
        expect(unfolded).toContain(`SUMMARY:${escaped}\r\n`)
      }),
    )
  })
  test('a title cannot begin a property of its own', () => {
    const text = writeCalendar('N', [{ ...day, title: 'x\r\nATTACH:https://evil.example' }], AT)
    expect(text).not.toContain('\r\nATTACH')
  })
})
