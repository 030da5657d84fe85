import type { EstablishmentInput, Locale, OshaCaseSummary, OshaSummary } from '@clearpost/contract'
import { CASE_CLASSES, CASE_TYPES } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { dayOf } from '../../core/days.ts'
import type { Download } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { openPdf, type PdfPaper } from '../../core/pdf.ts'
import { settingsOf } from '../organization/index.ts'
import { caseSummaries, caseView } from './case-view.ts'
import { FORM_WORDS } from './form-words.ts'
import { caseRow, casesOf, establishmentRow, ofCase, ofEstablishment, yearOr } from './load.ts'
import { summaryOf } from './summary.ts'

type Words = (typeof FORM_WORDS)['en']

/** Columns A to F in words, G to L and M1 to M6 by their letters. */
const LETTERS = ['G', 'H', 'I', 'J', 'K', 'L', 'M1', 'M2', 'M3', 'M4', 'M5', 'M6']
/** Shares of the page for the columns. */
const LOG_WIDTHS = [5, 12, 10, 8, 13, 20, ...LETTERS.map(() => 3.4)]
const CROSS = 'X'

/** Form 300 or 300A of a year, in landscape. Who made it stands in the trail. */
export async function yearFormPdf(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  { form, year: asked, lang }: { form: '300' | '300A'; year?: number | undefined; lang: Locale },
): Promise<Download> {
  permit(actor, 'osha:read')
  const { orgId } = actor
  const { about } = await establishmentRow(tx, orgId, establishmentId)
  const year = await yearOr(core, tx, orgId, asked, 1)
  const { name, timeZone } = await settingsOf(tx, orgId)
  const words = FORM_WORDS[lang]
  const day = dayIn(lang)
  const title = form === '300' ? words.log : words.summary
  const pdf = paper(title, name, lang, core.clock.now(), true)
  pdf.write('H1', title, { size: 15 })
  pdf.write('P', `${words.place}: ${placeLine(about)}`, { size: 10 })
  const summary = await summaryOf(tx, orgId, { establishmentId, year })
  pdf.write('P', `${words.year(year)} · ${words.keep(day(summary.keptUntil))}`, { size: 9, grey: true })
  if (form === '300') {
    const rows = await casesOf(tx, orgId, establishmentId, year)
    const cases = await caseSummaries(core, tx, orgId, rows)
    writeLog(pdf, words, cases, summary.totals, day)
  } else writeSummary(pdf, words, about, name, summary, day, (at) => day(dayOf(new Date(at), timeZone)))
  await audit(tx, actor, 'osha.printForm', ofEstablishment(establishmentId), { form, year })
  return {
    bytes: await pdf.bytes(form === '300' ? words.foot : words.publicFoot),
    type: 'application/pdf',
    filename: `form-${form}-${year}.pdf`,
  }
}

function writeLog(
  pdf: PdfPaper,
  words: Words,
  cases: readonly OshaCaseSummary[],
  totals: OshaSummary['totals'],
  day: (day: string) => string,
): void {
  const entered = cases.filter(({ state }) => state === 'entered')
  const waiting = cases.filter(({ state }) => state === 'pending').length
  if (entered.length === 0) pdf.write('P', words.none)
  else
    pdf.table(
      [...words.columns, ...LETTERS],
      [
        ...entered.map((one) => [
          String(one.number),
          one.employeeName ?? words.privacy,
          one.jobTitle,
          day(one.occurredOn),
          one.where,
          one.description,
          ...CASE_CLASSES.map((kind) => (kind === one.classification ? CROSS : '')),
          String(one.daysAway),
          String(one.daysRestricted),
          ...CASE_TYPES.map((type) => (type === one.type ? CROSS : '')),
        ]),
        [
          words.total,
          ...['', '', '', '', ''],
          ...CASE_CLASSES.map((kind) => String(totals.cases[kind])),
          String(totals.daysAway),
          String(totals.daysRestricted),
          ...CASE_TYPES.map((type) => String(totals.types[type])),
        ],
      ],
      { widths: LOG_WIDTHS, size: 7.5 },
    )
  if (waiting > 0) pdf.write('P', words.notEntered(waiting), { size: 9 })
  const meanings = [
    ...CASE_CLASSES.map((kind) => words.classes[kind]),
    words.daysAway,
    words.daysRestricted,
    ...CASE_TYPES.map((type) => words.types[type]),
  ]
  pdf.write('P', `${words.legend}: ${meanings.join('; ')}.`, { size: 8, grey: true })
}

function writeSummary(
  pdf: PdfPaper,
  words: Words,
  about: EstablishmentInput,
  organization: string,
  summary: OshaSummary,
  day: (day: string) => string,
  dayAt: (instant: string) => string,
): void {
  const { certified } = summary
  const totals = certified?.totals ?? summary.totals
  pdf.table(
    [words.cases, words.count, words.kinds, words.count],
    CASE_TYPES.map((type, at) => {
      const kind = CASE_CLASSES[at]
      const left = kind
        ? [words.classes[kind], String(totals.cases[kind])]
        : at === CASE_CLASSES.length
          ? [words.daysAway, String(totals.daysAway)]
          : [words.daysRestricted, String(totals.daysRestricted)]
      return [...left, words.types[type], String(totals.types[type])]
    }),
    { widths: [4, 1, 4, 1], size: 10 },
  )
  pdf.write('H2', words.about, { size: 12 })
  pdf.list([
    `${words.company}: ${about.companyName || organization}`,
    `${words.industry}: ${[about.industry, about.naics].filter((part) => part !== '').join(', ') || '–'}`,
    `${words.average}: ${summary.averageEmployees ?? '–'}`,
    `${words.hours}: ${summary.hoursWorked ?? '–'}`,
  ])
  pdf.write('H2', words.certify, { size: 12 })
  if (certified)
    pdf.write('P', words.certified(certified.name, certified.title, certified.phone, dayAt(certified.at)))
  else pdf.write('P', words.notCertified)
  pdf.write('P', words.signature)
  pdf.rule()
  pdf.write('P', words.post(day(summary.postFrom), day(summary.postUntil)), { size: 9, grey: true })
}

/** Form 301 of a case; that of a privacy case bears no name. Who made it stands in the trail. */
export async function form301Pdf(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  lang: Locale,
): Promise<Download> {
  permit(actor, 'osha:read')
  const { orgId } = actor
  const row = await caseRow(tx, orgId, caseId)
  const { about } = await establishmentRow(tx, orgId, row.establishment_id)
  const view = await caseView(core, tx, row)
  const { name } = await settingsOf(tx, orgId)
  const words = FORM_WORDS[lang]
  const pdf = paper(words.report, name, lang, core.clock.now(), false)
  pdf.write('H1', words.report, { size: 16 })
  pdf.write('P', `${words.place}: ${placeLine(about)}`)
  writeReport(pdf, words, view, dayIn(lang))
  await audit(tx, actor, 'osha.printForm', ofCase(caseId), { form: '301' })
  return {
    bytes: await pdf.bytes(words.foot),
    type: 'application/pdf',
    filename: `form-301-${row.year}-${row.number}.pdf`,
  }
}

function writeReport(
  pdf: PdfPaper,
  words: Words,
  view: Awaited<ReturnType<typeof caseView>>,
  day: (day: string) => string,
): void {
  const { fields, sections } = words
  const { details } = view
  const privacy = view.privacy !== null
  const answered = (value: boolean | null) => (value === null ? '' : value ? words.yes : words.no)
  const on = (value: string | null) => (value === null ? '' : day(value))
  const section = (heading: string, lines: readonly (readonly [string | undefined, string])[]) => {
    pdf.write('H2', heading, { size: 12 })
    for (const [label = '', value] of lines)
      pdf.write('P', `${label}${label.endsWith('?') ? '' : ':'} ${value === '' ? '–' : value}`)
  }
  // What would name the person of a privacy case stands on the separate list alone.
  section(sections.employee, [
    [fields.name, view.employeeName ?? words.privacy],
    ...(privacy
      ? []
      : ([
          [
            fields.address,
            [details.street, details.city, details.state, details.zip]
              .filter((part) => part !== '')
              .join(', '),
          ],
          [fields.bornOn, on(details.bornOn)],
        ] as const)),
    [fields.hiredOn, on(details.hiredOn)],
    [fields.sex, details.sex === null ? '' : words.sexes[details.sex]],
  ])
  section(sections.care, [
    [fields.physician, details.physician],
    [fields.facility, details.facility],
    [fields.emergencyRoom, answered(details.emergencyRoom)],
    [fields.overnight, answered(details.overnight)],
  ])
  section(sections.event, [
    [fields.number, String(view.number)],
    [fields.occurredOn, day(view.occurredOn)],
    [fields.beganWorkAt, details.beganWorkAt ?? ''],
    [fields.eventAt, details.eventAt ?? fields.unknown ?? ''],
    [fields.before, details.before],
    [fields.happened, details.happened],
    [fields.injury, details.injury],
    [fields.object, details.object],
    [fields.diedOn, on(details.diedOn)],
  ])
  section(sections.completed, [
    [
      fields.completedBy,
      [details.completedBy, details.completedTitle, details.completedPhone]
        .filter((part) => part !== '')
        .join(', '),
    ],
  ])
}

const placeLine = ({ name, street, city, state, zip }: EstablishmentInput): string =>
  [name, street, city, [state, zip].filter((part) => part !== '').join(' ')]
    .filter((part) => part !== '')
    .join(', ')

const paper = (title: string, author: string, lang: Locale, at: Date, landscape: boolean): PdfPaper =>
  openPdf({ title, author, lang: lang === 'en' ? 'en-US' : 'es-US', at, landscape })

function dayIn(lang: Locale): (day: string) => string {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : 'es-US', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  })
  return (day) => format.format(new Date(day))
}
