import { api } from '@clearpost/contract'
import { type OshaMessages, oshaMessages } from '@clearpost/contract/messages/osha'
import { OBLIGATIONS } from '@clearpost/law'
import { queryOptions } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'

/** Words of the OSHA records in the page's language. */
export const useOshaWords = (): OshaMessages => oshaMessages[useI18n().locale]

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

/** Today in the organization's time zone. */
export const todayIn = (timeZone: string): string =>
  // The Canadian format is the ISO one.
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())

export const establishmentsQuery = queryOptions({
  queryKey: ['osha', 'establishments'],
  queryFn: ({ signal }) => call(api.osha.establishments, { signal }),
})
const at = (establishmentId: string) => ({ params: { establishmentId } })
export const logQuery = (id: string, year: number) =>
  queryOptions({
    queryKey: ['osha', id, 'log', year],
    queryFn: ({ signal }) => call(api.osha.log, { ...at(id), query: { year }, signal }),
  })
export const summaryQuery = (id: string, year: number) =>
  queryOptions({
    queryKey: ['osha', id, 'summary', year],
    queryFn: ({ signal }) => call(api.osha.summary, { ...at(id), query: { year }, signal }),
  })
export const sharpsQuery = (id: string, year: number) =>
  queryOptions({
    queryKey: ['osha', id, 'sharps', year],
    queryFn: ({ signal }) => call(api.osha.sharps, { ...at(id), query: { year }, signal }),
  })
export const severeQuery = (id: string) =>
  queryOptions({
    queryKey: ['osha', id, 'severe'],
    queryFn: ({ signal }) => call(api.osha.severe, { ...at(id), signal }),
  })
export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['osha', 'case', caseId],
    queryFn: ({ signal }) => call(api.osha.case, { params: { caseId }, signal }),
  })

type Cited = 'log_300' | 'post_300a' | 'ita' | 'severe' | 'sharps_log'
/** The statement of the law data that a part of the page rests on. */
export const oshaFact = (id: Cited) =>
  OBLIGATIONS.find((fact) => fact.id === id) as (typeof OBLIGATIONS)[number]
