import { api, SubjectInput } from '@clearpost/contract'
import { VisionError } from '@clearpost/vision'
import type { Look, LookRequest } from '@clearpost/vision/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { confirmed, face, NO_TO_ALL, plainPicture, showing, written } from '../../testing/pictures.ts'
import { addSubject } from '../authorization/subjects.ts'
import * as media from './index.ts'
import { scanToLook } from './look.ts'

let t: TestApp
let orgId: string
let person: TestPerson
let editor: Browser
let officer: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp([media])
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['editor'])
  editor = await t.signedIn(person)
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  member = await t.signedIn(await t.addPerson(orgId, ['member']))
})
afterAll(() => t.close())
beforeEach(() => showing(t.core, {}))

let colours = 0
const nextColour = () => {
  colours += 7
  return `rgb(${colours % 256}, ${(colours * 3) % 256}, 90)`
}

async function uploaded(): Promise<string> {
  const { status, body } = await editor.call(api.media.upload, { bytes: await plainPicture(nextColour()) })
  expect(status).toBe(201)
  return body.id
}
const detail = async (mediaId: string, browser = editor) =>
  (await browser.call(api.media.get, { params: { mediaId } })).body
const clearance = async (mediaId: string) =>
  (await editor.call(api.media.clearance, { body: { mediaIds: [mediaId], purpose: 'news' } })).body.items[0]
    .clearance
const codes = ({ reasons }: { reasons: { code: string }[] }) => reasons.map(({ code }) => code)

test('an upload waits for the machine; afterwards its places are open and carry what the check found', async () => {
  showing(t.core, {
    regions: [
      face(0.1, 0.1),
      written('Patient Rosa Delgado, MRN 00482913'),
      written('Wash your hands', 0.1, 0.2),
    ],
    metadata: [{ kind: 'gps', block: 'EXIF', text: '40.1, -105.2' }],
  })
  const id = await uploaded()
  expect(await detail(id)).toMatchObject({ stage: 'look', look: { state: 'waiting' }, regions: [] })
  expect(codes(await clearance(id))).toEqual(['not_looked'])
  await t.core.jobs.drain()
  const seen = await detail(id)
  expect(seen).toMatchObject({
    stage: 'settle',
    open: 2,
    seen: { faces: 1, texts: 2 },
    metadata: [{ kind: 'gps', text: '40.1, -105.2' }],
  })
  // No question is answered yet: the list's filter says the same as the picture.
  const settling = await editor.call(api.media.list, { query: { stage: 'settle' } })
  expect(settling.body.items.map((item: { id: string }) => item.id)).toContain(id)
  const [first, phi, harmless] = seen.regions
  expect(first).toMatchObject({ kind: 'face', state: 'open', concern: true, findings: [] })
  expect(phi.findings.length).toBeGreaterThan(0)
  expect(harmless).toMatchObject({ concern: false, findings: [] })
  expect(codes(await clearance(id))).toEqual(['face_open', 'text_open', 'question_open', 'not_confirmed'])
})

test('what is read in a picture is kept sealed', async () => {
  showing(t.core, { regions: [written('Quetzalia Brightwater')] })
  await uploaded()
  await t.core.jobs.drain()
  const rows = await t.core.db.system((tx) => tx.selectFrom('media_region').selectAll().execute())
  expect(rows.length).toBeGreaterThan(0)
  for (const { sealed } of rows) expect(sealed?.includes('Quetzalia') ?? false).toBe(false)
})

test('settled, answered and confirmed, a picture without people is clear; a new place opens it again', async () => {
  showing(t.core, { regions: [face(0.1, 0.1), written('Room 12, Maria Lopez')] })
  const id = await uploaded()
  await t.core.jobs.drain()
  const params = { mediaId: id }
  const early = await editor.call(api.media.confirm, { params, body: { seen: true } })
  expect(early.body.code).toBe('media.notSettled')
  const [statue, sign] = (await detail(id)).regions
  const wrong = await editor.call(api.media.settle, {
    params,
    body: { regionIds: [statue.id], state: 'no_patient' },
  })
  expect(wrong.body.code).toBe('media.wrongSettlement')
  await editor.call(api.media.settle, {
    params,
    body: { regionIds: [statue.id], state: 'nobody', note: 'A statue' },
  })
  await editor.call(api.media.settle, { params, body: { regionIds: [sign.id], state: 'no_patient' } })
  await editor.call(api.media.answer, { params, body: { answers: NO_TO_ALL } })
  expect(await detail(id)).toMatchObject({ stage: 'confirm' })
  expect((await editor.call(api.media.confirm, { params, body: { seen: true } })).status).toBe(200)
  expect(await clearance(id)).toEqual({ state: 'clear', reasons: [] })

  const added = await editor.call(api.media.addRegion, {
    params,
    body: { kind: 'mark', box: { x: 0.5, y: 0.5, width: 0.1, height: 0.1 } },
  })
  expect(added.status).toBe(201)
  expect(codes(await clearance(id))).toEqual(['person_open', 'not_confirmed'])
  const drawn = added.body.regions.find(({ source }: { source: string }) => source === 'person')
  const move = { params: { mediaId: id, regionId: drawn.id } }
  const moved = await editor.call(api.media.moveRegion, { ...move, body: { box: { ...drawn.box, x: 0.2 } } })
  expect(moved.body.regions.at(-1).box.x).toBe(0.2)
  expect((await editor.call(api.media.removeRegion, move)).body.regions).toHaveLength(2)
  const machines = { params: { mediaId: id, regionId: statue.id } }
  expect((await editor.call(api.media.removeRegion, machines)).body.code).toBe('media.machineRegion')
})

test('a face of the workforce needs no authorization; one of a subject does', async () => {
  showing(t.core, { regions: [face(0.1, 0.1), face(0.6, 0.1)] })
  const id = await uploaded()
  await t.core.jobs.drain()
  const params = { mediaId: id }
  const [one, other] = (await detail(id)).regions
  const settle = (body: object) => editor.call(api.media.settle, { params, body })
  const settled = await settle({ regionIds: [one.id], state: 'staff', staffId: person.id })
  expect(settled.body.regions[0].staff).toEqual({ id: person.id, name: person.name })
  const nobody = { regionIds: [other.id], state: 'subject', subjectId: crypto.randomUUID() }
  expect((await settle(nobody)).body.code).toBe('media.noSubject')
  const { id: subjectId } = await t.core.db.organization(orgId, (tx) =>
    addSubject(t.core, tx, t.actorOf(person), SubjectInput.parse({ name: 'Iva Marlow' })),
  )
  await settle({ ...nobody, subjectId })
  await confirmed(t.core, editor, id)
  expect(await clearance(id)).toMatchObject({
    state: 'blocked',
    reasons: [{ code: 'no_authorization', number: 2, subject: { id: subjectId } }],
  })
})

test('a "yes" wants a place that shows it', async () => {
  const id = await uploaded()
  await confirmed(t.core, editor, id)
  await editor.call(api.media.answer, { params: { mediaId: id }, body: { answers: { tattoo: true } } })
  expect(codes(await clearance(id))).toEqual(['mark_missing'])
})

test('looking again keeps what people settled', async () => {
  showing(t.core, { regions: [face(0.1, 0.1)] })
  const id = await uploaded()
  await t.core.jobs.drain()
  const params = { mediaId: id }
  const [known] = (await detail(id)).regions
  await editor.call(api.media.settle, { params, body: { regionIds: [known.id], state: 'nobody' } })
  await confirmed(t.core, editor, id)
  showing(t.core, { regions: [face(0.11, 0.1), face(0.7, 0.1)] })
  expect((await editor.call(api.media.look, { params })).body.look.state).toBe('waiting')
  expect((await editor.call(api.media.look, { params })).body.code).toBe('media.lookRuns')
  await t.core.jobs.drain()
  const again = await detail(id)
  expect(again.regions.map(({ state }: { state: string }) => state)).toEqual(['nobody', 'open'])
  expect(again.confirmedAt).toBeNull()
})

test('a cancelled look stores nothing, and can be started again', async () => {
  showing(t.core, { regions: [face(0.1, 0.1)] })
  const id = await uploaded()
  const params = { mediaId: id }
  expect((await editor.call(api.media.cancelLook, { params })).body.look.state).toBe('cancelled')
  await t.core.jobs.drain()
  expect(await detail(id)).toMatchObject({ regions: [], look: { state: 'cancelled' } })
  await editor.call(api.media.look, { params })
  await t.core.jobs.drain()
  expect((await detail(id)).regions).toHaveLength(1)
})

test('a look that runs shows how far it is, and ends when somebody stops it', async () => {
  const id = await uploaded()
  const params = { mediaId: id }
  let begun = () => {}
  const running = new Promise<void>((resolve) => {
    begun = resolve
  })
  const look: Look = Object.assign(
    async (_bytes: Uint8Array, { signal, onProgress }: LookRequest = {}) => {
      onProgress?.({ share: 0.4, step: 'text' })
      begun()
      await new Promise((resolve) => signal?.addEventListener('abort', resolve))
      throw new VisionError('cancelled')
    },
    { open: async () => {}, close: async () => {} },
  )
  media.setLook(t.core, look)
  const drained = t.core.jobs.drain()
  await running
  await expect.poll(async () => (await detail(id)).look.progress, { timeout: 10_000 }).toBeCloseTo(0.4)
  expect((await detail(id)).look.state).toBe('looking')
  expect((await editor.call(api.media.cancelLook, { params })).body.look.state).toBe('cancelled')
  await drained
  expect(await detail(id)).toMatchObject({ look: { state: 'cancelled' }, regions: [] })
})

test('a file that cannot be looked at says why and blocks; it can be looked at again', async () => {
  const id = await uploaded()
  const failing = async () => {
    throw new VisionError('damaged')
  }
  media.setLook(t.core, Object.assign(failing, { open: async () => {}, close: async () => {} }))
  await t.core.jobs.drain()
  expect(await detail(id)).toMatchObject({ stage: 'look', look: { state: 'failed', problem: 'damaged' } })
  expect(codes(await clearance(id))).toEqual(['look_failed'])
  showing(t.core, {})
  await editor.call(api.media.look, { params: { mediaId: id } })
  await t.core.jobs.drain()
  expect((await detail(id)).look).toMatchObject({ state: 'done', problem: null })
})

test('a picture that nobody has looked at is found, whatever became of the job that should have', async () => {
  const id = await uploaded()
  await t.core.db.raw(`delete from pgboss.job where name = 'media-look'`)
  await t.core.jobs.drain()
  expect((await detail(id)).look.state).toBe('waiting')
  await scanToLook(t.core)
  await t.core.jobs.drain()
  expect((await detail(id)).look.state).toBe('done')
})

test('people who do not work with pictures see those that are settled and confirmed, and no text of them', async () => {
  showing(t.core, { regions: [written('Maria Lopez')] })
  const id = await uploaded()
  const params = { mediaId: id }
  expect((await member.call(api.media.content, { params })).body.code).toBe('media.notReleased')
  await t.core.jobs.drain()
  const [sign] = (await detail(id)).regions
  await editor.call(api.media.settle, { params, body: { regionIds: [sign.id], state: 'no_patient' } })
  await confirmed(t.core, editor, id)
  expect((await member.call(api.media.content, { params })).status).toBe(200)
  expect((await member.call(api.media.thumbnail, { params })).status).toBe(200)
  expect((await detail(id, member)).regions[0]).toMatchObject({ text: null })
  expect(
    (await member.call(api.media.settle, { params, body: { regionIds: [sign.id], state: 'open' } })).status,
  ).toBe(403)
})

test('the original is for the privacy officer, byte for byte, and each download is recorded', async () => {
  const bytes = await plainPicture(nextColour())
  const { body } = await editor.call(api.media.upload, { bytes })
  const params = { mediaId: body.id }
  expect((await editor.call(api.media.original, { params })).status).toBe(403)
  const response = await officer.fetch(`/api/media/${body.id}/original`)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
  const rows = await t.core.db.system((tx) =>
    tx.selectFrom('audit_event').select('subject_id').where('action', '=', 'media.readOriginal').execute(),
  )
  expect(rows).toContainEqual({ subject_id: body.id })
})

test('the same file twice is the same picture', async () => {
  const bytes = await plainPicture(nextColour())
  const first = await editor.call(api.media.upload, { bytes })
  const second = await editor.call(api.media.upload, { bytes })
  expect(second.body.id).toBe(first.body.id)
})

test('folders, tags and words find pictures; a folder that goes leaves its pictures', async () => {
  const id = await uploaded()
  const folder = (await editor.call(api.media.addFolder, { body: { name: 'Garden day' } })).body
  expect((await editor.call(api.media.addFolder, { body: { name: 'garden DAY' } })).body.code).toBe(
    'media.folderExists',
  )
  await editor.call(api.media.describe, {
    params: { mediaId: id },
    body: { alt: 'Árboles behind the clinic', tags: ['Autumn', 'outside'], folderId: folder.id },
  })
  const found = async (query: Record<string, string>) =>
    (await editor.call(api.media.list, { query })).body.items.map((item: { id: string }) => item.id)
  expect(await found({ q: 'arboles clinic' })).toEqual([id])
  expect(await found({ q: 'arboles hospital' })).toEqual([])
  expect(await found({ tag: 'autumn' })).toEqual([id])
  expect(await found({ folder: folder.id, stage: 'look' })).toEqual([id])
  expect(await found({ folder: folder.id, stage: 'ready' })).toEqual([])
  expect((await editor.call(api.media.tags)).body.items).toContainEqual({ tag: 'Autumn', pictures: 1 })
  expect((await editor.call(api.media.folders)).body.items).toEqual([{ ...folder, pictures: 1 }])
  expect((await editor.call(api.media.removeFolder, { params: { folderId: folder.id } })).status).toBe(204)
  expect((await detail(id)).folderId).toBeNull()
})

test('a safe copy is covered, looked at again and confirmed anew; the first picture stays as it was', async () => {
  showing(t.core, { regions: [face(0.1, 0.1), face(0.6, 0.1)] })
  const id = await uploaded()
  await t.core.jobs.drain()
  const params = { mediaId: id }
  const [covered, staff] = (await detail(id)).regions
  await editor.call(api.media.settle, {
    params,
    body: { regionIds: [staff.id], state: 'staff', staffId: person.id },
  })
  const { status, body: copy } = await editor.call(api.media.safeCopy, {
    params,
    body: { regionIds: [covered.id], boxes: [{ x: 0.3, y: 0.7, width: 0.2, height: 0.1 }] },
  })
  expect(status).toBe(201)
  expect(copy).toMatchObject({ safeOf: id, origin: id, stage: 'look' })
  expect(copy.sha256).not.toBe((await detail(id)).sha256)
  // The machine finds no face under the cover, and the other one where it was.
  showing(t.core, { regions: [face(0.6, 0.1)] })
  await t.core.jobs.drain()
  const states = ({ regions }: { regions: { state: string }[] }) => regions.map(({ state }) => state)
  expect(states(await detail(copy.id))).toEqual(['covered', 'staff', 'covered'])
  await confirmed(t.core, editor, copy.id)
  expect(await clearance(copy.id)).toEqual({ state: 'clear', reasons: [] })
  expect(states(await detail(id))).toEqual(['open', 'staff'])
  expect((await detail(id)).safeCopies).toEqual([copy.id])
  const uncover = { params: { mediaId: copy.id }, body: { regionIds: [copy.regions[0].id], state: 'nobody' } }
  expect((await editor.call(api.media.settle, uncover)).body.code).toBe('media.coveredRegion')
})

test('a picture that no post uses can be deleted with its original', async () => {
  const id = await uploaded()
  const params = { mediaId: id }
  const { original } = await detail(id)
  expect((await editor.call(api.media.remove, { params })).status).toBe(204)
  expect((await editor.call(api.media.get, { params })).status).toBe(404)
  expect(await t.core.files.store.read(`${orgId}/${original.sha256}`)).toBeNull()
})
