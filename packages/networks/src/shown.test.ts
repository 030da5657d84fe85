import { expect, test } from 'vitest'
import type { LivePost } from './network.ts'
import { findDrift } from './shown.ts'

const approved = {
  text: ' Flu shots start on Monday\n',
  language: 'es-US',
  pictures: [{ alt: 'A poster', sha256: 'aa' }],
}
const live = (more: Partial<Extract<LivePost, { state: 'live' }>> = {}): LivePost => ({
  state: 'live',
  text: 'Flu shots start on Monday',
  language: 'es',
  pictures: [{ alt: 'A poster', url: 'https://clinic.example/a.png', sha256: 'aa' }],
  at: new Date(0),
  editedAt: null,
  url: 'https://clinic.example/1',
  ...more,
})

test('Mastodon drops spaces around a text; that is no drift there, and is one elsewhere', () => {
  expect(findDrift('mastodon', approved, live())).toEqual([])
  expect(findDrift('bluesky', approved, live())).toEqual([{ what: 'text' }])
})

test('a missing post is the only drift', () => {
  expect(findDrift('mastodon', approved, { state: 'gone' })).toEqual([{ what: 'gone' }])
})

test('every difference is named', () => {
  const changed = live({
    text: 'Other',
    language: 'en',
    pictures: [{ alt: 'x', url: 'https://clinic.example/a.png', sha256: 'bb' }],
  })
  expect(findDrift('mastodon', approved, changed)).toEqual([
    { what: 'text' },
    { what: 'language' },
    { what: 'alt', picture: 0 },
    { what: 'picture', picture: 0 },
  ])
})

test('a picture that is not served any more is told, one without earlier hash is accepted', () => {
  const unreadable = live({
    pictures: [{ alt: 'A poster', url: 'https://clinic.example/a.png', sha256: null }],
  })
  expect(findDrift('mastodon', approved, unreadable)).toEqual([{ what: 'pictureUnreadable', picture: 0 }])
  expect(
    findDrift('mastodon', { ...approved, pictures: [{ alt: 'A poster', sha256: null }] }, live()),
  ).toEqual([])
})

test('a picture more or less is drift', () => {
  expect(findDrift('mastodon', approved, live({ pictures: [] }))).toEqual([{ what: 'pictureCount' }])
})
