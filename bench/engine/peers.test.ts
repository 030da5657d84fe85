import { expect, test } from 'vitest'
import { placeholders } from './peers.ts'

const PUT = /<[A-Z]+>/g
const spans = (text: string, rewritten: string) =>
  placeholders(text, rewritten, PUT).map(({ start, end, put }) => [text.slice(start, end), put])

test('placeholders are found again in the original', () => {
  expect(spans('Call Ana Diaz at noon', 'Call <NAME> at noon')).toEqual([['Ana Diaz', '<NAME>']])
  expect(spans('Ana saw Ben', '<NAME> saw <NAME>')).toEqual([
    ['Ana', '<NAME>'],
    ['Ben', '<NAME>'],
  ])
  expect(spans('Ana', '<NAME>')).toEqual([['Ana', '<NAME>']])
})

test('an unchanged text has none, even if it holds a placeholder', () => {
  expect(spans('write <NAME> here', 'write <NAME> here')).toEqual([])
})

test('what was changed beyond the placeholders ends the search', () => {
  expect(spans('Ana  saw Ben today', '<NAME> met <NAME> today')).toEqual([])
})
