import { type SigningMessages, signingMessages } from '@clearpost/contract/messages/signing'
import { useMemo } from 'react'
import { useI18n } from '../../../i18n.tsx'

/** Words of the signer's page in the page's language. */
export const useSigningWords = (): SigningMessages => signingMessages[useI18n().locale]

/** A day, of an instant or of a date without a time. */
export function useDay(): (at: string) => string {
  const { locale } = useI18n()
  return useMemo(() => {
    const tongue = locale === 'es' ? 'es-US' : 'en-US'
    const here = new Intl.DateTimeFormat(tongue, { dateStyle: 'long' })
    const plain = new Intl.DateTimeFormat(tongue, { dateStyle: 'long', timeZone: 'UTC' })
    return (at) => (at.length === 10 ? plain : here).format(new Date(at))
  }, [locale])
}
