import type { Incident } from '@clearpost/contract'
import { type BreachFacts, CASE_TRAITS, type CaseTrait, type ExposureQuestion } from '@clearpost/law'

/** What the page of consequences begins with, before anybody changes it. */
export interface Beginning {
  question: ExposureQuestion
  traits: CaseTrait[]
  facts: BreachFacts
}

/** Nothing is known but what it is about. */
export const fromNothing = (traits: CaseTrait[], today: string): Beginning => ({
  question: {
    violatedOn: today,
    endedOn: today,
    assessedOn: today,
    persons: 1,
    provisions: 1,
    correctedInTime: false,
  },
  traits,
  facts: { discoveredOn: today, determinedOn: null, residents: {}, elsewhere: 1, delay: null },
})

/** Days, people and traits of an incident's file. It ended when the last step of containment was settled, or today. */
export function fromIncident(incident: Incident): Beginning {
  const { today, discoveredOn, residents, delay } = incident
  const violatedOn = incident.occurredOn ?? discoveredOn
  const settled = incident.containment.map(({ settledOn }) => settledOn ?? today).sort()
  return {
    question: {
      violatedOn,
      endedOn: settled.at(-1) ?? today,
      assessedOn: today,
      persons: Math.max(1, incident.persons ?? 1),
      provisions: 1,
      correctedInTime: false,
    },
    traits: CASE_TRAITS.filter((trait) => incident.traits.includes(trait)),
    facts: {
      discoveredOn,
      determinedOn: incident.determinedOn,
      residents: residents?.states ?? {},
      elsewhere: residents?.elsewhere ?? 1,
      delay,
    },
  }
}
