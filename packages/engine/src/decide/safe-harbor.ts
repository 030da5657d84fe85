import { CATEGORIES } from '../categories.ts'
import type { Category, Finding, Lang, Report } from '../types.ts'

/** One row of the Safe Harbor checklist. `present`: found and still in the text; `removed`: found before, gone now. */
export interface SafeHarborRow {
  category: Category
  name: string
  citation: string
  status: 'none' | 'removed' | 'present'
  /** What was found, as written; for the person who decides, never for a log. */
  found: string[]
}

/**
 * The eighteen rows of 45 CFR 164.514(b)(2)(i), filled from a report and, when given, from the report on the text
 * before it was changed. It does not answer the actual-knowledge question of (b)(2)(ii): a person must.
 */
export function safeHarborChecklist(report: Report, before?: Report, lang: Lang = 'en'): SafeHarborRow[] {
  const texts = (findings: readonly Finding[] | undefined, category: Category) => [
    ...new Set(
      (findings ?? []).filter((finding) => finding.category === category).map((finding) => finding.text),
    ),
  ]
  return (Object.keys(CATEGORIES) as Category[]).map((category) => {
    const now = texts(report.findings, category)
    const earlier = texts(before?.findings, category)
    return {
      category,
      name: CATEGORIES[category].name[lang],
      citation: CATEGORIES[category].citation,
      status: now.length > 0 ? 'present' : earlier.length > 0 ? 'removed' : 'none',
      found: now.length > 0 ? now : earlier,
    }
  })
}
