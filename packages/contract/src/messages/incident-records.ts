import { incidentRecords as en } from './en/incident-records.ts'
import { incidentRecords as es } from './es/incident-records.ts'

/** Words of the breach log and the accountings. */
export const incidentRecordsMessages = { en, es } as const
export type IncidentRecordsMessages = typeof en
