import { type RiskMessages, riskMessages } from '@clearpost/contract/messages/risk'
import { useI18n } from '../../i18n.tsx'

/** Words of the pages of the risk register in the page's language. */
export const useRiskWords = (): RiskMessages => riskMessages[useI18n().locale]
