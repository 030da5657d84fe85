import type { Day } from '../deadline/days.ts'
import type { LetterLang } from './document.ts'
import type { InformationKind } from './information.ts'

/** What people write for a notice, in one language. */
export interface LetterTexts {
  /** Empty lines part paragraphs. */
  whatHappened: string
  /** Information beyond the listed kinds, one a line. */
  informationMore: string
  /** What the person can do, one step an item. */
  steps: string[]
  /** What the organization does to look into it, to make the harm smaller and to protect against more. */
  doing: string
}

export interface LetterContact {
  tollFree: string
  email: string
  web: string
  postal: string
}

/** What every notice of one breach says; the same for all recipients. */
export interface LetterFacts {
  organization: string
  /** First day of the breach; null when not known or not answered. */
  breachOn: Day | null
  /** Last day, when it lasted; null otherwise. */
  breachEndedOn: Day | null
  /** Somebody looked and the day is not known. */
  breachDayUnknown: boolean
  discoveredOn: Day | null
  information: InformationKind[]
  contact: LetterContact
  /** Who signs, and what they are there. */
  signer: { name: string; title: string }
  texts: Record<LetterLang, LetterTexts>
}

export const RECIPIENT_KINDS = ['individual', 'parent', 'representative', 'next_of_kin'] as const
export type RecipientKind = (typeof RECIPIENT_KINDS)[number]

/** To whom one letter goes; null stands for a blank that somebody fills by hand. */
export interface LetterRecipient {
  kind: RecipientKind
  name: string | null
  /** Lines of the address. */
  address: string[] | null
  /** Whom it is about, when that is not the recipient. */
  about: string | null
}

/** Facts of the data that say who may get a person's notice. */
export const RECIPIENT_FACT_IDS: Readonly<Record<RecipientKind, string>> = {
  individual: 'method',
  parent: 'personal_representatives',
  representative: 'personal_representatives',
  next_of_kin: 'method',
}
