import { type CertificateView, type Locale, may } from '@clearpost/contract'
import { COURSES } from '@clearpost/law/courses'
import { permit } from '../../core/auth/permit.ts'
import type { Download, Transport } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { openPdf } from '../../core/pdf.ts'
import { countAttempt } from '../account/index.ts'
import { settingsOf } from '../organization/index.ts'
import { readCode } from './completion.ts'
import { refuse, titleOf, today } from './load.ts'

const WORDS = {
  en: {
    title: 'Certificate of completion',
    says: 'This certifies that',
    passed: 'has completed the course',
    on: (day: string) => `on ${day}`,
    score: (share: number) => `with ${Math.round(share * 100)}% of the questions answered right.`,
    until: (day: string) => `Current until ${day}.`,
    imported: 'Recorded from an earlier training record.',
    code: 'Verification code',
    verify: (address: string) => `Anyone can check this code at ${address}`,
    foot: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  es: {
    title: 'Certificado de finalización',
    says: 'Se certifica que',
    passed: 'ha completado el curso',
    on: (day: string) => `el ${day}`,
    score: (share: number) => `con el ${Math.round(share * 100)} % de las preguntas bien respondidas.`,
    until: (day: string) => `Vigente hasta el ${day}.`,
    imported: 'Registrado a partir de una constancia anterior.',
    code: 'Código de verificación',
    verify: (address: string) => `Cualquiera puede comprobar este código en ${address}`,
    foot: (page: number, pages: number) => `Página ${page} de ${pages}`,
  },
} as const

/** The certificate of a pass: one's own, or anyone's for those who may read the records. */
export async function certificatePdf(
  core: Core,
  tx: Tx,
  actor: Actor,
  completionId: string,
  lang: Locale,
): Promise<Download> {
  permit(actor, 'training:take')
  const row = await tx
    .selectFrom('course_completion as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.org_id', '=', 'c.org_id').onRef('p.id', '=', 'c.person_id'),
    )
    .selectAll('c')
    .select('p.name')
    .where('c.org_id', '=', actor.orgId)
    .where('c.id', '=', completionId)
    .executeTakeFirst()
  if (!row || (row.person_id !== actor.personId && !may(actor.roles, 'training:read')))
    throw refuse('notFound')
  const t = WORDS[lang]
  const tongue = lang === 'en' ? 'en-US' : 'es-US'
  const { name: organization } = await settingsOf(tx, actor.orgId)
  const long = new Intl.DateTimeFormat(tongue, { dateStyle: 'long', timeZone: 'UTC' })
  const day = (of: string) => long.format(new Date(`${of}T00:00:00Z`))
  const pdf = openPdf({ title: t.title, author: organization, lang: tongue, at: row.at, landscape: true })
  pdf.write('P', organization, { size: 14, grey: true })
  pdf.write('H1', t.title, { size: 30 })
  pdf.rule()
  pdf.write('P', t.says, { size: 13 })
  pdf.write('P', row.name, { size: 24, bold: true })
  pdf.write('P', t.passed, { size: 13 })
  pdf.write('P', titleOf(row.course_id, lang), { size: 20, bold: true })
  pdf.write('P', t.on(day(row.completed_on)), { size: 13 })
  if (row.score !== null) pdf.write('P', t.score(row.score), { size: 13 })
  if (row.source === 'import') pdf.write('P', t.imported, { size: 11, grey: true })
  pdf.write('P', t.until(day(row.expires_on)), { size: 13 })
  pdf.rule()
  pdf.write('P', `${t.code}: ${row.code}`, { size: 13, mono: true })
  pdf.write('P', t.verify(`${core.config.publicUrl}/verify`), { size: 10, grey: true })
  if (row.person_id !== actor.personId)
    await audit(tx, actor, 'training.readCertificate', { kind: 'course_completion', id: row.id })
  return {
    bytes: await pdf.bytes((page, pages) => t.foot(page, pages)),
    type: 'application/pdf',
    filename: `certificate-${row.code}.pdf`,
  }
}

/**
 * Whether a code is true; says the course, the days and initials, nothing else.
 * @throws Problem `training.unknownCode`, or throttled
 */
export async function verifyCertificate(
  core: Core,
  transport: Transport,
  typed: string,
): Promise<CertificateView> {
  await countAttempt(core, [['link', transport.ip]])
  const found = await core.db.system((tx) =>
    tx
      .selectFrom('course_completion')
      .select(['org_id', 'id'])
      .where('code', '=', readCode(typed))
      .executeTakeFirst(),
  )
  if (!found) throw refuse('unknownCode')
  return core.db.organization(found.org_id, async (tx) => {
    const row = await tx
      .selectFrom('course_completion as c')
      .innerJoin('person as p', (join) =>
        join.onRef('p.org_id', '=', 'c.org_id').onRef('p.id', '=', 'c.person_id'),
      )
      .select(['c.course_id', 'c.completed_on', 'c.expires_on', 'p.name'])
      .where('c.org_id', '=', found.org_id)
      .where('c.id', '=', found.id)
      .executeTakeFirstOrThrow()
    const course = COURSES.find(({ id }) => id === row.course_id)
    return {
      organization: (await settingsOf(tx, found.org_id)).name,
      title: course?.title ?? { en: row.course_id, es: row.course_id },
      initials: row.name
        .split(/[\s-]+/)
        .map((word) => `${[...word][0] ?? ''}.`)
        .join(' '),
      completedOn: row.completed_on,
      expiresOn: row.expires_on,
      current: row.expires_on >= (await today(core, tx, found.org_id)),
    }
  })
}
