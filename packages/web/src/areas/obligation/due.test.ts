import { expect, test } from 'vitest'
import { isOverdue, planned, whenDue } from './due.ts'

const words = { dueIn: (days: number) => `in ${days}`, overdueBy: (days: number) => `${days} over` }
const posting = { dueOn: '2027-02-01', until: '2027-04-30' }

test('a window is due from its first day and overdue only after its last', () => {
  const said = (today: string) => [whenDue(words, posting, today), isOverdue(posting, today)]
  expect(said('2027-01-31')).toEqual(['in 1', false])
  expect(said('2027-02-01')).toEqual(['in 0', false])
  expect(said('2027-04-30')).toEqual(['in 0', false])
  expect(said('2027-05-02')).toEqual(['2 over', true])
})

test('what follows is planned up to a day; a clock and what other records settle plan nothing', () => {
  const due = { id: 'a', duty: 'leie', dueOn: '2026-11-30', clock: false } as const
  expect(planned(due, null, '2027-02-28')).toEqual(['2026-12-30', '2027-01-30', '2027-02-28'])
  expect(planned({ ...due, clock: true }, null, '2027-02-28')).toEqual([])
  expect(planned({ ...due, id: null }, null, '2027-02-28')).toEqual([])
  expect(planned({ ...due, duty: 'hipaa_sra' }, null, '2029-01-01')).toEqual([])
  expect(planned({ ...due, duty: 'hipaa_sra' }, 12, '2028-01-01')).toEqual(['2027-11-30'])
})
