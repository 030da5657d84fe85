import { authorizationEvents as eventsEn, subjectEvents as subjectsEn } from './en/authorization-events.ts'
import { authorizationEvents as eventsEs, subjectEvents as subjectsEs } from './es/authorization-events.ts'

/** Words of an authorization's trail: apart from the catalogue, so that no other page loads them. */
export const authorizationEventMessages = {
  en: { events: eventsEn, subjects: subjectsEn },
  es: { events: eventsEs, subjects: subjectsEs },
} as const
