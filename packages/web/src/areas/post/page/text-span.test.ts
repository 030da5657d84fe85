import { expect, test } from 'vitest'
import { sentencesOf } from './text-span.ts'

test('each sentence can be commented on, at its own place', () => {
  const text = 'Flu shots are here. 👩‍⚕️ Come by!\n\nWe are open.'
  const spans = sentencesOf(text, 'en')
  expect(spans.length).toBe(3)
  for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.quote)
})
test('a text without words has none', () => {
  expect(sentencesOf(' \n ', 'es')).toEqual([])
})
