import type { Signature, SignInput } from '@clearpost/contract'
import type { Transport } from '../core/http/routes.ts'
import { type Core, testClock } from '../core/index.ts'
import { createAuthorization } from '../domains/authorization/drafts.ts'
import { newLink, sendLink } from '../domains/authorization/links.ts'
import { authorizationRow } from '../domains/authorization/load.ts'
import { asSigner } from '../domains/authorization/signer.ts'
import { sign, viewSigning, withdrawAsSigner } from '../domains/authorization/signing.ts'
import { addSubject } from '../domains/authorization/subjects.ts'
import type { World } from './world.ts'

const DAY_MILLIS = 86_400_000

/** A pen over a field three times as wide as high. */
const SIGNATURE: Signature = {
  how: 'drawn',
  ratio: 3,
  strokes: [
    [
      [0.08, 0.7],
      [0.14, 0.3],
      [0.2, 0.68],
      [0.27, 0.45],
      [0.33, 0.66],
      [0.4, 0.42],
      [0.5, 0.62],
      [0.62, 0.4],
      [0.78, 0.58],
      [0.92, 0.46],
    ],
  ],
}

interface Asked {
  name: string
  lang: 'en' | 'es'
  email: string
  askedDaysAgo: number
  /** Days from now of the last day. */
  endsInDays: number
  signed: boolean
  withdrawnDaysAgo?: number
}

/** Beside the one on paper that a picture relies on: one that ends soon, one that was taken back, one that waits. */
const ASKED: readonly Asked[] = [
  {
    name: 'Rosalind Achterberg',
    lang: 'en',
    email: 'rosalind@home.example',
    askedDaysAgo: 40,
    endsInDays: 19,
    signed: true,
  },
  {
    name: 'Mateo Villarreal',
    lang: 'es',
    email: 'mateo@home.example',
    askedDaysAgo: 30,
    endsInDays: 300,
    signed: true,
    withdrawnDaysAgo: 3,
  },
  {
    name: 'June Abernathy',
    lang: 'en',
    email: 'june@home.example',
    askedDaysAgo: 2,
    endsInDays: 365,
    signed: false,
  },
]

/** Patients of the invented clinic who were asked, made through the services with the clock set back. */
export async function askPatients(core: Core, world: World): Promise<void> {
  const form = await core.db.organization(world.orgId, (tx) =>
    tx
      .selectFrom('authorization_form')
      .select('id')
      .where('org_id', '=', world.orgId)
      .orderBy('created_at')
      .executeTakeFirstOrThrow(),
  )
  for (const asked of ASKED) await ask(core, world, form.id, asked)
}

async function ask(core: Core, world: World, formId: string, asked: Asked): Promise<void> {
  const now = core.clock.now().getTime()
  const at = (daysAgo: number): Core => ({
    ...core,
    clock: testClock(new Date(now - daysAgo * DAY_MILLIS)),
  })
  const then = at(asked.askedDaysAgo)
  const actor = world.actors.grace
  const { name, lang, email } = asked
  const token = await core.db.organization(world.orgId, async (tx) => {
    const subject = await addSubject(then, tx, actor, {
      name,
      lang,
      email,
      bornOn: null,
      phone: null,
      note: null,
    })
    const { id } = await createAuthorization(then, tx, actor, {
      subjectId: subject.id,
      formId,
      lang,
      scope: {
        purposes: ['education', 'community'],
        channelIds: null,
        mediaIds: null,
        story: null,
        endsOn: new Date(now + asked.endsInDays * DAY_MILLIS).toISOString().slice(0, 10),
        endsWhen: null,
      },
      postId: null,
      witnessWanted: false,
    })
    const row = await authorizationRow(tx, world.orgId, id, true)
    await sendLink(then, tx, actor, row)
    if (!asked.signed) return null
    // The mailed link is the patient's; this one is read here.
    const link = { kind: 'link' as const, millis: 14 * DAY_MILLIS, device: null, by: null }
    const { token } = await newLink(then, tx, row, link)
    return token
  })
  if (token === null) return
  await signAs(at(asked.askedDaysAgo - 1), token, name)
  if (asked.withdrawnDaysAgo !== undefined)
    await withdrawAsSigner(at(asked.withdrawnDaysAgo), carrying(token), null)
}

async function signAs(core: Core, token: string, signerName: string): Promise<void> {
  const transport = carrying(token)
  const view = await asSigner(core, transport, (tx, signing) => viewSigning(core, tx, signing))
  const input: SignInput = {
    documentHash: view.documentHash,
    signerKind: 'patient',
    signerName,
    signerAuthority: null,
    signature: SIGNATURE,
    electronicConsent: true,
    purposes: view.scope.purposes,
    channelIds: view.scope.channelIds,
    copyTo: null,
  }
  await sign(core, transport, input)
}

/** The patient's phone. */
const carrying = (token: string): Transport => ({
  ip: '127.0.0.1',
  loopback: true,
  userAgent: null,
  bearer: token,
  language: 'en',
  cookie: () => null,
  setCookie: () => undefined,
  clearCookie: () => undefined,
  setHeader: () => undefined,
})
