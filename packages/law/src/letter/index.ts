export { accountingBeginsOn, accountingOfDisclosures, type DisclosureEntry } from './accounting.ts'
export { type BreachLogEntry, breachLog, logDueOn } from './breach-log.ts'
export type { LetterBlock, LetterDocument, LetterLang } from './document.ts'
export {
  type ContentElement,
  GAPS,
  type Gap,
  type LetterGap,
  missingElements,
  missingForSubstitute,
} from './elements.ts'
export {
  type LetterContact,
  type LetterFacts,
  type LetterRecipient,
  type LetterTexts,
  RECIPIENT_FACT_IDS,
  RECIPIENT_KINDS,
  type RecipientKind,
} from './facts.ts'
export { hhsDueOn, hhsSheet, type PortalFacts } from './hhs.ts'
export { INFORMATION_KINDS, type InformationKind, informationItems, suggestedSteps } from './information.ts'
export {
  BLANK_RECIPIENT,
  individualNotice,
  letterRun,
  mediaNotice,
  postingEndsOn,
  type SubstituteWay,
  substituteNotice,
  substituteWay,
} from './notice.ts'
export * from './portal.ts'
export { type StateFacts, stateSheet } from './state.ts'
