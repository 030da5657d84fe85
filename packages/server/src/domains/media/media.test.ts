import { api, PICTURE_MAX_BYTES } from '@clearpost/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import * as media from './index.ts'
import { fitPicture } from './picture.ts'

let t: TestApp
let editor: Browser
beforeAll(async () => {
  t = await testApp([media])
  editor = await t.signedIn(await t.addPerson(await t.core.addOrganization(), ['editor']))
})
afterAll(() => t.close())

const upload = (bytes: Buffer) => editor.call(api.media.upload, { bytes: new Uint8Array(bytes) })
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#468' } })

test('an upload loses its metadata and stands upright', async () => {
  const photo = await plain(60, 40)
    .withExif({ IFD0: { Make: 'CameraMaker', Orientation: '6' }, IFD3: { GPSLatitude: '40/1 37/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { status, body } = await upload(photo)
  expect(status).toBe(201)
  expect(body).toMatchObject({ mime: 'image/jpeg', width: 40, height: 60, alt: '' })
  expect(body.removedMetadata).toEqual(expect.arrayContaining(['gps', 'camera']))
  const response = await editor.fetch(`/api/media/${body.id}/content`)
  const kept = Buffer.from(await response.arrayBuffer())
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  expect(response.headers.get('content-type')).toBe('image/jpeg')
})

test.each([
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['nothing', Buffer.alloc(0)],
  ['a cut picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('%s is not a picture', async (_what, bytes) => {
  const { status, body } = await upload(bytes)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body.code).toMatch(/^media\.notAPicture$|^core\./)
})

test('a picture of 50 megapixels is refused before it is decoded', async () => {
  const bytes = await plain(10_000, 5_000).png({ compressionLevel: 9 }).toBuffer()
  expect(bytes.length).toBeLessThan(PICTURE_MAX_BYTES)
  expect((await upload(bytes)).body.code).toBe('media.tooLarge')
})

test('a description is kept sealed', async () => {
  const { body } = await upload(await plain(20, 20).png().toBuffer())
  const described = await editor.call(api.media.describe, {
    params: { mediaId: body.id },
    body: { alt: 'A blue square.' },
  })
  expect(described.body.alt).toBe('A blue square.')
  const rows = await t.core.db.system((tx) => tx.selectFrom('media').select('alt').execute())
  expect(rows.some(({ alt }) => alt.includes('blue'))).toBe(false)
  expect((await editor.call(api.media.list)).body.items[0]).toMatchObject({
    id: body.id,
    alt: 'A blue square.',
  })
})

test('a copy for a network is made as small as that network wants', async () => {
  const noise = await sharp({
    create: {
      width: 1600,
      height: 1200,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()
  const limits = { bytes: 300_000, pixels: null, types: ['image/jpeg', 'image/png'] }
  const small = await fitPicture({ bytes: noise, mime: 'image/png', width: 1600, height: 1200 }, limits)
  expect(small?.bytes.length).toBeLessThanOrEqual(300_000)
  expect((await sharp(small?.bytes).metadata()).width).toBe(small?.width)
  expect(
    await fitPicture(
      { bytes: noise, mime: 'image/png', width: 1600, height: 1200 },
      { ...limits, bytes: 100 },
    ),
  ).toBeNull()
})
