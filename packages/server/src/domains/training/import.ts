import { IMPORT_MAX_ROWS, type ImportPreview } from '@clearpost/contract'
import { COURSES } from '@clearpost/law/courses'
import { parse } from 'csv-parse/sync'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { newCode } from './completion.ts'
import { addMonths, refuse, today } from './load.ts'
import './tables.ts'

type Row = ImportPreview['rows'][number]
interface ReadRow extends Row {
  score: number | null
}
const ROWS_SHOWN = 100
/** Rows of one insert. */
const BATCH = 1000

/** Headings as other programs write them. */
const COLUMNS: Readonly<Record<string, 'email' | 'course' | 'completed' | 'score'>> = {
  email: 'email',
  'e-mail': 'email',
  correo: 'email',
  course: 'course',
  curso: 'course',
  completed: 'completed',
  'completed on': 'completed',
  date: 'completed',
  fecha: 'completed',
  score: 'score',
  puntaje: 'score',
}

/** Reads a file and says of each row whether it can be saved; nothing is saved. */
export async function previewImport(core: Core, tx: Tx, actor: Actor, csv: string): Promise<ImportPreview> {
  permit(actor, 'training:assign')
  const rows = await readRows(core, tx, actor, csv)
  const bad = rows.filter(({ problems }) => problems.length > 0)
  const good = rows.filter(({ problems }) => problems.length === 0)
  return {
    good: good.length,
    bad: bad.length,
    rows: [...bad, ...good].slice(0, ROWS_SHOWN).map(({ score: _score, ...row }) => row),
  }
}

/** Saves the rows without a problem as passes, and settles what asked for them. */
export async function importRecords(
  core: Core,
  tx: Tx,
  actor: Actor,
  csv: string,
): Promise<{ saved: number; left: number }> {
  permit(actor, 'training:assign')
  const rows = await readRows(core, tx, actor, csv)
  const good = rows.filter(({ problems }) => problems.length === 0)
  const now = core.clock.now()
  const day = await today(core, tx, actor.orgId)
  const completions = good.map(({ person, courseId, completedOn, score }) => ({
    org_id: actor.orgId,
    id: newId(now.getTime()),
    person_id: person?.id as string,
    course_id: courseId as string,
    version: null,
    score,
    completed_on: completedOn as string,
    expires_on: addMonths(
      completedOn as string,
      COURSES.find(({ id }) => id === courseId)?.validMonths ?? 12,
    ),
    source: 'import' as const,
    code: newCode(),
    attempt_id: null,
    imported_by: actor.personId ?? null,
    at: now,
  }))
  let saved = 0
  for (let at = 0; at < completions.length; at += BATCH) {
    const batch = completions.slice(at, at + BATCH)
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('course_completion')
      .values(batch)
      // Saved meanwhile by another window.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    saved += Number(numInsertedOrUpdatedRows ?? 0n)
    await tx
      .updateTable('course_assignment as a')
      .from('course_completion as c')
      .set((e) => ({ done_on: e.ref('c.completed_on'), completion_id: e.ref('c.id') }))
      .where('a.org_id', '=', actor.orgId)
      .whereRef('c.org_id', '=', 'a.org_id')
      .whereRef('c.person_id', '=', 'a.person_id')
      .whereRef('c.course_id', '=', 'a.course_id')
      .where('c.expires_on', '>=', day)
      .where('a.done_on', 'is', null)
      .where('a.ended_at', 'is', null)
      // A policy that changed or an incident asks for the course after the day of the record.
      .where('a.reason', 'in', ['rule', 'hire', 'renewal', 'person'])
      .where(
        'c.id',
        'in',
        batch.map(({ id }) => id),
      )
      .execute()
  }
  await audit(
    tx,
    actor,
    'training.import',
    { kind: 'organization', id: actor.orgId },
    {
      saved,
      left: rows.length - saved,
    },
  )
  return { saved, left: rows.length - saved }
}

/** @throws Problem `training.csvUnreadable`, `training.csvTooLong` */
async function readRows(core: Core, tx: Tx, actor: Actor, csv: string): Promise<ReadRow[]> {
  const lines = parseCsv(csv)
  const day = await today(core, tx, actor.orgId)
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('org_id', '=', actor.orgId)
    .where('email', 'in', [...new Set(lines.map(({ email }) => email)), ''])
    .execute()
  const byEmail = new Map(people.map((person) => [person.email, person]))
  const known = await tx
    .selectFrom('course_completion')
    .select(['person_id', 'course_id', 'completed_on'])
    .where('org_id', '=', actor.orgId)
    .where('source', '=', 'import')
    .execute()
  const keys = new Set(known.map((row) => `${row.person_id} ${row.course_id} ${row.completed_on}`))
  const seen = new Set<string>()
  return lines.map(({ line, email, course, completed, score: typed }) => {
    const person = byEmail.get(email)
    const found = COURSES.find(({ id, title }) =>
      [id, title.en, title.es].some((name) => name.toLowerCase() === course.toLowerCase()),
    )
    const completedOn = readDay(completed)
    const score = readScore(typed)
    const key = `${person?.id} ${found?.id} ${completedOn}`
    const problems: Row['problems'] = []
    if (!person) problems.push('person')
    if (!found) problems.push('course')
    if (completedOn === null) problems.push('day')
    else if (completedOn > day) problems.push('future')
    if (score === undefined) problems.push('score')
    if (problems.length === 0 && keys.has(key)) problems.push('known')
    else if (problems.length === 0 && seen.has(key)) problems.push('twice')
    seen.add(key)
    return {
      line,
      person: person ? { id: person.id, name: person.name } : null,
      courseId: found?.id ?? null,
      completedOn,
      score: score ?? null,
      problems,
    }
  })
}

interface Line {
  line: number
  email: string
  course: string
  completed: string
  score: string
}

/** The lines of a CSV file with a heading; comma, semicolon or tab between cells. */
export function parseCsv(csv: string): Line[] {
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(csv, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      // A stray quote spoils its own cell at most.
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      max_record_size: 10_000,
    }) as never
  } catch {
    throw refuse('csvUnreadable')
  }
  const [heading, ...rows] = records
  const names = (heading?.record ?? []).map((name) => COLUMNS[name.toLowerCase()])
  if (!(['email', 'course', 'completed'] as const).every((name) => names.includes(name)))
    throw refuse('csvUnreadable')
  if (rows.length > IMPORT_MAX_ROWS) throw refuse('csvTooLong')
  return rows.map(({ record, info }) => {
    const cell = (name: (typeof names)[number]) => record[names.indexOf(name)] ?? ''
    return {
      line: info.lines,
      email: cell('email').toLowerCase(),
      course: cell('course'),
      completed: cell('completed'),
      score: names.includes('score') ? cell('score') : '',
    }
  })
}

/** `2026-03-28` or `3/28/2026`; null for anything else, and for days that the calendar does not have. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  const [year, month, day] = iso ? iso.slice(1).map(Number) : us ? [us[3], us[1], us[2]].map(Number) : []
  if (year === undefined || month === undefined || day === undefined || year < 1990) return null
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null
}

/** `0.85`, `85` or `85%` as a share; null when empty, undefined when it is none. */
export function readScore(text: string): number | null | undefined {
  if (text === '') return null
  if (!/^\d{1,3}(\.\d+)?\s?%?$/.test(text)) return undefined
  const value = Number.parseFloat(text)
  const share = value <= 1 && !text.includes('%') ? value : value / 100
  return share <= 1 ? share : undefined
}
