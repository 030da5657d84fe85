import { expect, test } from 'vitest'
import { generaliseAge } from './replacements.ts'

test.each([
  ['84-year-old', 'en', 'older adult'],
  ['an 84-year-old', 'en', 'an older adult'],
  ['the 72-year-old', 'en', 'the older adult'],
  ['72-year-old', 'en', 'senior'],
  ['a 34-year-old', 'en', 'an adult'],
  ['6-year-old', 'en', 'child'],
  ['93', 'en', 'person over 89'],
  ["He's 61", 'en', "He's an adult"],
  ['67 años', 'es', 'persona mayor'],
  ['de 67 años', 'es', 'de edad avanzada'],
  ['una de 6 años', 'es', 'una menor'],
  ['de 94 años', 'es', 'de más de 89 años'],
] as const)('%s becomes an age group that fits the sentence', (text, lang, group) => {
  expect(generaliseAge(text, lang)).toBe(group)
})
