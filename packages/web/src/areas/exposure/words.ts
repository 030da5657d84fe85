import { type ExposureMessages, exposureMessages } from '@clearpost/contract/messages/exposure'
import { useMemo } from 'react'
import { useI18n } from '../../i18n.tsx'

/** Words of the page of consequences in the page's language. */
export const useExposureWords = (): ExposureMessages => exposureMessages[useI18n().locale]

/** Whole US dollars, and days without a time zone of their own. */
export function useExposureFormat() {
  const { locale } = useI18n()
  return useMemo(() => {
    const tongue = locale === 'es' ? 'es-US' : 'en-US'
    const dollars = new Intl.NumberFormat(tongue, {
      style: 'currency',
      currency: 'USD',
      maximumFractionDigits: 0,
    })
    const number = new Intl.NumberFormat(tongue)
    const formats: Intl.DateTimeFormatOptions[] = [
      { year: 'numeric' },
      { year: 'numeric', month: 'long' },
      { dateStyle: 'long' },
    ]
    return {
      dollars: (amount: number) => dollars.format(amount),
      number: (value: number) => number.format(value),
      /** `2022`, `2022-03` or `2022-03-28`, as exact as it is known. */
      day: (day: string) =>
        new Intl.DateTimeFormat(tongue, { ...formats[day.split('-').length - 1], timeZone: 'UTC' }).format(
          new Date(day),
        ),
    }
  }, [locale])
}
