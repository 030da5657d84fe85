import type { Sight } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { findingsOf } from './findings.ts'

const place = { box: { x: 0, y: 0, width: 0.1, height: 0.1, angle: 0 }, score: 0.8, format: null, span: null }
const sight: Sight = {
  media: 'picture',
  width: 100,
  height: 100,
  durationMs: null,
  regions: [
    { ...place, kind: 'face', reason: 'face', text: null },
    { ...place, kind: 'text', reason: 'text_read', text: 'RM 4' },
    { ...place, kind: 'text', reason: 'text_unread', text: null },
  ],
  metadata: [
    { kind: 'gps', block: 'EXIF', text: '39.7, -104.9' },
    { kind: 'camera', block: 'EXIF', text: null },
  ],
  sound: { present: false, transcript: null },
  tools: '',
}

test('the check hears of faces, of what was read and of what the file says; an unread text has nothing to tell it', () => {
  expect(findingsOf(sight, 'picture 1')).toEqual([
    { kind: 'face', media: 'picture 1', score: 0.8 },
    { kind: 'text', media: 'picture 1', text: 'RM 4', score: 0.8 },
    { kind: 'metadata', media: 'picture 1', text: 'gps: 39.7, -104.9', score: 1 },
  ])
})
