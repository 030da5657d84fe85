import type { Channel } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { findBlockers, fitChannels } from './blockers.ts'
import { emptyFields } from './draft.ts'

const channel = (network: 'bluesky' | 'mastodon', characters: number) =>
  ({ id: network, network, limits: { characters, pictures: 4 } }) as Channel
const bluesky = channel('bluesky', 300)
const NOW = Date.parse('2026-11-24T12:00:00Z')
const fields = emptyFields('en', {})

test('a family emoji is one character', () => {
  expect(fitChannels('👩‍👩‍👧 hi', 0, [bluesky])[0]).toMatchObject({ characters: 4, over: 0 })
})
test('a web address costs less on Mastodon', () => {
  const address = `https://example.com/${'a'.repeat(60)}`
  const [here, there] = fitChannels(address, 0, [bluesky, channel('mastodon', 500)])
  expect(here?.characters).toBe(address.length)
  expect(there?.characters).toBe(23)
})
test('every channel counts for itself', () => {
  const fits = fitChannels('a'.repeat(310), 5, [bluesky, channel('mastodon', 500)])
  expect(fits.map((fit) => [fit.over, fit.tooManyPictures])).toEqual([
    [10, true],
    [0, true],
  ])
})
test('what must be mended is named in the order of the page', () => {
  expect(findBlockers(' ', fields, [], NOW)).toEqual(['channel', 'text'])
  expect(
    findBlockers(
      'a'.repeat(301),
      {
        ...fields,
        media: Array.from({ length: 5 }, (_, index) => ({ mediaId: String(index), alt: '' })),
        scheduledAt: '2026-11-24T12:00:00Z',
      },
      [bluesky],
      NOW,
    ),
  ).toEqual(['tooLong', 'alt', 'pictures', 'time'])
})
test('a good post has nothing to mend', () => {
  expect(
    findBlockers(
      'Flu shots on Saturday.',
      { ...fields, scheduledAt: '2026-11-25T12:00:00Z' },
      [bluesky],
      NOW,
    ),
  ).toEqual([])
})
test('a picture that may not go out holds the post back', () => {
  const ready = { ...fields, media: [{ mediaId: 'a', alt: 'A garden.' }] }
  expect(findBlockers('Our garden', ready, [bluesky], NOW, true)).toEqual(['uncleared'])
  expect(findBlockers('Our garden', ready, [bluesky], NOW)).toEqual([])
})
