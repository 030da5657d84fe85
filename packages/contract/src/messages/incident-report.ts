import { incidentReport as en } from './en/incident-report.ts'
import { incidentReport as es } from './es/incident-report.ts'

/** Words of the pages on which people report, also without a name. */
export const incidentReportMessages = { en, es } as const
export type IncidentReportMessages = typeof en
