import { incident as en } from './en/incident.ts'
import { incidentAssessment as enAssessment } from './en/incident-assessment.ts'
import { incident as es } from './es/incident.ts'
import { incidentAssessment as esAssessment } from './es/incident-assessment.ts'

/** Words of the list and the files of incidents. */
export const incidentMessages = { en: { ...en, ...enAssessment }, es: { ...es, ...esAssessment } } as const
export type IncidentMessages = typeof en & typeof enAssessment
