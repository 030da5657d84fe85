import { api, type PolicySummary } from '@clearpost/contract'
import { type PolicyMessages, policyMessages } from '@clearpost/contract/messages/policy'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'

/** Words of the pages of policies in the page's language. */
export const usePolicyWords = (): PolicyMessages => policyMessages[useI18n().locale]

/** A day without a time zone of its own. */
export const useDay = (): ((day: string) => string) => useFormat().day

/** A title in the page's language, or in the other. */
export function titleIn({ titles }: Pick<PolicySummary, 'titles'>, locale: 'en' | 'es'): string {
  return titles[locale] ?? titles.en ?? titles.es ?? ''
}

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => call(api.policy.list, { signal }),
})
export const policyTasksQuery = queryOptions({
  queryKey: ['policies', 'mine'],
  queryFn: ({ signal }) => call(api.policy.mine, { signal }),
})
export const policyQuery = (policyId: string) =>
  queryOptions({
    queryKey: ['policies', policyId],
    queryFn: ({ signal }) => call(api.policy.get, { params: { policyId }, signal }),
  })
