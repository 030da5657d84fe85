import { type LearningMessages, learningMessages } from '@clearpost/contract/messages/learning'
import { useI18n } from '../../i18n.tsx'

/** Words of the learning pages in the page's language. */
export const useLearningWords = (): LearningMessages => learningMessages[useI18n().locale]
