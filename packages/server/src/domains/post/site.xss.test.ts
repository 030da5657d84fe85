import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { api } from '@clearpost/contract'
import { getRequestListener } from '@hono/node-server'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { clearedPicture } from '../../testing/pictures.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

const HOSTILE =
  'Hello <script>alert(1)</script> "quoted" & <img src=x onerror=alert(2)> ]]> https://clinic.example/a?b=1&c=<d>'
let clinic: Clinic
let channelId: string
const server = createServer()

beforeAll(async () => {
  clinic = await openClinic()
  server.on('request', getRequestListener(clinic.t.app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  clinic.t.core.config.publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { body } = await clinic.as.officer.call(api.channel.connect, {
    body: {
      network: 'website',
      slug: 'cedar-hill',
      title: 'News <b>of</b> Cedar Hill',
      purpose: 'News',
      ownerId: clinic.people.officer.id,
    },
  })
  channelId = body.id
})
afterAll(async () => {
  server.close()
  await clinic.close()
})

const visit = async (path: string) => {
  const response = await clinic.t.visitor().fetch(`/site/cedar-hill${path}`)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('what people write stays text on the page and in the feeds, and is read back like a visitor reads it', async () => {
  const png = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#284' } })
    .png()
    .toBuffer()
  const picture = await clearedPicture(clinic.t.core, clinic.as.editor, new Uint8Array(png))
  const post = await clinic.published({
    text: HOSTILE,
    channelIds: [channelId],
    media: [{ mediaId: picture.id, alt: 'A "green" <field>' }],
  })
  expect(post).toMatchObject({
    state: 'published',
    publications: [{ state: 'published', readBacks: [{ state: 'match', liveText: HOSTILE }] }],
  })
  const page = await visit('')
  expect(page.status).toBe(200)
  expect(page.text).not.toMatch(/<script>alert|<img src=x|<b>of/)
  expect(page.text).toContain('&lt;script&gt;')
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe-inline')
  expect(page.text).not.toMatch(/ style="| onerror="|<style/)
  for (const [path, type] of [
    ['/rss.xml', 'application/rss+xml'],
    ['/feed.xml', 'application/rss+xml'],
    ['/atom.xml', 'application/atom+xml'],
    ['/feed.json', 'application/feed+json'],
  ] as const) {
    const feed = await visit(path)
    expect(feed.headers.get('content-type')).toContain(type)
    const items = type.endsWith('json') ? JSON.parse(feed.text).items : feed.text.match(/<(item|entry)>/g)
    expect(items).toHaveLength(1)
    // In Atom titles and JSON the text is plain text by definition; RSS descriptions are HTML.
    if (type.includes('rss')) expect(feed.text).not.toMatch(/<script|<img src=x/)
  }
})

test('a post that was taken down, or never went out, is nowhere on the site', async () => {
  const secret = await clinic.approved({ text: 'Not yet public.', channelIds: [channelId] })
  const post = await clinic.published({ text: 'Soon gone.', channelIds: [channelId] })
  const id = post.publications[0]?.networkId ?? ''
  expect((await visit(`/${id}`)).text).toContain('Soon gone.')
  await clinic.as.officer.call(api.post.takedown, { params: { postId: post.id }, body: { reason: 'Old.' } })
  await clinic.work()
  expect((await clinic.read(post.id)).publications).toMatchObject([{ state: 'removed', remains: [] }])
  expect((await visit(`/${id}`)).status).toBe(404)
  for (const path of ['', '/feed.json', '/rss.xml', '/atom.xml']) {
    expect((await visit(path)).text).not.toMatch(/Soon gone|Not yet public/)
  }
  expect((await visit(`/${secret.id}`)).status).toBe(404)
})

test('an address that is no site is a 404', async () => {
  for (const path of [
    '/site/other',
    '/site/other/feed.json',
    '/site/cedar-hill/constructor',
    '/site/cedar-hill/__proto__/1',
  ]) {
    expect((await clinic.t.visitor().fetch(path)).status).toBe(404)
  }
})
