import type { Post } from '@clearpost/engine'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { useMe } from '../../../session.tsx'
import { sitesQuery } from '../../workforce/queries.ts'
import type { DraftFields } from './draft.ts'

/** What the check is told besides the text, the same as on the server: what it answers, which site, what pictures say. */
export function useAbout(fields: DraftFields): Omit<Post, 'text'> {
  const t = useMessages().media
  const me = useMe()
  const sites = useQuery(sitesQuery).data?.items
  const site = sites?.find((other) => other.id === fields.siteId)
  const calm = useDeferredValue(fields)
  return useMemo(
    () => ({
      account: 'organization',
      kind: calm.kind,
      lang: calm.lang,
      context: {
        facility: site?.name ?? me.organization.name,
        ...(site?.place ? { place: site.place } : {}),
        ...(calm.replyingTo ? { replyingTo: calm.replyingTo } : {}),
      },
      media: calm.media
        .map((picture, index) => ({
          kind: 'text' as const,
          media: t.picture(index + 1),
          text: picture.alt,
          score: 1,
        }))
        .filter((found) => found.text.trim() !== ''),
    }),
    [calm, site, me.organization.name, t],
  )
}
