import type { Post as Question } from '@clearpost/engine'
import type { Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import type { Content } from './content.ts'
import type { PictureFindings } from './pictures.ts'

/** What the check needs besides a post's content: read once for many posts. */
export interface Surroundings {
  /** The organization's name. */
  facility: string
  locale: 'en' | 'es'
  sites: ReadonlyMap<string, { name: string; place: string | null }>
}

export async function surroundingsOf(
  tx: Tx,
  orgId: string,
  siteIds: readonly string[],
): Promise<Surroundings> {
  const { name, locale } = await settingsOf(tx, orgId)
  const sites =
    siteIds.length === 0
      ? []
      : await tx
          .selectFrom('site')
          .select(['id', 'name', 'place'])
          .where('org_id', '=', orgId)
          .where('id', 'in', siteIds)
          .execute()
  return { facility: name, locale, sites: new Map(sites.map(({ id, ...site }) => [id, site])) }
}

/** A version of a post as the engine is asked about it, with what its pictures say and show. */
export function questionOf(
  content: Content,
  siteId: string | null,
  around: Surroundings,
  { media }: Pick<PictureFindings, 'media'>,
): Question {
  const site = siteId === null ? undefined : around.sites.get(siteId)
  return {
    text: content.text,
    account: 'organization',
    kind: content.kind,
    lang: content.lang,
    context: {
      facility: site?.name ?? around.facility,
      ...(site?.place ? { place: site.place } : {}),
      ...(content.replyingTo ? { replyingTo: content.replyingTo } : {}),
    },
    ...(media.length > 0 ? { media } : {}),
  }
}
