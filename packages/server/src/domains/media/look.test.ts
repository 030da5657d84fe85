import { api } from '@clearpost/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import * as media from './index.ts'

let t: TestApp
let editor: Browser
beforeAll(async () => {
  t = await testApp([media])
  editor = await t.signedIn(await t.addPerson(await t.core.addOrganization(), ['editor']))
})
afterAll(async () => {
  await (await media.lookOf(t.core)).close()
  await t.close()
})

/** A whiteboard as a phone takes it: written on, with the place in its metadata. */
async function whiteboard(): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="#fdfdfb"/>
    <g font-family="DejaVu Sans, Arial, sans-serif" font-size="44" fill="#16202b">
      <text x="120" y="200">Patient: Rosa Delgado</text>
      <text x="120" y="300">MRN 00482913</text>
      <text x="120" y="620">Wash your hands</text>
    </g></svg>`
  return new Uint8Array(
    await sharp(Buffer.from(svg))
      .withExif({
        IFD0: { Make: 'CameraMaker' },
        IFD3: { GPSLatitude: '40/1 37/1 0/1', GPSLatitudeRef: 'N' },
      })
      .jpeg({ quality: 92 })
      .toBuffer(),
  )
}

test('the machine itself looks: it finds what is written, and the check says which of it tells of a patient', async () => {
  const { body: picture } = await editor.call(api.media.upload, { bytes: await whiteboard() })
  await t.core.jobs.drain()
  const { body: seen } = await editor.call(api.media.get, { params: { mediaId: picture.id } })
  expect(seen.look).toMatchObject({ state: 'done', progress: 1, problem: null })
  const texts = seen.regions.filter(({ kind }: { kind: string }) => kind === 'text')
  const read = (words: string) =>
    texts.find(({ text }: { text: string | null }) => text?.replaceAll(' ', '').includes(words))
  expect(read('00482913')).toMatchObject({ concern: true, state: 'open' })
  expect(read('00482913').findings.length).toBeGreaterThan(0)
  expect(read('Washyourhands')).toMatchObject({ concern: false, findings: [] })
  expect(seen.tools).toMatch(/faces .* text .* codes/)
  expect(seen.metadata.map(({ kind }: { kind: string }) => kind)).toContain('gps')
}, 120_000)
