import { readdir, readFile } from 'node:fs/promises'
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

/** The token of the newest mailed link. */
export async function mailedToken(t: TestApp, to: string): Promise<string> {
  await t.core.jobs.drain()
  const outbox = join(t.core.config.dataDir, 'outbox')
  const mails = await Promise.all(
    (await readdir(outbox)).map(async (name) => readFile(join(outbox, name), 'utf8')),
  )
  const tokens = mails
    .filter((mail) => mail.includes(`To: ${to}`))
    .flatMap((mail) => {
      const at = Date.parse(/^Date: (.*)$/m.exec(mail)?.[1] ?? '')
      // Quoted-printable breaks long lines with "=".
      const token = /sign#(?:=\n)?(cpa_[\w=\n-]+?)\n\n/.exec(mail.replaceAll('=\n', ''))?.[1]
      return token ? [{ at, token }] : []
    })
    .sort((a, b) => b.at - a.at)
  const [newest] = tokens
  if (!newest) throw new Error(`No link was mailed to ${to}.`)
  return newest.token
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
