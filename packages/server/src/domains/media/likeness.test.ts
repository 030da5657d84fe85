import { api, SubjectInput } from '@clearpost/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { confirmed, face, showing } from '../../testing/pictures.ts'
import { addSubject } from '../authorization/subjects.ts'
import * as media from './index.ts'

let t: TestApp
let orgId: string
let person: TestPerson
let editor: Browser
beforeAll(async () => {
  t = await testApp([media])
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['editor'])
  editor = await t.signedIn(person)
})
afterAll(() => t.close())

/** An invented scene with enough places to be known again; another one for every seed. */
function scene(seed: number): Promise<Buffer> {
  let state = seed * 7919 + 17
  const next = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const colour = () => `rgb(${next(256)},${next(256)},${next(256)})`
  const shapes = Array.from({ length: 90 }, () =>
    next(2) === 0
      ? `<rect x="${next(780)}" y="${next(580)}" width="${20 + next(120)}" height="${20 + next(120)}" fill="${colour()}"/>`
      : `<circle cx="${next(800)}" cy="${next(600)}" r="${8 + next(50)}" fill="${colour()}"/>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${colour()}"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 92 }).toBuffer()
}

const upload = async (bytes: Buffer): Promise<string> =>
  (await editor.call(api.media.upload, { bytes: new Uint8Array(bytes) })).body.id
const detail = async (mediaId: string) => (await editor.call(api.media.get, { params: { mediaId } })).body

/** A photograph with two faces: a subject on the left, one of the workforce on the right. */
async function settledScene(seed: number) {
  const bytes = await scene(seed)
  showing(t.core, { regions: [face(0.3, 0.3), face(0.7, 0.3)] })
  const id = await upload(bytes)
  await t.core.jobs.drain()
  const [left, right] = (await detail(id)).regions
  const subject = await t.core.db.organization(orgId, (tx) =>
    addSubject(t.core, tx, t.actorOf(person), SubjectInput.parse({ name: 'Iva Marlow' })),
  )
  const settle = (body: object) => editor.call(api.media.settle, { params: { mediaId: id }, body })
  await settle({ regionIds: [left.id], state: 'subject', subjectId: subject.id })
  await settle({ regionIds: [right.id], state: 'staff', staffId: person.id })
  await confirmed(t.core, editor, id)
  return { id, bytes, subject }
}

test('another encoding of a photograph keeps who is in it, and a person still confirms the whole', async () => {
  const { id, bytes, subject } = await settledScene(1)
  const smaller = await upload(await sharp(bytes).resize(500).webp({ quality: 60 }).toBuffer())
  await t.core.jobs.drain()
  const after = await detail(smaller)
  expect(after).toMatchObject({ origin: id, likeness: [{ mediaId: id, kind: 'same', state: 'carried' }] })
  expect(after.regions).toMatchObject([
    { state: 'subject', subject: { id: subject.id } },
    { state: 'staff', staff: { id: person.id } },
  ])
  expect(after.confirmedAt).toBeNull()
  expect((await detail(id)).likeness).toMatchObject([{ mediaId: smaller, kind: 'same' }])
})

test('for a crop it is proposed whom it shows; one click says so, or that it is another photograph', async () => {
  const { id, bytes, subject } = await settledScene(2)
  const part = await sharp(bytes).extract({ left: 160, top: 60, width: 640, height: 520 }).toBuffer()
  // In the crop, the left face of the whole stands further left and larger.
  showing(t.core, {
    regions: [{ ...face(0.125, 0.23), box: { x: 0.125, y: 0.23, width: 0.125, height: 0.17, angle: 0 } }],
  })
  const crop = await upload(part)
  await t.core.jobs.drain()
  const proposed = await detail(crop)
  expect(proposed.likeness).toMatchObject([
    { mediaId: id, kind: 'crop', state: 'proposed', subjects: [{ id: subject.id, code: subject.code }] },
  ])
  expect(proposed).toMatchObject({ origin: null, regions: [{ state: 'open' }] })
  const decide = (same: boolean) =>
    editor.call(api.media.likeness, { params: { mediaId: crop }, body: { likeId: id, same } })
  const refused = await decide(false)
  expect(refused.body).toMatchObject({ origin: null, likeness: [{ state: 'refused' }] })
  const { status, body } = await decide(true)
  expect(status).toBe(200)
  expect(body).toMatchObject({ origin: id, likeness: [{ state: 'accepted' }] })
  expect(body.regions.map(({ state }: { state: string }) => state)).toEqual(['subject', 'staff'])
  expect(body.regions[0].subject.id).toBe(subject.id)
})

test('when one face is another, nobody is carried over: a person is asked', async () => {
  const { id, bytes } = await settledScene(4)
  const face = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="48"><ellipse cx="20" cy="24" rx="19" ry="23" fill="#8d5a3c"/><circle cx="13" cy="20" r="3"/><circle cx="27" cy="20" r="3"/></svg>',
  )
  const second = await upload(
    await sharp(bytes)
      .composite([{ input: face, left: 260, top: 200 }])
      .jpeg()
      .toBuffer(),
  )
  await t.core.jobs.drain()
  expect(await detail(second)).toMatchObject({
    origin: null,
    likeness: [{ mediaId: id, state: 'proposed' }],
    regions: [{ state: 'open' }, { state: 'open' }],
  })
})

test('another photograph is like none', async () => {
  showing(t.core, {})
  const id = await upload(await scene(3))
  await t.core.jobs.drain()
  expect((await detail(id)).likeness).toEqual([])
})
