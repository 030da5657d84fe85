import {
  type IncidentRecordsMessages,
  incidentRecordsMessages,
} from '@clearpost/contract/messages/incident-records'
import { useI18n } from '../../../i18n.tsx'

export const useRecordsWords = (): IncidentRecordsMessages => incidentRecordsMessages[useI18n().locale]

export const FORMATS = ['pdf', 'docx'] as const
export const FORMAT_NAMES = { pdf: 'PDF', docx: 'Word' } as const
