import { api, type Endpoint, ROLES } from '@clearpost/contract'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from './core/http/docs-page.ts'
import { type OperationObject, openApiDocument } from './core/http/openapi.ts'
import { newId } from './core/id.ts'
import { domains } from './domains/index.ts'
import { type Browser, type TestApp, type TestPerson, testApp } from './testing/app.ts'
import { everyAuthorization } from './testing/every-authorization.ts'
import { everyCourse } from './testing/every-course.ts'
import { everyDrill } from './testing/every-drill.ts'
import { everyDuty } from './testing/every-duty.ts'
import { everyIncident } from './testing/every-incident.ts'
import { everyObligation } from './testing/every-obligation.ts'
import { everyPaper } from './testing/every-paper.ts'
import { confirmed, showing } from './testing/pictures.ts'

/** Stands in names and texts of the organization that is attacked; may never appear in an answer to the other. */
const MARK = 'Thistlewood'
const ENDPOINTS = Object.entries(api).flatMap(([domain, list]) =>
  (Object.entries(list) as [string, Endpoint][]).map(([name, endpoint]) => ({
    name: `${domain}.${name}`,
    endpoint,
  })),
)

let t: TestApp
let attackedId: string
let stranger: TestPerson
/** Path parameter → id of a real thing in the attacked organization. */
let ids: Record<string, string>
let allIds: string[]

beforeAll(async () => {
  t = await testApp(domains)
  attackedId = await t.core.addOrganization(`${MARK} Hospital`)
  ids = await fill(attackedId)
  const foreignId = await t.core.addOrganization('Cedar Hill Clinic')
  stranger = await t.addPerson(foreignId, ROLES)
  // Numbers and kinds in a path name nothing of anyone.
  allIds = [...new Set(Object.values(ids))].filter((id) => id.length === 36)
})
afterAll(() => t.close())

const created = async (browser: Browser, endpoint: Endpoint, input: Parameters<Browser['call']>[1]) => {
  const { status, body } = await browser.call(endpoint, input)
  if (status >= 300)
    throw new Error(`${endpoint.method} ${endpoint.path} answered ${status} ${JSON.stringify(body)}`)
  return body
}

/** One of everything, made the way people make it. */
async function fill(orgId: string): Promise<Record<string, string>> {
  const owner = await t.addPerson(orgId, ['owner', 'privacy_officer', 'editor'], `${MARK} Owner`)
  const colleague = await t.addPerson(orgId, ['reviewer', 'editor'], `${MARK} Colleague`)
  const browser = await t.signedIn(owner)
  const reviewer = await t.signedIn(colleague)
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b6e6e' } })
    .png()
    .toBuffer()
  showing(t.core, {})
  const media = await created(browser, api.media.upload, {
    bytes: new Uint8Array(png),
    headers: { 'content-type': 'image/png' },
  })
  const mediaParams = { mediaId: media.id }
  const folder = await created(browser, api.media.addFolder, { body: { name: `${MARK} folder` } })
  const upload = await created(browser, api.media.beginUpload, {
    body: { name: `${MARK}.jpg`, size: 10, sha256: '0'.repeat(64), folderId: folder.id },
  })
  const drawn = await created(browser, api.media.addRegion, {
    params: mediaParams,
    body: { kind: 'mark', box: { x: 0.1, y: 0.1, width: 0.2, height: 0.2 }, note: `${MARK} tattoo` },
  })
  const regionId = drawn.regions[0].id
  await created(browser, api.media.settle, {
    params: mediaParams,
    body: { regionIds: [regionId], state: 'nobody' },
  })
  await confirmed(t.core, browser, media.id)
  const site = await created(browser, api.workforce.createSite, {
    body: { name: `${MARK} East`, setting: 'clinic' },
  })
  const params = { siteId: site.id }
  const department = await created(browser, api.workforce.addDepartment, {
    params,
    body: { name: `${MARK} Ward` },
  })
  const invitation = await created(browser, api.workforce.invite, {
    body: { email: 'thistlewood.guest@clinic.example', roles: ['editor'] },
  })
  const token = await created(browser, api.integration.createToken, {
    body: { name: `${MARK} token`, scopes: ['check'], days: 5 },
  })
  // Before there is a webhook that takes nothing: its jobs are run here.
  const duties = await everyDuty(t, browser, MARK)
  const third = await t.signedIn(await t.addPerson(orgId, ['member'], `${MARK} Member`))
  const courses = await everyCourse(browser)
  const drills = await everyDrill(browser, [browser, reviewer, third])
  const webhook = await created(browser, api.integration.createWebhook, {
    body: { url: 'http://127.0.0.1:9/thistlewood', events: ['post.drift'] },
  })
  const delivery = await created(browser, api.integration.testWebhook, { params: { webhookId: webhook.id } })
  const channel = await created(browser, api.channel.connect, {
    body: {
      network: 'website',
      slug: 'thistlewood-news',
      title: `${MARK} News`,
      purpose: MARK,
      ownerId: owner.id,
    },
  })
  const draft = await created(browser, api.post.create, {
    body: {
      title: `${MARK} title`,
      text: `${MARK}: flu shots are available this week.`,
      channelIds: [channel.id],
      media: [{ mediaId: media.id, alt: 'A green field' }],
    },
  })
  const postParams = { postId: draft.id }
  const submitted = await created(browser, api.post.submit, {
    params: postParams,
    body: { version: draft.version },
  })
  const commented = await created(reviewer, api.post.comment, {
    params: postParams,
    body: { text: `${MARK} comment`, version: submitted.version },
  })
  const guest = await created(reviewer, api.post.inviteGuest, {
    params: postParams,
    body: { name: `${MARK} Guest`, email: 'lawyer@thistlewood.example' },
  })
  const term = { id: 'ward', words: `${MARK} Ward`, verdict: 'review', reason: `${MARK} hospice` }
  await created(browser, api.checkPolicy.saveDraft, {
    body: { revision: 0, document: { tightened: {}, terms: [term], tests: [] } },
  })
  const scan = await created(browser, api.checkPolicy.startScan, {})
  const determination = await created(browser, api.deidentification.upload, {
    params: postParams,
    bytes: new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n')),
    headers: { 'content-type': 'application/pdf' },
  })
  const { reportId } = await created(reviewer, api.learning.marks, { params: postParams })
  await created(reviewer, api.learning.mark, {
    params: postParams,
    body: { kind: 'verdict', reportId, value: 'right' },
  })
  const exported = await created(browser, api.learning.prepareExport, { body: {} })
  const [item] = exported.items
  await created(browser, api.learning.previewPost, {
    params: { exportId: exported.id, itemId: item.id },
    body: { decision: 'keep' },
  })
  const alertId = newId()
  const passkeyId = newId()
  await t.core.db.system(async (tx) => {
    const values = { org_id: orgId, id: alertId, kind: 'drift' as const, severity: 'urgent' as const }
    await tx
      .insertInto('alert')
      .values({
        ...values,
        post_id: draft.id,
        channel_id: channel.id,
        created_at: t.core.clock.now(),
        acknowledged_at: null,
        acknowledged_by: null,
      })
      .execute()
    await tx
      .insertInto('passkey')
      .values({
        org_id: orgId,
        id: passkeyId,
        person_id: owner.id,
        credential_id: 'cred',
        public_key: Buffer.alloc(8),
        counter: 0,
        transports: [],
        name: MARK,
        last_used_at: null,
      })
      .execute()
  })
  const about = { postId: draft.id, channelId: channel.id }
  const authorizations = await everyAuthorization(t, owner, browser, MARK, about)
  const policy = await created(browser, api.policy.begin, { body: { kind: 'own', title: `${MARK} policy` } })
  const records = await everyObligation(browser, MARK)
  const incidents = await everyIncident(browser, MARK, {
    personId: colleague.id,
    today: t.core.clock.now().toISOString().slice(0, 10),
  })
  const papers = await everyPaper(browser, MARK, {
    incidentId: incidents.incidentId ?? '',
    personId: colleague.id,
    hr: [
      await t.signedIn(await t.addPerson(orgId, ['hr'], `${MARK} Hr`)),
      await t.signedIn(await t.addPerson(orgId, ['hr'], `${MARK} Other`)),
    ],
  })
  const sessions = await created(browser, api.account.sessions, {})
  return {
    postId: draft.id,
    commentId: commented.comments[0].id,
    guestId: guest.id,
    channelId: channel.id,
    mediaId: media.id,
    folderId: folder.id,
    uploadId: upload.id,
    regionId,
    personId: colleague.id,
    siteId: site.id,
    departmentId: department.departments[0].id,
    invitationId: invitation.id,
    tokenId: token.id,
    webhookId: webhook.id,
    deliveryId: delivery.id,
    documentId: determination.id,
    scanId: scan.id,
    alertId,
    exportId: exported.id,
    itemId: item.id,
    passkeyId,
    sessionId: sessions.items[0].id,
    policyId: policy.id,
    ...records,
    ...duties,
    ...courses,
    ...drills,
    ...incidents,
    ...papers,
    ...authorizations,
  }
}

const document = openApiDocument()
const operationOf = (endpoint: Endpoint) =>
  document.paths[endpoint.path]?.[endpoint.method] as OperationObject

/** Which real id stands for a property that holds ids. */
const ID_PROPERTIES: Record<string, string> = {
  ownerId: 'personId',
  backupOwnerId: 'personId',
  posterIds: 'personId',
  successorId: 'personId',
  authorId: 'personId',
  actorId: 'personId',
  siteIds: 'siteId',
  channelIds: 'channelId',
  mediaIds: 'mediaId',
  likeId: 'mediaId',
  regionIds: 'regionId',
  staffId: 'personId',
  subjectIds: 'subjectId',
  ref: 'incidentId',
  otherId: 'disclosureSubjectId',
}

/** A valid body in which every id is one of the attacked organization. */
function hostileBody(endpoint: Endpoint): unknown {
  const schema = operationOf(endpoint).requestBody?.content['application/json']?.schema
  if (!schema) return undefined
  const body = sample(schema) as Record<string, unknown>
  const variants = (schema.oneOf as Record<string, unknown>[] | undefined) ?? [schema]
  for (const name of Object.keys((variants[0]?.properties ?? {}) as object)) {
    const id = ids[ID_PROPERTIES[name] ?? name]
    if (name in ID_PROPERTIES || name in ids) body[name] = name.endsWith('Ids') ? [id] : id
  }
  if ('text' in body && 'channelIds' in body) body.media = [{ mediaId: ids.mediaId, alt: 'theirs' }]
  return body
}

/** Ids of what comes with the product: the same in every organization. */
const OF_THE_PRODUCT = new Set(['courseId', 'lessonId', 'questionId'])
/** What only the person sees whose it is. */
const PERSONAL: readonly Endpoint[] = [api.training.attempt]

/** A fingerprint of every row that the organization has. */
async function fingerprint(orgId: string): Promise<Record<string, string>> {
  return t.core.db.system(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c
      where c.table_schema = 'public' and c.column_name = 'org_id' order by 1`.execute(tx)
    const prints: Record<string, string> = {}
    for (const { name } of rows) {
      const print = await sql<{ print: string }>`
        select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print
        from ${sql.table(name)} t where org_id = ${orgId}`.execute(tx)
      prints[name] = print.rows[0]?.print ?? ''
    }
    return prints
  })
}

test('every endpoint, called with a foreign session and real ids of another organization, shows and changes nothing of it', async () => {
  const before = await fingerprint(attackedId)
  expect(Object.keys(before).length).toBeGreaterThan(25)
  const examined = new Set<string>()
  const wrong: string[] = []
  for (const { name, endpoint } of ENDPOINTS) {
    const browser = await t.signedIn(stranger)
    const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param as string)
    for (const param of names) if (!(param in ids)) wrong.push(`${name}: no real ${param} to try`)
    const body = hostileBody(endpoint)
    const answer = await browser.call(endpoint, { params: ids, ...(body === undefined ? {} : { body }) })
    examined.add(name)
    const text = JSON.stringify(answer.body)
    if (text.includes(MARK) || text.includes('thistlewood'))
      wrong.push(`${name}: answers what belongs to the other organization`)
    if (names.some((param) => !OF_THE_PRODUCT.has(param)) && answer.status < 400)
      wrong.push(`${name}: answered ${answer.status} for a foreign id`)
    if (answer.status >= 500) wrong.push(`${name}: answered ${answer.status}`)
    const shown = allIds.filter((id) => text.includes(id))
    if (shown.length > 0) wrong.push(`${name}: answers foreign ids`)
  }
  expect(wrong).toEqual([])
  expect(examined.size).toBe(ENDPOINTS.length)
  expect(examined.size).toBeGreaterThanOrEqual(90)
  expect(await fingerprint(attackedId)).toEqual(before)
}, 180_000)

test('the same walk inside the own organization finds the things: the ids are real', async () => {
  const own = await t.addPerson(attackedId, ROLES)
  for (const { endpoint } of ENDPOINTS.filter(
    ({ endpoint: e }) =>
      e.method === 'get' &&
      e.path.includes('{') &&
      e.access !== 'guest' &&
      e.access !== 'public' &&
      !PERSONAL.includes(e),
  )) {
    const { status } = await (await t.signedIn(own)).call(endpoint, { params: ids })
    expect(`${endpoint.path} ${status}`).toBe(`${endpoint.path} 200`)
  }
})

test('row security: no table shows or takes a row of another organization', async () => {
  const tables = Object.keys(await fingerprint(attackedId))
  const shown = await t.core.db.organization(stranger.orgId, async (tx) => {
    const found: string[] = []
    for (const name of tables) {
      const { rows } =
        await sql`select 1 from ${sql.table(name)} where org_id = ${attackedId} limit 1`.execute(tx)
      if (rows.length > 0) found.push(name)
    }
    return found
  })
  expect(shown).toEqual([])
  const insert = t.core.db.organization(stranger.orgId, (tx) =>
    tx
      .insertInto('site')
      .values({ org_id: attackedId, id: newId(), name: 'Planted', setting: 'clinic' })
      .execute(),
  )
  await expect(insert).rejects.toMatchObject({ code: '42501' })
})

test('a transaction without an organization sees nothing', async () => {
  const client = await t.core.db.connect()
  try {
    await client.query('begin')
    await client.query('set local role clearpost_app')
    const { rows } = await client.query('select id from person')
    expect(rows).toEqual([])
  } finally {
    await client.query('rollback')
    await client.end()
  }
})
