import type { ShownReport } from '../../check/shown-report.ts'

/** Whether two reports say something else to a person: another verdict or another number of findings. */
export function reportsDiffer(page: ShownReport | null, server: ShownReport | null): boolean {
  if (!page || !server) return false
  return page.verdict !== server.verdict || page.findings.length !== server.findings.length
}
