import { type DeidentificationInput, rowStatus, type SafeHarborRow } from '@clearpost/contract'

/** As in the contract. */
export const REASON_MIN_CHARACTERS = 20
const QUALIFICATION_MIN_CHARACTERS = 3
const STATEMENT_MIN_CHARACTERS = 20
const EXPLANATION_MIN_CHARACTERS = 3

export type Corrections = Readonly<Record<string, { status: SafeHarborRow['status']; note: string }>>

/** What the person has filled in so far; kept whichever way is chosen. */
export interface Filled {
  method: DeidentificationInput['method']
  corrections: Corrections
  answer: 'no' | 'yes' | null
  explanation: string
  documentId: string | null
  expertName: string
  qualification: string
  statement: string
  determinedOn: string
  expiresOn: string
  reason: string
}

export const EMPTY: Filled = {
  method: 'safe_harbor',
  corrections: {},
  answer: null,
  explanation: '',
  documentId: null,
  expertName: '',
  qualification: '',
  statement: '',
  determinedOn: '',
  expiresOn: '',
  reason: '',
}

/** Rows as they stand with the person's corrections. */
export function correctedRows(rows: readonly SafeHarborRow[], corrections: Corrections): SafeHarborRow[] {
  return rows.map((row) => ({ ...row, correction: corrections[row.category] ?? null }))
}

export type Blocker =
  | 'present'
  | 'pictures'
  | 'knowledge'
  | 'explanation'
  | 'document'
  | 'expert'
  | 'dates'
  | 'reason'

/** What is missing before a record can be sent, in the order of the page. */
export function findBlockers(rows: readonly SafeHarborRow[], filled: Filled): Blocker[] {
  const long = (text: string, min: number) => text.trim().length >= min
  const missing: Blocker[] = []
  if (filled.method === 'expert') {
    if (filled.documentId === null) missing.push('document')
    const complete =
      long(filled.expertName, 1) &&
      long(filled.qualification, QUALIFICATION_MIN_CHARACTERS) &&
      long(filled.statement, STATEMENT_MIN_CHARACTERS) &&
      filled.determinedOn !== ''
    if (!complete) missing.push('expert')
    if (filled.expiresOn !== '' && filled.expiresOn < filled.determinedOn) missing.push('dates')
  } else if (filled.answer === 'yes') {
    if (!long(filled.explanation, EXPLANATION_MIN_CHARACTERS)) missing.push('explanation')
  } else {
    const corrected = correctedRows(rows, filled.corrections)
    if (corrected.some((row) => rowStatus(row) === 'present')) missing.push('present')
    if (corrected.some((row) => row.unseenPictures && row.correction === null)) missing.push('pictures')
    if (filled.answer === null) missing.push('knowledge')
  }
  if (!long(filled.reason, REASON_MIN_CHARACTERS)) missing.push('reason')
  return missing
}

/** What is sent. Call it when {@link findBlockers} finds nothing. */
export function inputOf(filled: Filled, version: number): DeidentificationInput {
  const reason = filled.reason.trim()
  if (filled.method === 'expert')
    return {
      method: 'expert',
      version,
      reason,
      documentId: filled.documentId ?? '',
      expert: {
        name: filled.expertName.trim(),
        qualification: filled.qualification.trim(),
        statement: filled.statement.trim(),
        determinedOn: filled.determinedOn,
        expiresOn: filled.expiresOn === '' ? null : filled.expiresOn,
      },
    }
  return {
    method: 'safe_harbor',
    version,
    reason,
    corrections: Object.entries(filled.corrections).map(([category, { status, note }]) => ({
      category,
      status,
      note: note.trim(),
    })),
    knowledge:
      filled.answer === 'yes' ? { answer: 'yes', explanation: filled.explanation.trim() } : { answer: 'no' },
  }
}
