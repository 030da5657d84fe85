import { expect, test } from 'vitest'
import {
  validateCalendarSearch,
  validateComposeSearch,
  validatePostsSearch,
  validateReviewSearch,
} from './search.ts'

const ID = '0197a1b2-0000-7000-8000-00000000000a'

test('known filters stay, unknown words and fields are dropped', () => {
  expect(
    validatePostsSearch({
      state: 'failed,nonsense,draft',
      verdict: 'stop',
      q: 'Maria',
      channelId: 'x',
      held: true,
    }),
  ).toEqual({ state: 'draft,failed', verdict: 'stop', held: 'true' })
  expect(validatePostsSearch({ authorId: ID, sort: 'scheduled' })).toEqual({
    authorId: ID,
    sort: 'scheduled',
  })
})
test('the queue keeps who has taken a post', () => {
  expect(validateReviewSearch({ claimed: 'me', verdict: 'perhaps' })).toEqual({ claimed: 'me' })
})
test('a calendar address names a real day', () => {
  expect(validateCalendarSearch({ day: '2026-11-24', view: 'week' })).toEqual({
    day: '2026-11-24',
    view: 'week',
  })
  expect(validateCalendarSearch({ day: '2026-99-99', view: 'year' })).toEqual({})
})
test('a new post may begin with a time and with nothing else', () => {
  expect(validateComposeSearch({ at: '2026-11-24T16:30:00Z', text: 'x' })).toEqual({
    at: '2026-11-24T16:30:00Z',
  })
})
