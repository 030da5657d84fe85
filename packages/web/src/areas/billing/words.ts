import { type BillingMessages, billingMessages } from '@clearpost/contract/messages/billing'
import { useMemo } from 'react'
import { useI18n } from '../../i18n.tsx'

/** Words of the pages of billing duties in the page's language. */
export const useBillingWords = (): BillingMessages => billingMessages[useI18n().locale]

/** US dollars with cents, from cents. */
export function useDollars(): (cents: number) => string {
  const { locale } = useI18n()
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', {
      style: 'currency',
      currency: 'USD',
    })
    return (cents) => format.format(cents / 100)
  }, [locale])
}

/** Cents of an amount that was typed or given by a number field; null when it is none. */
export function centsOf(amount: string | number): number | null {
  const value = typeof amount === 'number' ? amount : Number.parseFloat(amount)
  return Number.isFinite(value) && value >= 0 ? Math.round(value * 100) : null
}
