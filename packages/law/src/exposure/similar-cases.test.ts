import { expect, test } from 'vitest'
import { CASES } from '../facts/cases.ts'
import { CASE_TRAITS, similarCases, traitsOf } from './similar-cases.ts'

const ids = (traits: Parameters<typeof similarCases>[0]) => similarCases(traits).map((one) => one.case.id)

test('a dentist who answers a review with the treatment resembles the dentists who did', () => {
  const found = ids(['review_reply', 'relation', 'condition', 'name', 'dental'])
  expect(new Set(found)).toEqual(new Set(['nvd_2022', 'elite_2019', 'upi_2022']))
})

test('a success story with a picture and no authorization resembles Cadia', () => {
  expect(ids(['picture', 'name', 'condition', 'patient_story', 'social_post', 'website'])[0]).toBe(
    'cadia_2025',
  )
})

test('a nurse who tells of a rare case on a private account resembles the measles post', () => {
  expect(ids(['condition', 'details', 'personal_account', 'social_post', 'group'])[0]).toBe(
    'texas_childrens_2018',
  )
})

test('a psychiatrist who answers a review resembles Manasa', () => {
  expect(ids(['review_reply', 'relation', 'condition', 'behavioral_health'])[0]).toBe('manasa_2023')
})

test('nothing in common finds nothing', () => {
  expect(similarCases([])).toEqual([])
})

test('every case but the gap has traits, and every trait is of some case', () => {
  const without = CASES.filter((one) => one.kind !== 'gap' && traitsOf(one).length === 0)
  expect(without).toEqual([])
  const used = new Set(CASES.flatMap((one) => traitsOf(one)))
  expect(CASE_TRAITS.filter((trait) => !used.has(trait))).toEqual([])
})
