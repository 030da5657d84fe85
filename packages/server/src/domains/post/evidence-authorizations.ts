import type { RemovalTask } from '@clearpost/contract'
import type { ReliedAuthorization } from '../authorization/index.ts'
import { type Draw, instant } from './evidence-draw.ts'

const SIGNERS = {
  patient: 'the patient',
  representative: 'a personal representative',
  parent: 'a parent',
} as const

/** Authorizations that the post relied on: codes and hashes, never a name. */
export function drawAuthorizations(draw: Draw, authorizations: readonly ReliedAuthorization[]): void {
  if (authorizations.length === 0) return
  draw('H2', 'Authorizations, 45 CFR 164.508', { size: 14, bold: true })
  for (const one of authorizations) {
    draw('P', `Subject ${one.code}. State: ${one.state.replaceAll('_', ' ')}.`, { bold: true })
    if (one.signedAt)
      draw('P', `Signed by ${SIGNERS[one.signerKind ?? 'patient']}, ${instant(one.signedAt)}.`)
    if (one.endsAt) draw('P', `Ends ${instant(one.endsAt)}.`)
    if (one.withdrawnAt) draw('P', `Withdrawn ${instant(one.withdrawnAt)}.`)
    for (const use of one.reliedOn)
      draw('P', `Relied on ${instant(use.at)} for content SHA-256 ${use.contentHash}`, {
        mono: true,
        size: 8,
      })
    if (one.documentHash) draw('P', `Signed document, SHA-256 ${one.documentHash}`, { mono: true, size: 8 })
    if (one.pdfSha256) draw('P', `Sealed PDF, SHA-256 ${one.pdfSha256}`, { mono: true, size: 8 })
  }
}

/** What people deleted by hand, or still have to, with what they showed. */
export function drawRemovals(draw: Draw, removals: readonly RemovalTask[]): void {
  if (removals.length === 0) return
  draw('H2', 'Deleted by hand', { size: 14, bold: true })
  for (const task of removals) {
    draw('P', `${task.handle} (${task.network}): ${task.instructions}`)
    const who = task.assignee ? ` Given to ${task.assignee.name}.` : ''
    draw('P', `Due ${instant(task.dueAt)}.${who}${task.doneAt ? '' : ' Not done yet.'}`)
    if (task.doneAt) draw('P', `Done ${instant(task.doneAt)}${task.doneBy ? ` by ${task.doneBy.name}` : ''}.`)
    if (task.proofSha256) draw('P', `Proof, SHA-256 ${task.proofSha256}`, { mono: true, size: 8 })
    if (task.proofLink) draw('P', `Proof: ${task.proofLink}`)
    if (task.note) draw('P', `Note: ${task.note}`)
  }
}
