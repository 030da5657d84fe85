import { api, type ScreeningMatch } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { exclusionFile as fileOf, exclusionRow as row } from '../../testing/exclusions.ts'
import * as screening from './index.ts'
import { scanNew } from './jobs.ts'
import { forgetRun } from './run.ts'

const { overview, importFile, screen, runs, runPdf, matches, decide, matchPdf, people, savePerson } =
  api.screening
const { vendors, addVendor, saveVendor, endVendor } = api.screening

const NOW = new Date('2026-11-25T18:00:00Z')
const OTHERS = Array.from({ length: 40 }, (_, i) =>
  row(`ZZYX${String.fromCharCode(65 + (i % 26))}`, 'QWERTYN'),
)

let t: TestApp
let orgId: string
let person: TestPerson
let officer: Browser
let auditor: Browser
let member: Browser

beforeAll(async () => {
  t = await testApp([screening], { now: NOW })
})
afterAll(() => t.close())

/** An organization of its own for each walk. */
async function clinic(...names: string[]): Promise<Map<string, string>> {
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['privacy_officer'], 'Margaret Okonjo')
  officer = await t.signedIn(person)
  auditor = await t.signedIn(await t.addPerson(orgId, ['auditor'], 'Priya Natarjan'))
  member = await t.signedIn(await t.addPerson(orgId, ['member'], 'Beth Kowalnik'))
  const ids = new Map<string, string>()
  for (const name of names) ids.set(name, (await t.addPerson(orgId, ['member'], name)).id)
  return ids
}
const upload = (bytes: Uint8Array<ArrayBuffer>, smaller = 'no') =>
  officer.call(importFile, { bytes, query: { smaller }, headers: { 'content-type': 'text/csv' } })
const found = async (state?: string): Promise<ScreeningMatch[]> =>
  (await officer.call(matches, state ? { query: { state } } : {})).body.items
const settled = () => t.core.jobs.drain()

describe('the monthly file', () => {
  test('screens everybody, and says of each match what agrees', async () => {
    await clinic('Bill Rosswell', 'Nobody Listed')
    const file = await upload(fileOf(row('ROSSWELL', 'WILLIAM'), ...OTHERS))
    expect(file.status).toBe(201)
    expect(file.body).toMatchObject({ rows: 41, newestExclusionOn: '2026-10-20', stale: false })
    await settled()
    const [match, ...more] = await found()
    expect(more).toEqual([])
    expect(match).toMatchObject({
      subject: { kind: 'person', name: 'Bill Rosswell' },
      state: 'open',
      line: 2,
      fileSha256: file.body.sha256,
      grounds: [
        { what: 'last', how: 'exact' },
        { what: 'first', how: 'nickname' },
      ],
      row: { lastName: 'ROSSWELL', specialty: 'NURSE, LPN', npi: null, excludedOn: '2026-10-20' },
    })
    expect((await officer.call(overview)).body).toMatchObject({
      people: 5,
      open: 1,
      unscreened: 0,
      running: false,
      lastScreenedOn: '2026-11-25',
      nextDueOn: '2026-12-25',
      overdue: false,
    })
  })

  test('broken, cut off or another one changes nothing, and says which lines', async () => {
    await clinic('Bill Rosswell')
    const good = await upload(fileOf(row('ROSSWELL', 'WILLIAM'), ...OTHERS))
    const broken = await upload(
      fileOf(row('A', 'B'), row('ROSSWELL', 'WILLIAM', { EXCLDATE: '20261320' }), 'x,y'),
    )
    expect(broken.status).toBe(422)
    expect(broken.body).toMatchObject({ code: 'screening.brokenFile' })
    expect(broken.body.errors.map(({ path }: { path: string }) => path)).toEqual(['3 day', '4 columns'])
    expect((await upload(new Uint8Array(Buffer.from('NAME,NPI\r\n')))).body.code).toBe('screening.notTheFile')
    expect((await upload(fileOf())).body.code).toBe('screening.notTheFile')
    expect((await upload(fileOf(row('ROSSWELL', 'WILLIAM')))).body.code).toBe('screening.smaller')
    expect((await officer.call(overview)).body.file.sha256).toBe(good.body.sha256)
    expect((await upload(fileOf(row('ROSSWELL', 'WILLIAM')), 'yes')).status).toBe(201)
  })

  test('what was decided does not come back next month unless the row changed', async () => {
    await clinic('Bill Rosswell')
    await upload(fileOf(row('ROSSWELL', 'WILLIAM'), ...OTHERS))
    await settled()
    const [match] = await found()
    const params = { matchId: match?.id ?? '' }
    const said = await officer.call(decide, {
      params,
      body: { decision: 'not_same', reason: 'Our Bill was born in 1990 and never lived in Colorado.' },
    })
    expect(said.body).toMatchObject({ state: 'not_same', decisions: [{ by: { name: 'Margaret Okonjo' } }] })
    t.core.clock.advance({ days: 30 })
    officer = await t.signedIn(person)
    await upload(fileOf(...OTHERS, row('ROSSWELL', 'WILLIAM')))
    await settled()
    expect(await found('open')).toEqual([])
    const [kept] = await found()
    expect(kept).toMatchObject({ id: match?.id, state: 'not_same', line: 42 })
    await upload(fileOf(...OTHERS, row('ROSSWELL', 'WILLIAM', { ADDRESS: '9 OAK ST' })))
    await settled()
    expect(await found('open')).toHaveLength(1)
  })

  test('more knowledge that speaks for it opens it again, with both in the record', async () => {
    const ids = await clinic('Bill Rosswell')
    await upload(fileOf(row('ROSSWELL', 'WILLIAM', { DOB: '19710312' }), ...OTHERS))
    await settled()
    const [match] = await found()
    const params = { matchId: match?.id ?? '' }
    await officer.call(decide, { params, body: { decision: 'not_same', reason: 'Another Bill.' } })
    const saved = await officer.call(savePerson, {
      params: { personId: ids.get('Bill Rosswell') ?? '' },
      body: { formerNames: [], bornOn: '1971-03-12', npi: null },
    })
    expect(saved.body).toMatchObject({ bornOn: '1971-03-12', screenedAt: null })
    await settled()
    const [again] = await found('open')
    expect(again).toMatchObject({
      id: match?.id,
      decisions: [{ decision: 'reopened' }, { decision: 'not_same' }],
    })
  })
})

test('a new hire, a new name and a new vendor are screened without a new file', async () => {
  await clinic()
  await upload(
    fileOf(row('ROSSWELL', 'WILLIAM'), row('', '', { BUSNAME: 'PLAINVIEW IMAGING, INC' }), ...OTHERS),
  )
  await settled()
  expect(await found()).toEqual([])
  await t.addPerson(orgId, ['member'], 'William Rosswell')
  await scanNew(t.core)
  await settled()
  expect(await found()).toMatchObject([{ subject: { name: 'William Rosswell' } }])
  const vendor = await officer.call(addVendor, {
    body: { name: 'Plainview Imaging LLC', kind: 'business', service: 'X-ray' },
  })
  await settled()
  expect((await found()).map(({ subject }) => subject.name).sort()).toEqual([
    'Plainview Imaging LLC',
    'William Rosswell',
  ])
  const params = { vendorId: vendor.body.id }
  const body = { name: 'Highplains Imaging', kind: 'business', formerNames: ['Plainview Imaging'] }
  expect((await officer.call(saveVendor, { params, body })).body).toMatchObject({
    name: 'Highplains Imaging',
  })
  await officer.call(endVendor, { params })
  expect((await officer.call(saveVendor, { params, body })).body.code).toBe('screening.ended')
  expect((await officer.call(vendors)).body.items).toMatchObject([
    { endedAt: t.core.clock.now().toISOString() },
  ])
  expect((await officer.call(runs)).body.items.map(({ cause }: { cause: string }) => cause)).toContain('new')
})

test('a former name, sealed, finds the row that the present one does not', async () => {
  const ids = await clinic('Anna Brightwater')
  await upload(fileOf(row('ROSSWELL', 'ANNA'), ...OTHERS))
  await settled()
  expect(await found()).toEqual([])
  const params = { personId: ids.get('Anna Brightwater') ?? '' }
  await officer.call(savePerson, {
    params,
    body: { formerNames: ['Anna Rosswell'], bornOn: null, npi: null },
  })
  await settled()
  expect(await found()).toMatchObject([{ grounds: [{ former: true }, { former: true }] }])
  const stored = await t.core.db.raw(
    `select encode(sealed, 'escape') as text from screening_detail where org_id = '${orgId}'`,
  )
  expect(JSON.stringify(stored.rows)).not.toContain('Rosswell')
  const future = await officer.call(savePerson, {
    params,
    body: { formerNames: [], bornOn: '2030-01-01', npi: null },
  })
  expect(future.body.code).toBe('screening.birthDay')
  const list = await officer.call(people, { query: { q: 'brightw' } })
  expect(list.body.items).toMatchObject([
    { person: { name: 'Anna Brightwater' }, formerNames: ['Anna Rosswell'] },
  ])
})

test('proof on paper, and rights: an auditor reads, a member sees nothing', async () => {
  await clinic('Bill Rosswell')
  await upload(fileOf(row('ROSSWELL', 'WILLIAM'), ...OTHERS))
  await settled()
  const [match] = await found()
  const params = { matchId: match?.id ?? '' }
  const [run] = (await auditor.call(runs)).body.items
  expect(run).toMatchObject({ cause: 'file', state: 'done', people: 4, vendors: 0, newMatches: 1 })
  for (const lang of ['en', 'es']) {
    expect((await auditor.call(runPdf, { params: { runId: run.id }, query: { lang } })).body).toMatch(
      /^%PDF-/,
    )
    expect((await auditor.call(matchPdf, { params, query: { lang } })).body).toMatch(/^%PDF-/)
  }
  const body = { decision: 'confirmed', reason: 'SSN verified at OIG.' }
  expect((await auditor.call(decide, { params, body })).status).toBe(403)
  expect((await auditor.call(screen)).status).toBe(403)
  for (const endpoint of [overview, matches, people, vendors, runs])
    expect((await member.call(endpoint)).status).toBe(403)
  expect((await officer.call(decide, { params, body })).body.state).toBe('confirmed')
  expect((await officer.call(screen)).status).toBe(202)
})

test('long lists come in pages, each match once', async () => {
  await clinic(...Array.from({ length: 5 }, () => 'Bill Rosswell'))
  await upload(fileOf(row('ROSSWELL', 'WILLIAM'), row('ROSSWELL', 'BILL', { CITY: 'YUMA' }), ...OTHERS))
  await settled()
  const seen: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { body } = await officer.call(matches, { query: { limit: '3', ...(after ? { after } : {}) } })
    seen.push(...body.items.map(({ id }: ScreeningMatch) => id))
    after = body.next
  }
  expect(seen).toHaveLength(10)
  expect(new Set(seen).size).toBe(10)
})

test('a screening that could not be done leaves no record and does not stand in the way', async () => {
  await clinic('Bill Rosswell')
  await upload(fileOf(row('ROSSWELL', 'WILLIAM'), ...OTHERS))
  expect((await officer.call(screen)).body.code).toBe('screening.running')
  const [run] = (await officer.call(runs)).body.items
  await forgetRun(t.core, orgId, run.id)
  expect((await officer.call(screen)).status).toBe(202)
  await settled()
  expect(await found()).toHaveLength(1)
})
