import { api } from '@clearpost/contract'
import type { CheckOptions } from '@clearpost/engine'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'

const organizationQuery = queryOptions({
  queryKey: ['organization'],
  queryFn: ({ signal }) => call(api.organization.get, { signal }),
  staleTime: 60_000,
})

/** The organization's own names and places, which are never findings, and the language of the explanations. */
export function useCheckOptions(): CheckOptions {
  const { locale } = useI18n()
  const organization = useQuery(organizationQuery).data
  return useMemo(
    () => ({
      interfaceLang: locale,
      ...(organization
        ? {
            organization: {
              ...organization.allowList,
              names: [organization.name, ...organization.allowList.names],
            },
          }
        : {}),
    }),
    [locale, organization],
  )
}
