import { type Report, Report as ReportShape } from '@clearpost/contract'
import type { Report as EngineReport } from '@clearpost/engine'

/** The engine's report in the shape of the contract. */
export function viewReport(report: EngineReport): Report {
  const { crowd, rewrite } = report
  return ReportShape.parse({
    ...report,
    crowd: crowd
      ? { ...crowd, details: crowd.details.map(({ text }) => text), widest: crowd.widest?.text ?? null }
      : null,
    rewrite: rewrite
      ? { ...rewrite, edits: rewrite.edits.map((edit) => ({ ...edit, text: edit.after })) }
      : null,
  })
}
