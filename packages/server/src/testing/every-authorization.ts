import { api, type Endpoint, PAPER_ELEMENTS } from '@clearpost/contract'
import { newId } from '../core/id.ts'
import type { Browser, TestApp, TestPerson } from './app.ts'
import { publishedForm } from './consent.ts'

const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n'))

/**
 * One of everything that authorizations are made of, with words that carry a mark: a subject, a form, an authorization
 * with scan, proof and sealed paper, and a copy that a person must delete by hand.
 * @returns path parameter → value
 */
export async function everyAuthorization(
  t: TestApp,
  owner: TestPerson,
  browser: Browser,
  mark: string,
  about: { postId: string; channelId: string },
): Promise<Record<string, string>> {
  const made = async (endpoint: Endpoint, input: Parameters<Browser['call']>[1]) => {
    const { status, body } = await browser.call(endpoint, input)
    if (status >= 300) throw new Error(`${endpoint.path} answered ${status} ${JSON.stringify(body)}`)
    return body
  }
  const formId = await publishedForm(t, owner)
  const subject = await made(api.authorization.addSubject, { body: { name: `${mark} Patient`, note: mark } })
  const authorization = await made(api.authorization.create, {
    body: {
      subjectId: subject.id,
      formId,
      postId: about.postId,
      scope: {
        purposes: ['news'],
        channelIds: [about.channelId],
        mediaIds: null,
        story: `${mark} story`,
        endsOn: null,
        endsWhen: `${mark} leaves`,
      },
    },
  })
  const params = { authorizationId: authorization.id }
  await made(api.authorization.uploadScan, { params, bytes: PDF })
  await made(api.authorization.uploadProof, { params, bytes: PDF })
  await made(api.authorization.acceptPaper, {
    params,
    body: {
      signerKind: 'representative',
      signerName: `${mark} Signer`,
      signerAuthority: `${mark} authority`,
      signedOn: t.core.clock.now().toISOString().slice(0, 10),
      elements: Object.keys(PAPER_ELEMENTS),
    },
  })
  return {
    formId,
    number: '1',
    subjectId: subject.id,
    authorizationId: authorization.id,
    kind: 'signed',
    taskId: await removalTask(t, owner.orgId, mark, about),
  }
}

/** A copy that the program gave up deleting. */
async function removalTask(
  t: TestApp,
  orgId: string,
  mark: string,
  { postId, channelId }: { postId: string; channelId: string },
): Promise<string> {
  const [publicationId, taskId] = [newId(), newId()]
  const now = t.core.clock.now()
  await t.core.db.system(async (tx) => {
    await tx
      .insertInto('publication')
      .values({
        org_id: orgId,
        id: publicationId,
        post_id: postId,
        channel_id: channelId,
        version: 1,
        content_hash: '0'.repeat(64),
        state: 'removing',
        key: null,
        next_attempt_at: null,
        network_id: `${mark}-1`,
        url: null,
        published_at: now,
        removed_at: null,
        problem: null,
        created_at: now,
      })
      .execute()
    await tx
      .insertInto('removal_task')
      .values({
        org_id: orgId,
        id: taskId,
        post_id: postId,
        publication_id: publicationId,
        channel_id: channelId,
        instructions: `${mark}: delete it there`,
        assignee_id: null,
        created_at: now,
        due_at: now,
        proof_sha256: null,
        words: null,
        done_at: null,
        done_by: null,
      })
      .execute()
  })
  return taskId
}
