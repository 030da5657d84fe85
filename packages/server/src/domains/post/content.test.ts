import { expect, test } from 'vitest'
import { forPdf } from '../../core/pdf.ts'
import { type Content, contentHash } from './content.ts'
import { stateFrom } from './publication.ts'
import { wordDiff } from './timeline.ts'

const content: Content = {
  title: 'Title',
  text: 'Flu shots today.',
  lang: 'en',
  kind: 'post',
  replyingTo: null,
  replyTarget: null,
  media: [
    { mediaId: 'a', sha256: '1', alt: 'One' },
    { mediaId: 'b', sha256: '2', alt: 'Two' },
  ],
  channelIds: ['x', 'y'],
}

test('the hash binds everything that people will see, and where', () => {
  const hash = contentHash(content)
  const changes: Partial<Content>[] = [
    { text: 'Flu shots today!' },
    { lang: 'es' },
    { kind: 'reply' },
    { replyTarget: { publicationId: 'p', networkId: 'n' } },
    { media: [...content.media].reverse() },
    { media: content.media.map((picture) => ({ ...picture, alt: 'Other' })) },
    { media: content.media.slice(1) },
    { channelIds: ['x'] },
  ]
  const hashes = changes.map((change) => contentHash({ ...content, ...change }))
  expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1)
})

test('the hash does not depend on the order of targets, on the title or on ids of pictures', () => {
  const same = {
    ...content,
    title: null,
    channelIds: ['y', 'x'],
    media: content.media.map((m) => ({ ...m, mediaId: 'z' })),
  }
  expect(contentHash(same)).toBe(contentHash(content))
})

test.each([
  [['published', 'published'], 'published'],
  [['published', 'failed'], 'partly_published'],
  [['failed', 'failed'], 'failed'],
  [['published', 'unknown'], 'publishing'],
  [['queued', 'failed'], 'publishing'],
  [['removed', 'removed'], 'removed'],
  [['removed', 'failed'], 'removed'],
  [['removed', 'removing'], 'published'],
  [['removed', 'published'], 'published'],
] as const)('publications %j make a post %s', (publications, state) => {
  expect(stateFrom(publications)).toBe(state)
})

test('a word diff gives back both texts', () => {
  const [before, after] = ['Open from 8 to 5 today.', 'Open from 9 to 5 every day.']
  const parts = wordDiff(before, after)
  const side = (left: string) =>
    parts
      .filter(({ op }) => op !== left)
      .map(({ text }) => text)
      .join('')
  expect(side('added')).toBe(before)
  expect(side('removed')).toBe(after)
  expect(parts.some(({ op }) => op === 'same')).toBe(true)
})

test('no character of a text silently disappears from the PDF', () => {
  expect(forPdf('¿Qué tal? “Fine” – €5')).toBe('¿Qué tal? “Fine” – €5')
  expect(forPdf('Party 🎉\u0000\u202e')).toBe('Party [U+1F389][U+0000][U+202E]')
})
