import {
  type IncidentReportMessages,
  incidentReportMessages,
} from '@clearpost/contract/messages/incident-report'
import { useI18n } from '../../../i18n.tsx'

/** Words of the pages on which people report, in the page's language. */
export const useReportWords = (): IncidentReportMessages => incidentReportMessages[useI18n().locale]
