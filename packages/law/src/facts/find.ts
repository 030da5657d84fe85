import { AUTHORIZATION_ELEMENTS, AUTHORIZATION_RULES } from './authorization.ts'
import { BREACH_RULES } from './breach.ts'
import { DEIDENTIFICATION_RULES, IDENTIFIERS } from './deidentification.ts'
import { GOVERNANCE_RULES } from './governance.ts'
import { LABOR_RULES } from './labor.ts'
import { OBLIGATIONS } from './obligations.ts'
import { CRIMINAL, PENALTY_RULES, PENALTY_TABLES, STATE_ATTORNEY_GENERAL } from './penalties.ts'
import { REVIEW_GUIDANCE } from './reviews.ts'
import type { Source } from './source.ts'
import { STATE_DEADLINES } from './state-deadlines.ts'

export type CitedFact = Source & { id: string }

/** The guidance on reviews stands under `reviews.<id>`: governance has a `no_waiver` too. */
const FACTS: ReadonlyMap<string, CitedFact> = new Map(
  [
    ...AUTHORIZATION_ELEMENTS,
    ...AUTHORIZATION_RULES,
    ...Object.values(BREACH_RULES),
    ...IDENTIFIERS,
    ...Object.values(DEIDENTIFICATION_RULES),
    ...Object.values(GOVERNANCE_RULES),
    ...Object.values(LABOR_RULES),
    ...OBLIGATIONS,
    ...PENALTY_TABLES,
    ...Object.values(PENALTY_RULES),
    CRIMINAL,
    STATE_ATTORNEY_GENERAL,
    ...STATE_DEADLINES,
    ...Object.values(REVIEW_GUIDANCE).map((fact) => ({ ...fact, id: `reviews.${fact.id}` })),
  ].map((fact): [string, CitedFact] => [fact.id, fact]),
)

/**
 * The fact that a lesson or question cites.
 * @param id as in the data; guidance on reviews as `reviews.<id>`
 */
export function factById(id: string): CitedFact | undefined {
  return FACTS.get(id)
}
