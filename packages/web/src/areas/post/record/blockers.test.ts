import type { SafeHarborRow } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { EMPTY, type Filled, findBlockers, inputOf } from './blockers.ts'

const row = (change: Partial<SafeHarborRow>): SafeHarborRow => ({
  category: 'A',
  citation: '',
  status: 'none',
  found: [],
  unseenPictures: false,
  correction: null,
  ...change,
})
const READY: Filled = { ...EMPTY, answer: 'no', reason: 'No identifier is left in this text.' }
const EXPERT: Filled = {
  ...READY,
  method: 'expert',
  documentId: 'd',
  expertName: 'Dr. Farrow',
  qualification: 'Statistician',
  statement: 'The risk is below four in ten thousand.',
  determinedOn: '2026-11-02',
}

test('a row that is present blocks until it is corrected; a correction to present blocks too', () => {
  const rows = [row({ status: 'present' })]
  expect(findBlockers(rows, READY)).toEqual(['present'])
  const corrections = { A: { status: 'none' as const, note: 'Our own nurse.' } }
  expect(findBlockers(rows, { ...READY, corrections })).toEqual([])
  const worse = { A: { status: 'present' as const, note: 'The tattoo.' } }
  expect(findBlockers([row({})], { ...READY, corrections: worse })).toEqual(['present'])
})

test('pictures nobody looked at block', () => {
  expect(findBlockers([row({ category: 'Q', unseenPictures: true })], READY)).toEqual(['pictures'])
})

test('an answer of yes needs an explanation and no clean rows', () => {
  const yes: Filled = { ...READY, answer: 'yes' }
  expect(findBlockers([row({ status: 'present' })], yes)).toEqual(['explanation'])
  const explained = { ...yes, explanation: ' The county paper. ' }
  expect(findBlockers([row({ status: 'present' })], explained)).toEqual([])
  expect(inputOf(explained, 3)).toMatchObject({
    version: 3,
    knowledge: { answer: 'yes', explanation: 'The county paper.' },
  })
})

test('an expert determination needs its document and its dates in order, and no clean rows', () => {
  expect(findBlockers([row({ status: 'present' })], EXPERT)).toEqual([])
  expect(findBlockers([], { ...EXPERT, documentId: null, statement: 'short' })).toEqual([
    'document',
    'expert',
  ])
  expect(findBlockers([], { ...EXPERT, expiresOn: '2026-11-01' })).toEqual(['dates'])
  expect(inputOf(EXPERT, 1)).toMatchObject({ expert: { expiresOn: null } })
})

test('nothing is sent without a reason', () => {
  expect(findBlockers([], { ...READY, reason: 'too short' })).toEqual(['reason'])
  expect(findBlockers([], EMPTY)).toEqual(['knowledge', 'reason'])
})
