import { expect, test } from 'vitest'
import { findCues } from './cues.ts'
import { splitWords } from './words.ts'

const cuesIn = (text: string, lang: 'en' | 'es' = 'en') => {
  const words = splitWords(text)
  return findCues(words, lang).map(({ cue, first, last }) => [
    cue,
    words
      .slice(first, last)
      .map((word) => word.text)
      .join(' '),
  ])
}

test('the longest phrase of a class wins at a place', () => {
  expect(cuesIn('Here is my patient today')).toContainEqual(['mine', 'my patient'])
})

test('a slash of the text is a slash, not a choice: "after" alone is no picture', () => {
  expect(cuesIn('before/after of our lobby')).toContainEqual(['photo', 'before / after'])
  expect(cuesIn('she went home after lunch').filter(([cue]) => cue === 'photo')).toEqual([])
})

test('a choice in the lexicon matches either word', () => {
  for (const text of ['a homeless man', 'a homeless woman'])
    expect(cuesIn(text).some(([cue, phrase]) => cue === 'person' && phrase?.startsWith('homeless'))).toBe(
      true,
    )
})

test('accents, case and hyphens do not matter', () => {
  expect(cuesIn('MI PACIENTE llegó', 'es')).toContainEqual(['mine', 'mi paciente'])
  expect(cuesIn('post-op')).toEqual(cuesIn('post op'))
})

test('numbers in words fit where a number stands', () => {
  expect(cuesIn('at twelve weeks')).toContainEqual(['vitals', 'twelve weeks'])
})
