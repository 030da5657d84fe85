import { type DeidentificationRecord, rowStatus } from '@clearpost/contract'
import { CATEGORIES } from '@clearpost/engine'
import { type Draw, instant } from './evidence-draw.ts'

const NAMES = CATEGORIES as Record<string, { name: { en: string } }>
const WAYS = {
  safe_harbor: 'Safe Harbor, 45 CFR 164.514(b)(2)',
  expert: 'Expert determination, 45 CFR 164.514(b)(1)',
} as const
const STATUSES = { none: 'none', removed: 'removed', present: 'PRESENT' } as const

/** The de-identification records of a post, the one that counts first. */
export function drawRecords(draw: Draw, records: readonly DeidentificationRecord[]): void {
  for (const record of records) {
    draw('H2', 'De-identification record', { size: 14, bold: true })
    draw('P', `${record.method ? WAYS[record.method] : 'Asked for'}. State: ${record.state}.`, { bold: true })
    draw('P', `Bound to version ${record.version}, SHA-256 ${record.contentHash}`, { mono: true, size: 8 })
    drawPeople(draw, record)
    drawExpert(draw, record)
    for (const row of record.rows) drawRow(draw, row)
    if (record.crowd) draw('P', `Estimate of the check: ${record.crowd}`)
    if (record.knowledge) {
      const { answer, explanation } = record.knowledge
      draw(
        'P',
        `Actual knowledge, 164.514(b)(2)(ii), "do you know of anything by which the remaining information could identify the person?": ${answer}. ${explanation ?? ''}`,
      )
    }
    if (record.reason) draw('P', `Reason: ${record.reason}`)
  }
}

function drawPeople(draw: Draw, record: DeidentificationRecord): void {
  if (record.askedBy && record.askedAt)
    draw('P', `Asked for by ${record.askedBy.name}, ${instant(record.askedAt)}. ${record.askedNote ?? ''}`)
  if (record.decidedBy && record.decidedAt) {
    const roles = record.decidedRoles.join(', ').replaceAll('_', ' ')
    draw(
      'P',
      `Decided by ${record.decidedBy.name} (${roles}), ${instant(record.decidedAt)}, engine ${record.engine}.`,
    )
  }
  if (record.withdrawnBy && record.withdrawnAt)
    draw(
      'P',
      `Withdrawn by ${record.withdrawnBy.name}, ${instant(record.withdrawnAt)}: ${record.withdrawnReason ?? ''}`,
    )
  if (record.voidedAt) draw('P', `Void since ${instant(record.voidedAt)}.`)
}

function drawExpert(draw: Draw, { expert, document }: DeidentificationRecord): void {
  if (!expert) return
  draw('P', `Expert: ${expert.name}. ${expert.qualification}`)
  draw('P', `Methods and results: ${expert.statement}`)
  draw('P', `Determined on ${expert.determinedOn}, holds to ${expert.expiresOn ?? 'no named end'}.`)
  if (document) draw('P', `Document, SHA-256 ${document.sha256}`, { mono: true, size: 8 })
}

function drawRow(draw: Draw, row: DeidentificationRecord['rows'][number]): void {
  const found = row.found
    .map(({ text, version, start, picture }) =>
      picture === null
        ? `"${text}" (version ${version}, character ${(start ?? 0) + 1})`
        : `"${text}" (picture ${picture})`,
    )
    .join('; ')
  const correction = row.correction
    ? ` Corrected by the person, the check said ${row.status}: ${row.correction.note}`
    : ''
  const name = NAMES[row.category]?.name.en ?? ''
  draw(
    'P',
    `(${row.category}) ${name}: ${STATUSES[rowStatus(row)]}. ${found}${found ? '.' : ''}${correction}`,
    {
      size: 9,
    },
  )
}
