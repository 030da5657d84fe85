import { expect, test } from 'vitest'
import { readTraits, traitsOfReport } from './traits.ts'

test('a reply that confirms a named patient with a condition has these traits', () => {
  const findings = [
    { category: 'A', reasonId: 'A.name' },
    { category: 'relation' },
    { category: 'quasi', reasonId: 'quasi.condition' },
  ]
  expect(traitsOfReport({ findings }, true)).toEqual([
    'name',
    'condition',
    'relation',
    'details',
    'review_reply',
  ])
})

test('a finding in a picture makes it a picture', () => {
  expect(traitsOfReport({ findings: [{ category: 'C', media: 0 }] }, false)).toEqual([
    'picture',
    'social_post',
  ])
})

test('an address gives the traits it names and nothing else', () => {
  expect(readTraits('picture,dental,,nonsense')).toEqual(['picture', 'dental'])
  expect(readTraits('')).toEqual([])
})
