import { incidentPapers as en } from './en/incident-papers.ts'
import { incidentPapers as es } from './es/incident-papers.ts'

/** Words of the letters and papers of an incident. */
export const incidentPapersMessages = { en, es } as const
export type IncidentPapersMessages = typeof en
