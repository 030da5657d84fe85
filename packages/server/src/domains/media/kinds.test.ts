import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { api } from '@clearpost/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import { face, NO_TO_ALL, showing } from '../../testing/pictures.ts'
import * as media from './index.ts'

let t: TestApp
let editor: Browser
beforeAll(async () => {
  t = await testApp([media])
  editor = await t.signedIn(await t.addPerson(await t.core.addOrganization(), ['editor']))
  showing(t.core, {})
})
afterAll(() => t.close())

const upload = (bytes: Uint8Array) => editor.call(api.media.upload, { bytes: new Uint8Array(bytes) })
const content = async (mediaId: string, what = 'content') => {
  const response = await editor.fetch(`/api/media/${mediaId}/${what}`)
  return Buffer.from(await response.arrayBuffer())
}
const plain = (background: string) => sharp({ create: { width: 320, height: 240, channels: 3, background } })

test('an AVIF picture is kept as a JPEG, its original as it came', async () => {
  const avif = await plain('#284').avif({ quality: 60, effort: 0 }).toBuffer()
  const { status, body } = await upload(avif)
  expect(status).toBe(201)
  expect(body).toMatchObject({ kind: 'picture', mime: 'image/jpeg', width: 320, height: 240 })
  const { body: detail } = await editor.call(api.media.get, { params: { mediaId: body.id } })
  expect(detail.original).toMatchObject({ mime: 'image/avif', bytes: avif.length })
})

test('of something that moves the first frame is kept, still, and it alone is looked at', async () => {
  const frames = await Promise.all(['#f00', '#0f0'].map((colour) => plain(colour).png().toBuffer()))
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer()
  const { body } = await upload(gif)
  expect(body).toMatchObject({ kind: 'picture', mime: 'image/png' })
  const kept = await content(body.id)
  expect((await sharp(kept).metadata()).pages ?? 1).toBe(1)
  const { channels } = await sharp(kept).stats()
  expect(channels[0]?.mean).toBeGreaterThan(200)
  const looked: Buffer[] = []
  const look = async (bytes: Uint8Array) => {
    looked.push(Buffer.from(bytes))
    throw new Error('Seen enough.')
  }
  media.setLook(t.core, Object.assign(look, { open: async () => {}, close: async () => {} }))
  await t.core.jobs.drain().catch(() => undefined)
  expect(looked.some((bytes) => bytes.equals(kept))).toBe(true)
  expect(looked.some((bytes) => bytes.equals(gif))).toBe(false)
  showing(t.core, {})
})

async function movie(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'clearpost-movie-'))
  try {
    const file = join(folder, 'film.mp4')
    const source = ['-f', 'lavfi', '-i', 'testsrc=size=320x240:rate=10:duration=2']
    const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2']
    const place = ['-metadata', 'location=+40.6-105.1/', '-metadata', 'comment=Rosa Delgado']
    await promisify(execFile)('ffmpeg', [
      ...source,
      ...sound,
      ...place,
      '-pix_fmt',
      'yuv420p',
      '-shortest',
      file,
    ])
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('a video is kept without its metadata, needs a listener and is covered for its time', async () => {
  const film = await movie()
  expect(film.includes('Rosa Delgado')).toBe(true)
  const { status, body } = await upload(film)
  expect(status).toBe(201)
  expect(body).toMatchObject({ kind: 'video', mime: 'video/mp4', width: 320, height: 240 })
  expect(body.durationMs).toBeGreaterThan(1500)
  expect((await content(body.id)).includes('Rosa Delgado')).toBe(false)
  expect((await sharp(await content(body.id, 'thumbnail')).metadata()).format).toBe('webp')

  const whole = await content(body.id)
  const part = await editor.fetch(`/api/media/${body.id}/content`, { headers: { range: 'bytes=100-' } })
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe(`bytes 100-${whole.length - 1}/${whole.length}`)
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100))).toBe(true)
  const beyond = await editor.fetch(`/api/media/${body.id}/content`, {
    headers: { range: 'bytes=999999999-' },
  })
  expect(beyond.status).toBe(200)

  const span = { fromMs: 0, toMs: 1000 }
  showing(t.core, {
    media: 'video',
    durationMs: 2000,
    regions: [{ ...face(0.4, 0.4), span }],
    sound: { present: true, transcript: 'Good morning.' },
  })
  await t.core.jobs.drain()
  const params = { mediaId: body.id }
  const { body: seen } = await editor.call(api.media.get, { params })
  expect(seen).toMatchObject({ sound: { present: true, transcript: 'Good morning.', heard: false } })
  expect(seen.regions[0]).toMatchObject({ span })
  const { body: copy } = await editor.call(api.media.safeCopy, {
    params,
    body: { regionIds: [seen.regions[0].id] },
  })
  expect(copy).toMatchObject({ kind: 'video', safeOf: body.id, regions: [{ state: 'covered', span }] })
  showing(t.core, { media: 'video', durationMs: 2000, sound: { present: true, transcript: null } })
  await t.core.jobs.drain()
  const ofCopy = { params: { mediaId: copy.id } }
  await editor.call(api.media.answer, { ...ofCopy, body: { answers: NO_TO_ALL } })
  const unheard = await editor.call(api.media.confirm, { ...ofCopy, body: { seen: true } })
  expect(unheard.body.code).toBe('media.soundUnheard')
  const heard = await editor.call(api.media.confirm, { ...ofCopy, body: { seen: true, heard: true } })
  expect(heard.body).toMatchObject({ stage: 'ready', sound: { heard: true } })
}, 120_000)
