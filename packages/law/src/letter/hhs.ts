import { addDays, type Day, lastDayOfYear } from '../deadline/days.ts'
import { BREACH_RULES } from '../facts/breach.ts'
import {
  heading,
  type LetterDocument,
  type LetterLang,
  longDay,
  paragraph,
  small,
  strong,
  title,
} from './document.ts'
import type { LetterFacts } from './facts.ts'
import { informationItems, PORTAL_INFORMATION } from './information.ts'
import {
  BREACH_LOCATIONS,
  BREACH_TYPES,
  type BreachLocation,
  type BreachType,
  ENTITY_TYPES,
  type EntityType,
  PORTAL_ACTIONS,
  PORTAL_SAFEGUARDS,
  PORTAL_URL,
  type PortalAction,
  type PortalSafeguard,
} from './portal.ts'
import { citationLine, SHEET_WORDS } from './sheet-words.ts'

/** What the portal asks beyond a notice. */
export interface PortalFacts {
  addendum: boolean
  entityType: EntityType
  contact: { name: string; email: string; phone: string; address: string }
  /** Empty when no business associate was involved. */
  businessAssociate: string
  breachTypes: BreachType[]
  locations: BreachLocation[]
  safeguards: PortalSafeguard[]
  actions: PortalAction[]
  /** When the letters went out, and when the last will. */
  noticesFrom: Day | null
  noticesUntil: Day | null
  /** Persons told by a substitute notice. */
  substitutePersons: number
  mediaTold: boolean
}

/** Last day for telling HHS: 164.408(b) from 500 persons on, else (c). */
export function hhsDueOn(discoveredOn: Day, persons: number): Day {
  return persons >= BREACH_RULES.hhs500.thresholdFrom
    ? addDays(discoveredOn, BREACH_RULES.individualNotice.deadline.days)
    : addDays(lastDayOfYear(discoveredOn), BREACH_RULES.hhsLt500.deadline.days)
}

const PORTAL_INFORMATION_WORDS = {
  clinical: 'Clinical',
  demographic: 'Demographic',
  financial: 'Financial',
  other: 'Other',
} as const

/** Month, day, year with slashes, as the portal takes days. */
const portalDay = (day: Day | null): string =>
  day === null ? '' : `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`

/**
 * What the HHS portal asks, field by field, for copying. The fields and the texts are English in either language, as
 * the portal is.
 */
export function hhsSheet(
  facts: LetterFacts,
  portal: PortalFacts,
  persons: number,
  lang: LetterLang,
): LetterDocument {
  const all = SHEET_WORDS[lang]
  const words = all.hhs
  const large = persons >= BREACH_RULES.hhs500.thresholdFrom
  const texts = facts.texts.en.whatHappened.trim() === '' ? facts.texts.es : facts.texts.en
  const { substitute10plus } = BREACH_RULES
  const due = facts.discoveredOn === null ? null : hhsDueOn(facts.discoveredOn, persons)
  const table = (rows: [string, string][]) => ({
    kind: 'table' as const,
    head: [all.field, all.answer],
    rows: rows.map(([field, answer]) => [field, answer.trim() === '' ? all.none : answer]),
    widths: [2, 3],
  })
  const chosen = <K extends string>(keys: readonly K[], from: Readonly<Record<K, string>>): string =>
    keys.map((key) => from[key]).join('; ')
  const kinds = [...new Set(facts.information.map((kind) => PORTAL_INFORMATION[kind]))]
  return {
    lang,
    title: words.title,
    blocks: [
      strong(facts.organization),
      title(words.title),
      paragraph(words.lead),
      paragraph(words.portal(PORTAL_URL)),
      strong(due === null ? words.noDue : words.due(longDay(due, lang))),
      paragraph(large ? words.atOnce : words.yearly),
      small(citationLine(large ? BREACH_RULES.hhs500 : BREACH_RULES.hhsLt500, lang)),
      heading('General'),
      table([
        ['Breach Affecting', large ? '500 or More Individuals' : 'Fewer than 500 Individuals'],
        ['Report Type', portal.addendum ? 'Addendum to Previous Report' : 'Initial Breach Report'],
      ]),
      heading('Covered Entity'),
      table([
        ['Name of Covered Entity', facts.organization],
        ['Type of Covered Entity', ENTITY_TYPES[portal.entityType]],
        ['Address', portal.contact.address],
        ['Contact Name', portal.contact.name],
        ['Contact E-mail', portal.contact.email],
        ['Contact Phone', portal.contact.phone],
        ['Breach occurred at or by a Business Associate', portal.businessAssociate === '' ? 'No' : 'Yes'],
        ...(portal.businessAssociate === ''
          ? []
          : ([['Name of Business Associate', portal.businessAssociate]] as [string, string][])),
      ]),
      heading('Breach'),
      table([
        ['Approximate Number of Individuals Affected', String(persons)],
        ['Breach Start Date', facts.breachDayUnknown ? 'Unknown' : portalDay(facts.breachOn)],
        [
          'Breach End Date',
          facts.breachDayUnknown ? 'Unknown' : portalDay(facts.breachEndedOn ?? facts.breachOn),
        ],
        ['Discovery Start Date', portalDay(facts.discoveredOn)],
        ['Discovery End Date', portalDay(facts.discoveredOn)],
        ['Type of Breach', chosen(portal.breachTypes, BREACH_TYPES)],
        ['Location of Breach', chosen(portal.locations, BREACH_LOCATIONS)],
        ['Type of Protected Health Information Involved', chosen(kinds, PORTAL_INFORMATION_WORDS)],
        [
          'Details of the information',
          informationItems(facts.information, texts.informationMore, 'en').join('; '),
        ],
        ['Brief Description of the Breach', texts.whatHappened.replace(/\s+/g, ' ').trim()],
        ['Safeguards in Place Prior to Breach', chosen(portal.safeguards, PORTAL_SAFEGUARDS)],
      ]),
      heading('Notice of Breach and Actions Taken'),
      table([
        ['Individual Notice Provided Start Date', portalDay(portal.noticesFrom)],
        ['Individual Notice Provided Projected/Expected End Date', portalDay(portal.noticesUntil)],
        [
          'Was Substitute Notice Required?',
          portal.substitutePersons === 0
            ? 'No'
            : portal.substitutePersons < substitute10plus.threshold
              ? 'Yes: fewer than 10 individuals'
              : 'Yes: 10 or more individuals',
        ],
        ['Was Media Notice Required?', portal.mediaTold ? 'Yes' : 'No'],
        ['Actions Taken in Response to Breach', chosen(portal.actions, PORTAL_ACTIONS)],
        ['Description of other actions taken', texts.doing.replace(/\s+/g, ' ').trim()],
      ]),
      small(all.notAdvice),
    ],
  }
}
