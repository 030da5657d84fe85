import { expect, test } from 'vitest'
import { crowdWords } from './crowd-words.ts'

const crowd = { low: 1, expected: 4, high: 9, without: [2800, 1100, 5], unverified: ['dementia'] }

test('details of the engine and of the server read alike', () => {
  const texts = ['94-year-old', 'a stroke', 'lady']
  const ofServer = crowdWords({ ...crowd, details: texts, widest: '94-year-old' })
  const ofEngine = crowdWords({ ...crowd, details: texts.map((text) => ({ text, kind: 'age', share: 0.1 })) })
  expect(ofEngine).toEqual(ofServer)
  expect(ofEngine.widest).toEqual({ index: 0, text: '94-year-old', without: 2800 })
})

test('no detail is named when none alone widens the crowd, or a report does not say', () => {
  expect(crowdWords({ ...crowd, without: [4, 4, 4], details: ['a', 'b', 'c'] }).widest).toBeUndefined()
  expect(crowdWords({ low: 1, expected: 1, high: 1 })).toMatchObject({ details: [], widest: undefined })
})
