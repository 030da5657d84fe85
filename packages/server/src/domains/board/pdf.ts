import type { Board, BoardMonth, BoardTask, Locale } from '@clearpost/contract'
import { boardMessages } from '@clearpost/contract/messages/board'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { openPdf } from '../../core/pdf.ts'
import { settingsOf } from '../organization/index.ts'
import { boardAt } from './view.ts'

const CHART_HEIGHT = 120 // points
const CHART_GAP = 18

/** The board of a month, for the meeting of those who govern: tables and one chart, no names of people. */
export async function boardPdf(
  core: Core,
  tx: Tx,
  actor: Actor,
  { month, lang }: { month: string; lang: Locale },
): Promise<Download> {
  permit(actor, 'board:read')
  const { name, timeZone } = await settingsOf(tx, actor.orgId)
  const board = await boardAt(core, tx, actor.orgId, timeZone, month)
  const t = boardMessages[lang]
  const tongue = lang === 'en' ? 'en-US' : 'es-US'
  const day = new Intl.DateTimeFormat(tongue, { dateStyle: 'long', timeZone })
  const monthName = new Intl.DateTimeFormat(tongue, { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const named = (of: string) => monthName.format(new Date(`${of}-01T00:00:00Z`))
  const title = t.reportTitle(named(month))
  const at = core.clock.now()
  const pdf = openPdf({ title, author: name, lang: tongue, at })
  pdf.write('H1', title, { size: 19 })
  pdf.write('P', name, { size: 11 })
  pdf.write('P', `${t.asOf} ${day.format(at)}`, { size: 9, grey: true })
  const tasks = (heading: string, none: string, rows: readonly BoardTask[]) => {
    pdf.write('H2', heading, { size: 13 })
    if (rows.length === 0) pdf.write('P', none)
    else
      pdf.table(
        [t.task, t.count, t.since],
        rows.map(({ task, count, since }) => [
          t.tasks[task],
          String(count),
          since === null ? t.none : day.format(new Date(since)),
        ]),
        { widths: [4, 1, 2] },
      )
  }
  tasks(t.waits, t.nothingWaits, board.waits)
  tasks(t.overdue, t.nothingOverdue, board.overdue)
  pdf.write('H2', t.incidents, { size: 13 })
  const found = board.incidents.filter(({ incidents }) => incidents > 0)
  if (found.length === 0) pdf.write('P', t.noIncidents)
  else
    pdf.table(
      [t.stage, t.count],
      found.map(({ state, incidents }) => [t.stages[state], String(incidents)]),
      { widths: [4, 1] },
    )
  pdf.write('H2', t.exposure, { size: 13 })
  pdf.write('P', t.exposureHint, { size: 9, grey: true })
  pdf.write('P', exposureWords(board, lang))
  pdf.write('H2', t.sites, { size: 13 })
  pdf.table(
    [t.site, t.people, t.signed, t.trained, t.trainingOverdue],
    board.sites.map(({ site, people, signed, asked, current, assigned, overdue }) => [
      site?.name ?? t.noSite,
      String(people),
      t.share(signed, asked),
      t.share(current, assigned),
      String(overdue),
    ]),
    { widths: [3, 1, 2, 2, 1] },
  )
  pdf.write('H2', t.decisions, { size: 13 })
  pdf.write('P', t.decisionsHint, { size: 9, grey: true })
  const hours = new Intl.NumberFormat(tongue, { maximumFractionDigits: 1 })
  const inHours = (value: number | null) => (value === null ? t.none : t.hours(hours.format(value)))
  pdf.table(
    [t.month, t.decided, t.half, t.slow, t.nearMisses, t.overrides],
    board.months.map((one) => [
      named(one.month),
      String(one.decided),
      inHours(one.medianHours),
      inHours(one.slowHours),
      String(one.nearMisses),
      String(one.overridden),
    ]),
  )
  pdf.write('H2', t.stopped, { size: 13 })
  pdf.write('P', t.stoppedHint, { size: 9, grey: true })
  pdf.figure(t.chartOf(t.nearMisses), CHART_HEIGHT + CHART_GAP, (document, x, y) =>
    drawMonths(document, x, y, board.months, tongue),
  )
  await audit(tx, actor, 'board.report', { kind: 'organization', id: actor.orgId }, { month })
  return {
    bytes: await pdf.bytes((page, pages) => t.pageOf(page, pages)),
    type: 'application/pdf',
    filename: `board-${month}-${lang}.pdf`,
  }
}

function exposureWords({ exposure }: Board, lang: Locale): string {
  const t = boardMessages[lang]
  if (exposure === null) return t.exposureNone
  const dollars = new Intl.NumberFormat(lang === 'en' ? 'en-US' : 'es-US', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  })
  const { incidents, persons, leastUsd, mostUsd } = exposure
  return t.exposureSays(incidents, persons, dollars.format(leastUsd), dollars.format(mostUsd))
}

/** Near misses as bars, a bar for each month. */
function drawMonths(
  document: PDFKit.PDFDocument,
  x: number,
  y: number,
  months: readonly BoardMonth[],
  tongue: string,
): void {
  const width = (document.page.width - 2 * x) / months.length
  const most = Math.max(1, ...months.map(({ nearMisses }) => nearMisses))
  const short = new Intl.DateTimeFormat(tongue, { month: 'short', timeZone: 'UTC' })
  for (const [at, { month, nearMisses }] of months.entries()) {
    const height = (nearMisses / most) * (CHART_HEIGHT - 30)
    const left = x + at * width
    document.rect(left + 6, y + CHART_HEIGHT - 14 - height, width - 12, height).fill('#2f6f73')
    document.font('Helvetica').fontSize(8).fillColor('#111111')
    document.text(String(nearMisses), left, y + CHART_HEIGHT - 26 - height, { width, align: 'center' })
    document.text(short.format(new Date(`${month}-01T00:00:00Z`)), left, y + CHART_HEIGHT - 10, {
      width,
      align: 'center',
    })
  }
}
