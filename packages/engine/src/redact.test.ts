import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identify } from './identify/index.ts'
import { redact } from './redact.ts'

const TEXT = 'Hi Shawna, call 970-555-0142.'

test('spans become labels, blocks, nothing or what the caller says', () => {
  const spans = identify(TEXT)
  expect(redact(TEXT, spans)).toBe('Hi [NAME], call [PHONE].')
  expect(redact(TEXT, spans, { replace: 'block' })).toBe('Hi ██████, call ████████████.')
  expect(redact(TEXT, spans, { replace: 'remove' })).toBe('Hi , call .')
  expect(redact(TEXT, spans, { replace: (span) => `<${span.category}>` })).toBe('Hi <A>, call <D>.')
})

test('less sure spans stay when a minimum is asked for', () => {
  expect(redact(TEXT, identify(TEXT), { minimumScore: 1.1 })).toBe(TEXT)
})

test('a text without spans stays as it is, and a block keeps the length', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(redact(text, [])).toBe(text)
      expect(redact(text, identify(text), { replace: 'block' })).toHaveLength(text.length)
    }),
  )
})
