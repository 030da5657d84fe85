import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Authorization,
  type AuthorizationInput,
  api,
  type SigningView,
  type Subject,
} from '@clearpost/contract'
import { createForm, publishForm, saveFormDraft } from '../domains/authorization/forms.ts'
import type { Answer, Browser, TestApp, TestPerson } from './app.ts'
import { confirmed, face, plainPicture, showing } from './pictures.ts'

type Template = Parameters<typeof createForm>[3]['template']

/** A published form of a template, as a privacy officer makes it. @returns its id */
export async function publishedForm(
  t: TestApp,
  officer: TestPerson,
  template: Template = 'photo_video',
): Promise<string> {
  const actor = t.actorOf(officer)
  return t.core.db.organization(officer.orgId, async (tx) => {
    const form = await createForm(t.core, tx, actor, { template, name: `Form ${template}` })
    const { draft } = form
    if (!draft) throw new Error('A new form has a draft.')
    const settings = {
      ...draft.content.settings,
      address: '12 Cedar Road',
      contact: 'privacy@cedarhill.example',
    }
    const content = { ...draft.content, settings }
    const saved = await saveFormDraft(t.core, tx, actor, form.id, { ...draft, content })
    await publishForm(t.core, tx, actor, form.id, saved.revision)
    return form.id
  })
}

/** What people sign in a test: drawn as one stroke. */
export const STROKE = {
  how: 'drawn' as const,
  strokes: [
    [
      [0.1, 0.5],
      [0.5, 0.4],
      [0.9, 0.6],
    ],
  ],
  ratio: 3,
}

/** The signer's browser: no session, the token of the link as bearer. */
export function signer(t: TestApp, token: string, address = '127.0.0.1') {
  const browser = t.visitor(address)
  const headers = { authorization: `Bearer ${token}` }
  return {
    ...browser,
    call: (
      endpoint: Parameters<Browser['call']>[0],
      input: Parameters<Browser['call']>[1] = {},
    ): Promise<Answer> => browser.call(endpoint, { ...input, headers: { ...headers, ...input.headers } }),
  }
}

const SUBJECTS = { ask: 'A request for your permission', copy: 'Your copy of the permission you signed' }

/** The token of the newest link that was mailed to ask, or with the copy. */
export async function mailedToken(t: TestApp, to: string, kind: 'ask' | 'copy' = 'ask'): Promise<string> {
  await t.core.jobs.drain()
  const outbox = join(t.core.config.dataDir, 'outbox')
  const mails = await Promise.all(
    (await readdir(outbox)).map(async (name) => ({
      at: (await stat(join(outbox, name))).mtimeMs,
      // Quoted-printable breaks long lines with "=".
      text: (await readFile(join(outbox, name), 'utf8')).replaceAll('=\n', ''),
    })),
  )
  const tokens = mails
    .filter(({ text }) => text.includes(`To: ${to}`) && text.includes(`Subject: ${SUBJECTS[kind]}`))
    .sort((a, b) => b.at - a.at)
    .flatMap(({ text }) => /sign#(cpa_[\w-]+)/.exec(text)?.[1] ?? [])
  const [newest] = tokens
  if (!newest) throw new Error(`No link was mailed to ${to}.`)
  return newest
}

/** Signs as shown, everything that was asked. */
export async function signAsShown(
  as: ReturnType<typeof signer>,
  change: Record<string, unknown> = {},
): Promise<Answer> {
  const { body } = (await as.call(api.signing.view)) as { body: SigningView }
  return as.call(api.signing.sign, {
    body: {
      documentHash: body.documentHash,
      signerKind: 'patient',
      signerName: 'Iva Marlow',
      signature: STROKE,
      electronicConsent: true,
      purposes: body.scope.purposes,
      channelIds: body.scope.channelIds,
      ...change,
    },
  })
}

/** A subject with an address, and an authorization that was asked for and signed. */
export async function signedAuthorization(
  t: TestApp,
  as: Browser,
  formId: string,
  input: Partial<Omit<AuthorizationInput, 'scope'>> & { scope?: Partial<AuthorizationInput['scope']> } = {},
): Promise<{ subject: Subject; authorization: Authorization; patient: ReturnType<typeof signer> }> {
  const asked = async (endpoint: Parameters<Browser['call']>[0], given: Parameters<Browser['call']>[1]) => {
    const answer = await as.call(endpoint, given)
    if (answer.status >= 300)
      throw new Error(`${endpoint.path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const { subjectId, scope, ...rest } = input
  const subject: Subject = subjectId
    ? await asked(api.authorization.subject, { params: { subjectId } })
    : await asked(api.authorization.addSubject, {
        body: { name: 'Iva Marlow', email: `iva.${Math.random().toString(36).slice(2)}@home.example` },
      })
  const draft: Authorization = await asked(api.authorization.create, {
    body: {
      subjectId: subject.id,
      formId,
      scope: {
        purposes: ['education'],
        channelIds: null,
        mediaIds: null,
        story: null,
        endsOn: '2099-12-31',
        endsWhen: null,
        ...scope,
      },
      ...rest,
    },
  })
  const params = { authorizationId: draft.id }
  await asked(api.authorization.send, { params, body: {} })
  const patient = signer(t, await mailedToken(t, subject.email ?? ''))
  const { status, body } = await signAsShown(patient)
  if (status !== 200) throw new Error(`Signing: ${status} ${JSON.stringify(body)}`)
  return { subject, authorization: await asked(api.authorization.get, { params }), patient }
}

let colours = 0

/** A picture in which each subject has a face, settled and confirmed by a person. @returns its id */
export async function pictureOf(t: TestApp, as: Browser, subjectIds: readonly string[]): Promise<string> {
  showing(t.core, { regions: subjectIds.map((_, index) => face(0.1 + index * 0.2, 0.1)) })
  colours += 5
  const bytes = await plainPicture(`rgb(${colours % 256}, 120, ${(colours * 7) % 256})`)
  const { body: picture } = await as.call(api.media.upload, { bytes })
  const params = { mediaId: picture.id }
  await t.core.jobs.drain()
  const { body: seen } = await as.call(api.media.get, { params })
  for (const [index, subjectId] of subjectIds.entries()) {
    const regionIds = [seen.regions[index].id]
    const { status, body } = await as.call(api.media.settle, {
      params,
      body: { regionIds, state: 'subject', subjectId },
    })
    if (status !== 200) throw new Error(`Settling: ${status} ${body.code}`)
  }
  await confirmed(t.core, as, picture.id)
  return picture.id
}
