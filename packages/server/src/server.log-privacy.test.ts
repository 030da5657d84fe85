import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from './core/logging.ts'
import * as account from './domains/account/index.ts'
import * as media from './domains/media/index.ts'
import { type Browser, type TestApp, testApp } from './testing/app.ts'
import { plainPicture, showing, written } from './testing/pictures.ts'

/** Stands in every place a request has; may stand in no log line. */
const CANARY = 'Quetzalia Brightwater'
const lines: string[] = []

let t: TestApp
let browser: Browser
beforeAll(async () => {
  t = await testApp([account, media], {
    log: createLogger('debug', { human: false, write: (line) => lines.push(line) }),
  })
  browser = await t.signedIn(await t.addPerson(await t.core.addOrganization(), ['owner']))
})
afterAll(() => t.close())

test('what a request carries stands in no log line: body, query, path, headers, cookie', async () => {
  const encoded = encodeURIComponent(CANARY)
  await browser.call(api.account.updateMe, { body: { name: CANARY } })
  await browser.call(api.account.updateMe, { body: { theme: CANARY } })
  await browser.fetch(`/api/me?q=${encoded}`, {
    headers: { 'user-agent': CANARY, referer: `http://localhost/?q=${encoded}` },
  })
  await browser.fetch(`/api/${encoded}`)
  await browser.fetch(`/${encoded}?x=${encoded}`)
  await browser.call(api.account.endSession, { params: { sessionId: CANARY } })
  await t
    .visitor()
    .call(api.account.signIn, { body: { email: 'quetzalia@clinic.example', password: CANARY } })
  const all = lines.join('')
  expect(lines.length).toBeGreaterThanOrEqual(7)
  for (const trace of [CANARY, encoded, 'Quetzalia', 'quetzalia', browser.cookies.get('session') ?? '-']) {
    expect(all).not.toContain(trace)
  }
})

test('names of files and folders, tags, notes and what is read in pictures stand in no log line', async () => {
  showing(t.core, {
    regions: [written(CANARY)],
    metadata: [{ kind: 'caption', block: 'XMP', text: CANARY }],
    sound: { present: true, transcript: CANARY },
  })
  const { body: picture } = await browser.call(api.media.upload, { bytes: await plainPicture('#345') })
  await t.core.jobs.drain()
  const params = { mediaId: picture.id }
  await browser.call(api.media.addFolder, { body: { name: CANARY } })
  await browser.call(api.media.beginUpload, { body: { name: CANARY, size: 5, sha256: '0'.repeat(64) } })
  await browser.call(api.media.describe, { params, body: { alt: CANARY, tags: [CANARY] } })
  await browser.call(api.media.addRegion, {
    params,
    body: { kind: 'mark', box: { x: 0, y: 0, width: 0.1, height: 0.1 }, note: CANARY },
  })
  const found = await browser.call(api.media.list, { query: { q: CANARY, tag: CANARY } })
  expect(found.body.items).toHaveLength(1)
  // What cannot be read is refused without a word of it.
  await browser.call(api.media.upload, { bytes: new Uint8Array(Buffer.from(CANARY)) })
  const all = lines.join('')
  expect(all).toContain('/api/media')
  for (const trace of [CANARY, encodeURIComponent(CANARY), 'Quetzalia']) expect(all).not.toContain(trace)
  const events = await t.core.db.system((tx) => tx.selectFrom('audit_event').select('details').execute())
  expect(JSON.stringify(events)).not.toContain('Quetzalia')
})

test('each request is one line with its route, status and duration', async () => {
  lines.length = 0
  await browser.call(api.account.me)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    message: 'request',
    method: 'GET',
    route: '/api/me',
    status: 200,
  })
})
