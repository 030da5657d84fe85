import { type BoardMessages, boardMessages } from '@clearpost/contract/messages/board'
import { useI18n } from '../../i18n.tsx'

/** Words of the board in the page's language. */
export const useBoardWords = (): BoardMessages => boardMessages[useI18n().locale]
