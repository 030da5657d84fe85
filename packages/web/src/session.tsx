import { api, type Me, may, type Permission } from '@clearpost/contract'
import { useMantineColorScheme } from '@mantine/core'
import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { call } from './api.ts'
import { useI18n } from './i18n.tsx'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(api.account.me, { signal }),
  staleTime: 60_000,
  retry: false,
})

/** The signed-in person. Pages below the shell may rely on it. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** Whether the person's roles grant the right; the server asks the same table. */
export function useMay(permission: Permission): boolean {
  return may(useMe().roles, permission)
}

/** After sign-in, sign-out and acceptance: forget everything cached for whoever was here before. */
export async function enterSession(queryClient: QueryClient, me: Me | null): Promise<void> {
  queryClient.clear()
  if (me) queryClient.setQueryData(meQuery.queryKey, me)
}

/** Lets the person's language, theme and the organization's time zone rule the page. */
export function useOwnPreferences(): void {
  const me = useMe()
  const { setLocale, setTimeZone } = useI18n()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    setLocale(me.person.locale)
    setTimeZone(me.organization.timeZone)
  }, [me.person.locale, me.organization.timeZone, setLocale, setTimeZone])
  // biome-ignore lint/correctness/useExhaustiveDependencies: Mantine makes a new setColorScheme at every render
  useEffect(() => {
    setColorScheme(me.person.theme === 'system' ? 'auto' : me.person.theme)
  }, [me.person.theme])
}
