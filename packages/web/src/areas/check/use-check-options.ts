import { api } from '@clearpost/contract'
import type { CheckOptions } from '@clearpost/engine'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { channelsQuery } from '../channel/queries.ts'
import { activePeopleQuery, sitesQuery } from '../workforce/queries.ts'
import { ownNames } from './own-names.ts'

const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => call(api.organization.get, { signal }),
  staleTime: 60_000,
})

/** Stricter rules and own terms that the organization published. */
export const rulesQuery = queryOptions({
  queryKey: ['check-rules'],
  queryFn: ({ signal }) => call(api.checkPolicy.rules, { signal }),
  staleTime: 60_000,
})

/** The organization's own names, which are never findings, its rules, and the language of the explanations. */
export function useCheckOptions(): CheckOptions {
  const { locale } = useI18n()
  const organization = useQuery(organizationQuery).data
  const rules = useQuery(rulesQuery).data
  const people = useQuery(activePeopleQuery).data?.items
  const sites = useQuery(sitesQuery).data?.items
  const channels = useQuery(channelsQuery).data?.items
  return useMemo(
    () => ({
      interfaceLang: locale,
      ...(rules
        ? {
            policy: rules.tightened,
            terms: rules.terms,
            billing: rules.billing,
            policyVersion: rules.number,
          }
        : {}),
      ...(organization ? { organization: ownNames(organization, people, sites, channels) } : {}),
    }),
    [locale, organization, rules, people, sites, channels],
  )
}
