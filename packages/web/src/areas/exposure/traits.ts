import { CASE_TRAITS, type CaseTrait } from '@clearpost/law'

/** What a report says a draft is about, in the traits by which cases are compared. */
export function traitsOfReport(
  report: { findings: readonly { category: string; reasonId?: unknown; media?: unknown }[] },
  answersReview: boolean,
): CaseTrait[] {
  const traits = new Set<CaseTrait>(answersReview ? ['review_reply'] : ['social_post'])
  for (const { category, reasonId, media } of report.findings) {
    if (category === 'A') traits.add('name')
    if (category === 'Q' || typeof media === 'number') traits.add('picture')
    if (category === 'relation') traits.add('relation')
    if (category === 'quasi') traits.add('details')
    if (reasonId === 'quasi.condition') traits.add('condition')
  }
  return CASE_TRAITS.filter((trait) => traits.has(trait))
}

/** From the page's address; unknown words are left out. */
export function readTraits(text: string): CaseTrait[] {
  const words = text.split(',')
  return CASE_TRAITS.filter((trait) => words.includes(trait))
}
