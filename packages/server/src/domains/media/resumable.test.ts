import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { api } from '@clearpost/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import * as media from './index.ts'
import { removeAbandoned } from './resumable.ts'

let t: TestApp
let editor: Browser
let member: Browser
let picture: Buffer
beforeAll(async () => {
  t = await testApp([media])
  const orgId = await t.core.addOrganization()
  editor = await t.signedIn(await t.addPerson(orgId, ['editor']))
  member = await t.signedIn(await t.addPerson(orgId, ['member']))
  picture = await sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
    .png()
    .toBuffer()
})
afterAll(() => t.close())

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const begin = async (bytes: Buffer, browser = editor) =>
  (
    await browser.call(api.media.beginUpload, {
      body: { name: 'Rosa Delgado.png', size: bytes.length, sha256: hash(bytes) },
    })
  ).body
const send = (id: string, bytes: Buffer, offset: number, browser = editor) =>
  browser.call(api.media.uploadChunk, {
    params: { uploadId: id },
    query: { offset: String(offset) },
    bytes: new Uint8Array(bytes),
  })
const finish = (id: string) => editor.call(api.media.finishUpload, { params: { uploadId: id } })
const storedFiles = async () =>
  (await readdir(join(t.core.config.dataDir, 'files'), { recursive: true, withFileTypes: true })).filter(
    (file) => file.isFile(),
  ).length

test('an upload goes on where it stopped, and ends as a picture with its own bytes as original', async () => {
  const { id, received } = await begin(picture)
  expect(received).toBe(0)
  const half = Math.floor(picture.length / 2)
  expect((await send(id, picture.subarray(0, half), 0)).body.received).toBe(half)
  expect((await finish(id)).body.code).toBe('media.uploadOffset')
  // The page was closed: beginning again finds what has arrived.
  expect(await begin(picture)).toMatchObject({ id, received: half })
  expect((await editor.call(api.media.uploadState, { params: { uploadId: id } })).body.received).toBe(half)
  expect((await send(id, picture.subarray(0, half), 0)).body.code).toBe('media.uploadOffset')
  await send(id, picture.subarray(half), half)
  const { status, body } = await finish(id)
  expect(status).toBe(201)
  const { body: detail } = await editor.call(api.media.get, { params: { mediaId: body.id } })
  expect(detail.original).toMatchObject({ sha256: hash(picture), bytes: picture.length, name: null })
  expect((await editor.call(api.media.uploadState, { params: { uploadId: id } })).status).toBe(404)
})

test('bytes that are not the announced file are thrown away', async () => {
  const wrong = Buffer.from(picture)
  wrong[40] = (wrong[40] ?? 0) ^ 1
  const { body } = await editor.call(api.media.beginUpload, {
    body: { name: 'x.png', size: picture.length, sha256: hash(Buffer.from('another')) },
  })
  await send(body.id, wrong, 0)
  expect((await finish(body.id)).body.code).toBe('media.uploadDiffers')
  expect((await finish(body.id)).status).toBe(404)
})

test('people who may not upload cannot see or change an upload', async () => {
  const { id } = await begin(randomBytes(50))
  const params = { uploadId: id }
  expect((await member.call(api.media.uploadState, { params })).status).toBe(403)
  expect((await send(id, Buffer.alloc(5), 0, member)).status).toBe(403)
  expect((await member.call(api.media.cancelUpload, { params })).status).toBe(403)
})

test('more bytes than announced, none at all, or too many at once are refused', async () => {
  const { id, chunkBytes } = await begin(randomBytes(20))
  expect((await send(id, Buffer.alloc(21), 0)).body.code).toBe('media.uploadOffset')
  expect((await send(id, Buffer.alloc(0), 0)).body.code).toBe('media.uploadOffset')
  expect((await send(id, Buffer.alloc(chunkBytes + 1), 0)).status).toBe(413)
})

test('what has arrived lies encrypted, and goes when the upload is given up or abandoned', async () => {
  const text = Buffer.from('PATIENT Quetzalia Brightwater'.repeat(20))
  const before = await storedFiles()
  const given = await begin(text)
  await send(given.id, text, 0)
  expect(await storedFiles()).toBe(before + 1)
  expect((await editor.call(api.media.cancelUpload, { params: { uploadId: given.id } })).status).toBe(204)
  expect(await storedFiles()).toBe(before)

  const abandoned = await begin(text)
  await send(abandoned.id, text, 0)
  t.core.clock.set(new Date(t.core.clock.now().getTime() + 25 * 3_600_000))
  await removeAbandoned(t.core)
  expect(await storedFiles()).toBe(before)
})
