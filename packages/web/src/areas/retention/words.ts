import { type RetentionMessages, retentionMessages } from '@clearpost/contract/messages/retention'
import { useI18n } from '../../i18n.tsx'

/** Words of the page of retention in the page's language. */
export const useRetentionWords = (): RetentionMessages => retentionMessages[useI18n().locale]
