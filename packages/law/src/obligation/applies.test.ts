import { expect, test } from 'vitest'
import { OBLIGATIONS } from '../facts/obligations.ts'
import { logDuty, type ObligationProfile, suggestion } from './applies.ts'

const UNKNOWN: ObligationProfile = {
  employees: null,
  naics: null,
  occupationalExposure: null,
  hazardousChemicals: null,
  respirators: null,
  protectiveEquipment: null,
  planRequired: null,
  federalPrograms: null,
  selfPay: null,
  referralArrangements: null,
  substanceUseRecords: null,
}

test('the partial exemptions are those of the data: ten people at most, and the industries it names', () => {
  const { trigger } = OBLIGATIONS.find(({ id }) => id === 'log_300') as { trigger: string }
  expect(trigger).toContain('<=10 employees')
  for (const code of ['6211', '6212', '6213', '6214', '6215']) {
    expect(trigger).toContain(code)
    expect(logDuty({ employees: 40, naics: `${code}11` })).toBe('exempt_by_industry')
  }
  for (const code of ['622110', '623110', '621610']) {
    expect(logDuty({ employees: 40, naics: code })).toBe('kept')
    expect(logDuty({ employees: 10, naics: code })).toBe('exempt_by_size')
    expect(logDuty({ employees: 11, naics: code })).toBe('kept')
  }
  expect(logDuty({ employees: 40, naics: '812199' })).toBe('unknown')
  expect(logDuty({ employees: null, naics: '622110' })).toBe('unknown')
})

test('a severe injury is reported by everyone, exempt or not', () => {
  expect(suggestion('severe', { ...UNKNOWN, employees: 2, naics: '621111' })).toBe('yes')
})

test('the electronic submission: from 250 people on, below 20 not, between them a person decides', () => {
  const of = (employees: number) => suggestion('ita', { ...UNKNOWN, employees, naics: '622110' })
  expect([of(19), of(20), of(249), of(250)]).toEqual(['no', 'ask', 'ask', 'yes'])
  expect(suggestion('ita', { ...UNKNOWN, employees: 400, naics: '621111' })).toBe('no')
})

test('nothing is answered for an organization that said nothing, except what holds for all', () => {
  const answered = OBLIGATIONS.filter(({ id }) => suggestion(id, UNKNOWN) !== 'ask').map(({ id }) => id)
  expect(answered).toEqual(['severe', 'hipaa_sra', 'hipaa_small_breach'])
})
