import { expect, test } from 'vitest'
import { spansOf, wordsOf } from './words.ts'

const POST = 'Maria, 52,\n fell  at home.'

test('a post is cut into words that keep their places, with what stands between them', () => {
  const words = wordsOf(POST)
  expect(words.map(({ text }) => text)).toEqual(['Maria,', '52,', 'fell', 'at', 'home.'])
  expect(words.map(({ gap }) => gap)).toEqual(['', ' ', '\n ', '  ', ' '])
  for (const { start, end, text } of words) expect(POST.slice(start, end)).toBe(text)
})

test('neighbors that are both marked are one span', () => {
  const words = wordsOf(POST)
  expect(spansOf(words, new Set([0, 1, 3]))).toEqual([
    { start: 0, end: 10 },
    { start: 18, end: 20 },
  ])
  expect(spansOf(words, new Set())).toEqual([])
})
