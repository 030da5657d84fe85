import { api, type Post, type PostInput } from '@clearpost/contract'
import { type MastodonPeer, startMastodon } from '../../../../tests/peers/mastodon.ts'
import type { Domain } from '../core/http/app.ts'
import * as account from '../domains/account/index.ts'
import * as authorization from '../domains/authorization/index.ts'
import * as channel from '../domains/channel/index.ts'
import * as evidence from '../domains/evidence/index.ts'
import * as integration from '../domains/integration/index.ts'
import * as learning from '../domains/learning/index.ts'
import * as media from '../domains/media/index.ts'
import * as organization from '../domains/organization/index.ts'
import * as post from '../domains/post/index.ts'
import * as workforce from '../domains/workforce/index.ts'
import { type Browser, type TestApp, type TestPerson, testApp } from './app.ts'

const DOMAINS = [
  account,
  authorization,
  channel,
  evidence,
  integration,
  learning,
  media,
  organization,
  post,
  workforce,
]

/** An organization with people and one Mastodon channel at a stand-in, as the workflow's tests need it. */
export interface Clinic {
  t: TestApp
  orgId: string
  mastodon: MastodonPeer
  channelId: string
  people: Record<'editor' | 'otherEditor' | 'reviewer' | 'otherReviewer' | 'officer', TestPerson>
  as: Record<'editor' | 'otherEditor' | 'reviewer' | 'otherReviewer' | 'officer', Browser>
  /** Saves a draft for the channel. */
  draft(input?: Partial<PostInput>): Promise<Post>
  /** A draft that was sent for approval. */
  submitted(input?: Partial<PostInput>): Promise<Post>
  /** A post that a reviewer approved. */
  approved(input?: Partial<PostInput>): Promise<Post>
  /** A post that is live and was read back once. */
  published(input?: Partial<PostInput>): Promise<Post>
  /** The post as the editor sees it now. */
  read(postId: string): Promise<Post>
  /** Looks for what is due, and does it. */
  work(): Promise<void>
  alerts(): Promise<string[]>
  close(): Promise<void>
}

const ROLES = {
  editor: ['editor'],
  otherEditor: ['editor'],
  reviewer: ['reviewer'],
  otherReviewer: ['reviewer', 'editor'],
  officer: ['privacy_officer'],
} as const

/** Signs in again when the test's clock has run past the session. */
async function stayingSignedIn(t: TestApp, person: TestPerson): Promise<Browser> {
  let browser = await t.signedIn(person)
  return {
    get cookies() {
      return browser.cookies
    },
    async call(endpoint, input) {
      const answer = await browser.call(endpoint, input)
      if (answer.status !== 401) return answer
      browser = await t.signedIn(person)
      return browser.call(endpoint, input)
    },
    async fetch(path, init) {
      const response = await browser.fetch(path, init)
      if (response.status !== 401) return response
      browser = await t.signedIn(person)
      return browser.fetch(path, init)
    },
  }
}

/** @param more domains beyond those that every post needs */
export async function openClinic(more: readonly Domain[] = []): Promise<Clinic> {
  const t = await testApp([...DOMAINS, ...more])
  const orgId = await t.core.addOrganization('Cedar Hill Clinic')
  const mastodon = await startMastodon({ now: () => t.core.clock.now() })
  const people = {} as Clinic['people']
  const as = {} as Clinic['as']
  for (const [name, roles] of Object.entries(ROLES) as [keyof typeof ROLES, (typeof ROLES)['officer']][]) {
    people[name] = await t.addPerson(orgId, roles)
    as[name] = await stayingSignedIn(t, people[name])
  }
  const call = async (browser: Browser, ...input: Parameters<Browser['call']>) => {
    const answer = await browser.call(...input)
    if (answer.status >= 300) throw new Error(`${input[0].path}: ${answer.status} ${answer.body.code}`)
    return answer.body
  }
  const { id: channelId } = await call(as.officer, api.channel.connect, {
    body: {
      network: 'mastodon',
      server: mastodon.url,
      accessToken: mastodon.createAccount().accessToken,
      purpose: 'News of the clinic',
      ownerId: people.officer.id,
    },
  })
  const clinic: Clinic = {
    t,
    orgId,
    mastodon,
    channelId,
    people,
    as,
    draft: (input = {}) =>
      call(as.editor, api.post.create, {
        body: { text: 'Flu shots every weekday from eight to five.', channelIds: [channelId], ...input },
      }),
    async submitted(input) {
      const { id, version } = await clinic.draft(input)
      return call(as.editor, api.post.submit, { params: { postId: id }, body: { version } })
    },
    async approved(input) {
      const { id, version } = await clinic.submitted(input)
      return call(as.reviewer, api.post.approve, { params: { postId: id }, body: { version } })
    },
    async published(input) {
      const { id } = await clinic.approved(input)
      await call(as.editor, api.post.schedule, { params: { postId: id }, body: { at: null } })
      await clinic.work()
      return clinic.read(id)
    },
    read: (postId) => call(as.editor, api.post.get, { params: { postId } }),
    async work() {
      await post.scanDue(t.core)
      await t.core.jobs.drain()
    },
    async alerts() {
      const { items } = await call(as.editor, api.evidence.alerts)
      return items.map(({ kind }: { kind: string }) => kind)
    },
    async close() {
      await mastodon.stop()
      await t.close()
    },
  }
  return clinic
}
