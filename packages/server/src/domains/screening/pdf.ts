import type { Locale, ScreeningMatch } from '@clearpost/contract'
import { OBLIGATIONS } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import type { Actor, Tx } from '../../core/index.ts'
import { openPdf } from '../../core/pdf.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { hashesOf, refuse } from './load.ts'
import { matchRow, viewMatches } from './matches.ts'
import { WORDS } from './words.ts'

const DUTY = OBLIGATIONS.find(({ id }) => id === 'leie')

/** Names of one paragraph. */
const NAMES_PER_PARAGRAPH = 30
/** Matches that a run's paper lists in full. */
const MATCHES_LISTED = 500

const tongue = (lang: Locale) => (lang === 'en' ? 'en-US' : 'es-US')

async function paperFor(tx: Tx, orgId: string, lang: Locale) {
  const { name, timeZone } = await settingsOf(tx, orgId)
  const format = new Intl.DateTimeFormat(tongue(lang), { dateStyle: 'long', timeStyle: 'short', timeZone })
  return { organization: name, time: (at: Date | string) => format.format(new Date(at)), words: WORDS[lang] }
}

const nameOf = ({ row }: Pick<ScreeningMatch, 'row'>) =>
  [row.businessName, [row.lastName, row.firstName, row.middleName].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')

/** The record of one screening: against which file, when, who was screened, what was new. */
export async function runPdf(tx: Tx, actor: Actor, runId: string, lang: Locale): Promise<Download> {
  permit(actor, 'screening:read')
  const { orgId } = actor
  const run = await tx
    .selectFrom('screening_run')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', runId)
    .executeTakeFirst()
  if (!run) throw refuse('notFound')
  const file = (await hashesOf(tx, orgId, [run.file_id])).get(run.file_id)
  const matches = await viewMatches(
    tx,
    orgId,
    await tx
      .selectFrom('screening_match')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('run_id', '=', runId)
      .orderBy('score', 'desc')
      .limit(MATCHES_LISTED)
      .execute(),
  )
  const { organization, time, words } = await paperFor(tx, orgId, lang)
  const refs = await refsOf(tx, orgId, [run.by_id])
  const at = run.finished_at ?? run.started_at
  const pdf = openPdf({ title: words.runTitle, author: organization, lang: tongue(lang), at })
  pdf.write('H1', words.runTitle, { size: 19 })
  pdf.write('P', organization, { size: 11 })
  if (file)
    pdf.write('P', words.file(file.sha256, file.rows, time(file.imported_at)), { size: 9, grey: true })
  pdf.write('P', words.screenedAt(time(at), refs(run.by_id).name))
  pdf.write('P', words.counted(run.people, run.vendors))
  if (DUTY)
    pdf.write('P', `${words.recommended} ${DUTY.citation} (${words.status[DUTY.status]}).`, {
      size: 9,
      grey: true,
    })
  pdf.write('H2', words.foundTitle(run.new_matches), { size: 13 })
  if (matches.length === 0) pdf.write('P', words.foundNone)
  else {
    pdf.list(
      matches.map(
        (match) =>
          `${match.subject.name} – ${nameOf(match)} (${words.line(match.line)}, ${words.score(match.score)}): ${words.states[match.state]}`,
      ),
    )
    pdf.write('P', words.proofNote, { size: 9, grey: true })
  }
  pdf.write('H2', words.everybody, { size: 13 })
  const names = run.roster.map(([, , name]) => name)
  for (let i = 0; i < names.length; i += NAMES_PER_PARAGRAPH)
    pdf.write('P', names.slice(i, i + NAMES_PER_PARAGRAPH).join('; '), { size: 9 })
  return {
    bytes: await pdf.bytes((page, pages) => words.foot(file?.sha256 ?? '', page, pages)),
    type: 'application/pdf',
    filename: `screening-${at.toISOString().slice(0, 10)}-${lang}.pdf`,
  }
}

/** Proof of one possible match: the row, what agreed, and every decision. */
export async function matchPdf(tx: Tx, actor: Actor, matchId: string, lang: Locale): Promise<Download> {
  permit(actor, 'screening:read')
  const row = await matchRow(tx, actor, matchId)
  const [match] = await viewMatches(tx, actor.orgId, [row])
  const file = (await hashesOf(tx, actor.orgId, [row.file_id])).get(row.file_id)
  if (!match || !file) throw refuse('notFound')
  const { organization, time, words } = await paperFor(tx, actor.orgId, lang)
  const pdf = openPdf({
    title: words.matchTitle,
    author: organization,
    lang: tongue(lang),
    at: new Date(match.decisions[0]?.at ?? match.lastSeenAt),
  })
  pdf.write('H1', words.matchTitle, { size: 19 })
  pdf.write('P', organization, { size: 11 })
  pdf.write('P', `${match.subject.name}: ${words.states[match.state]}`, { bold: true, size: 11 })
  pdf.write('P', words.file(file.sha256, file.rows, time(file.imported_at)), { size: 9, grey: true })
  pdf.write('H2', words.grounds, { size: 13 })
  pdf.list(
    match.grounds.map(
      ({ what, how, former }) =>
        `${words.what[what]}: ${words.how[how]}${former ? ` (${words.former})` : ''}`,
    ),
  )
  pdf.write('P', `${words.score(match.score)}. ${words.proofNote}`, { size: 9, grey: true })
  pdf.write('H2', words.row, { size: 13 })
  pdf.list([
    // In the order of OIG's columns.
    ...Object.entries(words.columns).flatMap(([column, name]) => {
      const value = match.row[column as keyof typeof match.row]
      return value === null || value === '' ? [] : [`${name}: ${value}`]
    }),
    `${words.line(match.line)}, SHA-256 ${match.rowSha256}`,
  ])
  pdf.write('H2', words.decisions, { size: 13 })
  if (match.decisions.length === 0) pdf.write('P', words.undecided)
  else
    pdf.list(
      match.decisions.map(
        ({ decision, reason, by, at }) =>
          `${time(at)}, ${by.name}: ${words.states[decision]}${reason === '' ? '' : `. ${reason}`}`,
      ),
    )
  return {
    bytes: await pdf.bytes((page, pages) => words.foot(file.sha256, page, pages)),
    type: 'application/pdf',
    filename: `screening-match-${match.id}-${lang}.pdf`,
  }
}
