import type { Channel } from '@clearpost/contract'
import type { Post } from '@clearpost/engine'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { useMe } from '../../../session.tsx'
import { sitesQuery } from '../../workforce/queries.ts'
import type { DraftFields } from './draft.ts'

/** What the check is told besides the text: whose account, what it answers, which site, what pictures say. */
export function useAbout(fields: DraftFields, channels: readonly Channel[]): Omit<Post, 'text'> {
  const t = useMessages().media
  const me = useMe()
  const sites = useQuery(sitesQuery).data?.items
  const place = sites?.find((site) => site.id === fields.siteId)?.place
  const calm = useDeferredValue(fields)
  const network = channels[0]?.network
  return useMemo(
    () => ({
      account: 'organization',
      kind: calm.kind,
      lang: calm.lang,
      ...(network ? { network } : {}),
      context: {
        facility: me.organization.name,
        ...(place ? { place } : {}),
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
    [calm, network, place, me.organization.name, t],
  )
}
