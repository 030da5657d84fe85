import type { AuthorizationScope, AuthorizationSummary } from '@clearpost/contract'
import { type AuthorizationMessages, authorizationMessages } from '@clearpost/contract/messages/authorization'
import { useMemo } from 'react'
import { useFormat, useI18n } from '../../i18n.tsx'

/** Words of the pages of authorizations in the page's language. */
export const useAuthorizationWords = (): AuthorizationMessages => authorizationMessages[useI18n().locale]

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

/** When an authorization ends, in words. */
export function useEndOf(): (one: Pick<AuthorizationSummary, 'scope' | 'endsAt'>) => string {
  const t = useAuthorizationWords()
  const day = useDay()
  const format = useFormat()
  return ({ scope, endsAt }) => {
    if (scope.endsOn) return day(scope.endsOn)
    return scope.endsWhen ?? (endsAt ? format.date(endsAt) : t.noEnd)
  }
}

/** Purposes, pictures, accounts and story, one line each. */
export function useScopeLines(): (scope: AuthorizationScope) => string[] {
  const t = useAuthorizationWords()
  return ({ purposes, mediaIds, channelIds, story }) => [
    purposes.map((purpose) => t.purposes[purpose]).join(', '),
    mediaIds === null ? t.everyPicture : t.count(mediaIds.length),
    channelIds === null ? t.everyChannel : t.accounts(channelIds.length),
    ...(story ? [`“${story}”`] : []),
  ]
}
