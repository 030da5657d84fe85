import {
  type AuthorizationFormMessages,
  authorizationFormMessages,
} from '@clearpost/contract/messages/authorization-form'
import { useI18n } from '../../../i18n.tsx'

/** Words of the pages of authorization forms in the page's language. */
export const useFormWords = (): AuthorizationFormMessages => authorizationFormMessages[useI18n().locale]
