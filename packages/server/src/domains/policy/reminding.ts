import type { Locale } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, type Message, type Tx } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'
import { settingsOf } from '../organization/index.ts'
import { askedOf, isAsked, signaturesOf } from './asked.ts'
import { inForce, policyRow, refuse, subject, textFor, today, versionsOf } from './load.ts'

const DAY_MILLIS = 24 * 60 * 60 * 1000

const WORDS = {
  en: {
    subject: 'A policy waits for your signature',
    lead: (organization: string, title: string) => `${organization} asks you to read and sign “${title}”.`,
    button: 'Read the policy',
    note: 'It takes a few minutes. You are asked again when the policy changes.',
  },
  es: {
    subject: 'Una política espera su firma',
    lead: (organization: string, title: string) => `${organization} le pide leer y firmar “${title}”.`,
    button: 'Leer la política',
    note: 'Toma unos minutos. Se le pedirá de nuevo cuando la política cambie.',
  },
} as const

/** Mails everyone who has not signed the version in force and was not reminded within a day. */
export async function remindUnsigned(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
): Promise<{ mailed: number }> {
  permit(actor, 'policy:write')
  const { orgId } = actor
  const { retired_at } = await policyRow(tx, actor, policyId, true)
  const current = inForce(
    (await versionsOf(tx, orgId, [policyId])).get(policyId) ?? [],
    await today(core, tx, orgId),
  )
  if (!current || retired_at !== null) throw refuse('notNow')
  const now = core.clock.now()
  const signed = new Set(
    (await signaturesOf(tx, orgId, [policyId]))
      .filter(({ number }) => number === current.number)
      .map(({ person_id }) => person_id),
  )
  const reminded = await tx
    .selectFrom('policy_reminder')
    .select('person_id')
    .where('org_id', '=', orgId)
    .where('policy_id', '=', policyId)
    .where('number', '=', current.number)
    .where('mailed_at', '>', new Date(now.getTime() - DAY_MILLIS))
    .execute()
  const resting = new Set(reminded.map(({ person_id }) => person_id))
  const people = (await askedOf(tx, orgId)).filter(
    ({ id, roles }) => isAsked(roles, current.audience) && !signed.has(id) && !resting.has(id),
  )
  const { name } = await settingsOf(tx, orgId)
  for (const person of people) {
    const title = textFor(current.texts, person.locale).title
    await core.mail.send(
      tx,
      orgId,
      reminder(person, name, title, `${core.config.publicUrl}/policies/${policyId}`),
    )
    await tx
      .insertInto('policy_reminder')
      .values({
        org_id: orgId,
        policy_id: policyId,
        number: current.number,
        person_id: person.id,
        mailed_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['org_id', 'policy_id', 'number', 'person_id']).doUpdateSet({ mailed_at: now }),
      )
      .execute()
  }
  await audit(tx, actor, 'policy.remind', subject(policyId), {
    number: current.number,
    mailed: people.length,
  })
  return { mailed: people.length }
}

function reminder(
  person: { email: string; locale: Locale },
  organization: string,
  title: string,
  link: string,
): Message {
  const { subject: line, lead, button, note } = WORDS[person.locale]
  return linkMail({
    to: person.email,
    locale: person.locale,
    subject: line,
    lead: lead(organization, title),
    button,
    link,
    note,
  })
}
