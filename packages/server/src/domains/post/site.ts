import { createHash } from 'node:crypto'
import {
  DEFAULT_LIMITS,
  renderAtom,
  renderHomePage,
  renderJsonFeed,
  renderPostPage,
  renderRss,
  WEBSITE_STYLE,
  type Website,
  type WebsitePost,
  websiteAddresses,
} from '@clearpost/networks'
import type { Download, Routes } from '../../core/http/routes.ts'
import type { Core, Tx } from '../../core/index.ts'
import { siteAddress } from '../channel/index.ts'
import { fitPicture } from '../media/index.ts'
import { contentOf } from './content.ts'
import type { PublicationRow } from './tables.ts'

/** Posts on the page and in the feeds. */
const SHOWN = 50
const CACHE_SECONDS = 60

interface Place {
  orgId: string
  channelId: string
  site: Website
}

/** The website channel of an address. Public, so it is looked up before any organization is known. */
async function placeOf(core: Core, slug: string): Promise<Place | null> {
  const row = await core.db.system((tx) =>
    tx
      .selectFrom('channel')
      .innerJoin('organization', 'organization.id', 'channel.org_id')
      .select(['channel.org_id', 'channel.id', 'channel.display_name', 'organization.locale'])
      .where('channel.slug', '=', slug)
      .where('channel.state', '=', 'connected')
      .executeTakeFirst(),
  )
  if (!row) return null
  const site = { address: siteAddress(core, slug), title: row.display_name, language: row.locale }
  return { orgId: row.org_id, channelId: row.id, site }
}

function live(tx: Tx, { orgId, channelId }: Place) {
  return tx
    .selectFrom('publication')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('channel_id', '=', channelId)
    .where('state', '=', 'published')
    .where('network_id', 'is not', null)
}

async function shownPost(core: Core, tx: Tx, place: Place, row: PublicationRow): Promise<WebsitePost> {
  const content = await contentOf(core, tx, place.orgId, row.post_id, row.version)
  const pictures: WebsitePost['pictures'][number][] = []
  for (const [index, { mediaId, alt }] of content.media.entries()) {
    const size = await tx
      .selectFrom('media')
      .select(['width', 'height', 'mime', 'bytes'])
      .where('org_id', '=', place.orgId)
      .where('id', '=', mediaId)
      .executeTakeFirstOrThrow()
    pictures.push({
      url: `${websiteAddresses(place.site.address).post(row.network_id ?? '')}/${index + 1}`,
      alt,
      ...size,
    })
  }
  return {
    id: row.network_id ?? '',
    text: content.text,
    language: content.lang,
    at: row.published_at ?? row.created_at,
    pictures,
  }
}

async function newest(core: Core, place: Place): Promise<WebsitePost[]> {
  return core.db.organization(place.orgId, async (tx) => {
    const rows = await live(tx, place).orderBy('published_at', 'desc').limit(SHOWN).execute()
    const posts: WebsitePost[] = []
    for (const row of rows) posts.push(await shownPost(core, tx, place, row))
    return posts
  })
}

/** The page of one post; null once it was taken down. */
export async function sitePost(core: Core, slug: string, id: string): Promise<Download | null> {
  const place = await placeOf(core, slug)
  if (!place) return null
  return core.db.organization(place.orgId, async (tx) => {
    const row = await live(tx, place).where('network_id', '=', id).executeTakeFirst()
    if (!row) return null
    return textAnswer(renderPostPage(place.site, await shownPost(core, tx, place, row)), 'text/html')
  })
}

/** A picture of a live post; there is no address for the others. */
export async function sitePicture(
  core: Core,
  slug: string,
  id: string,
  number: string,
): Promise<Download | null> {
  const place = await placeOf(core, slug)
  if (!place) return null
  return core.db.organization(place.orgId, async (tx) => {
    const row = await live(tx, place).where('network_id', '=', id).executeTakeFirst()
    if (!row) return null
    const content = await contentOf(core, tx, place.orgId, row.post_id, row.version)
    const media = content.media[Number(number) - 1]
    const file = media && (await core.files.get(tx, place.orgId, media.sha256))
    if (!media || !file) return null
    const size = await tx
      .selectFrom('media')
      .select(['width', 'height'])
      .where('org_id', '=', place.orgId)
      .where('id', '=', media.mediaId)
      .executeTakeFirstOrThrow()
    const { pictureBytes, picturePixels, pictureTypes } = DEFAULT_LIMITS.website
    const shown = await fitPicture(
      { ...file, ...size },
      { bytes: pictureBytes, pixels: picturePixels, types: pictureTypes },
    )
    return shown && answer(shown.bytes, shown.mime)
  })
}

const PAGES: Record<string, (site: Website, posts: readonly WebsitePost[]) => [text: string, type: string]> =
  {
    '': (site, posts) => [renderHomePage(site, posts), 'text/html'],
    'feed.json': (site, posts) => [renderJsonFeed(site, posts), 'application/feed+json'],
    'rss.xml': (site, posts) => [renderRss(site, posts), 'application/rss+xml'],
    'feed.xml': (site, posts) => [renderRss(site, posts), 'application/rss+xml'],
    'atom.xml': (site, posts) => [renderAtom(site, posts), 'application/atom+xml'],
    'style.css': () => [WEBSITE_STYLE, 'text/css'],
  }

/** The page of all posts and its feeds: only what is published now. */
export async function sitePage(core: Core, slug: string, name: string): Promise<Download | null> {
  const render = PAGES[name]
  const place = render ? await placeOf(core, slug) : null
  if (!render || !place) return null
  const [text, type] = render(place.site, await newest(core, place))
  return textAnswer(text, type)
}

const textAnswer = (text: string, type: string): Download =>
  answer(Buffer.from(text), `${type}; charset=utf-8`)
const answer = (bytes: Buffer, type: string): Download => ({
  bytes,
  type,
  etag: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
  maxAgeSeconds: type.startsWith('text/css') ? CACHE_SECONDS : 0,
})

export function registerSite(routes: Routes): void {
  routes.onPage('/site/:slug', ({ core, params }) => sitePage(core, params.slug ?? '', ''))
  routes.onPage('/site/:slug/:name', ({ core, params }) => {
    const { slug = '', name = '' } = params
    return Object.hasOwn(PAGES, name) && name !== '' ? sitePage(core, slug, name) : sitePost(core, slug, name)
  })
  routes.onPage('/site/:slug/:name/:number', ({ core, params }) =>
    sitePicture(core, params.slug ?? '', params.name ?? '', params.number ?? ''),
  )
}
