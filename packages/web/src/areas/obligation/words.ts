import { api, type Duty, type EvidenceLink } from '@clearpost/contract'
import { type ObligationMessages, obligationMessages } from '@clearpost/contract/messages/obligation'
import { OBLIGATIONS } from '@clearpost/law'
import { queryOptions } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'

/** Words of the calendar of duties in the page's language. */
export const useObligationWords = (): ObligationMessages => obligationMessages[useI18n().locale]

/** A day without a time zone of its own. */
export function useDay(): (day: string) => string {
  const { locale } = useI18n()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
      dateStyle: 'medium',
      timeZone: 'UTC',
    })
    return (day) => format.format(new Date(day))
  }, [locale])
}

export const obligationsQuery = queryOptions({
  queryKey: ['obligations'],
  queryFn: ({ signal }) => call(api.obligation.list, { signal }),
})

/** The statement of the law data that a duty rests on. */
export const factOf = (duty: Duty) =>
  OBLIGATIONS.find(({ id }) => id === duty) as (typeof OBLIGATIONS)[number]

/** Pages of the program that hold the records. */
export const PAGES: Readonly<Record<EvidenceLink['kind'], string>> = {
  policy: '/policies',
  course: '/training',
  osha: '/osha',
  screening: '/screening',
  overpayment: '/billing',
  estimate: '/billing',
  risk: '/risks',
  incident: '/incidents',
}

/** The records in which a duty is done. */
export const RECORDS: Partial<Record<Duty, EvidenceLink['kind']>> = {
  bbp_training: 'course',
  bbp_ecp: 'policy',
  hazcom: 'course',
  hazcom_2024: 'course',
  sharps_log: 'osha',
  log_300: 'osha',
  post_300a: 'osha',
  ita: 'osha',
  severe: 'osha',
  leie: 'screening',
  overpayment: 'overpayment',
  gfe: 'estimate',
  hipaa_sra: 'risk',
  hipaa_small_breach: 'incident',
}
