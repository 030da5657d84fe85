import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { escapeHtml } from '../html.ts'
import { renderText } from './pages.ts'
import { type Website, type WebsitePost, websiteAddresses } from './site.ts'

const TITLE_CHARACTERS = 80

/** Characters that XML 1.0 cannot carry, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const forXml = (text: string) => text.replace(NOT_IN_XML, '')

/** Atom needs a title; posts have none, so their first line stands in. */
function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  const letters = Array.from(line)
  return letters.length > TITLE_CHARACTERS ? `${letters.slice(0, TITLE_CHARACTERS - 1).join('')}…` : line
}

function contentHtml(post: WebsitePost): string {
  const pictures = post.pictures.map(
    ({ url, alt }) => `<p><img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"></p>`,
  )
  return forXml(`<p>${renderText(post.text).replaceAll('\n', '<br>')}</p>${pictures.join('')}`)
}

/** JSON Feed 1.1, `application/feed+json`. Posts newest first as given. */
export function renderJsonFeed(site: Website, posts: readonly WebsitePost[]): string {
  const { jsonFeed, post: postAddress } = websiteAddresses(site.address)
  const items = posts.map((post) => ({
    id: post.id,
    url: postAddress(post.id),
    content_text: post.text,
    date_published: post.at,
    language: post.language,
    attachments: post.pictures.map(({ url, mime, alt, bytes }) => ({
      url,
      mime_type: mime,
      title: alt,
      size_in_bytes: bytes,
    })),
  }))
  const { address, title, language } = site
  return JSON.stringify(
    generateJsonFeed({ title, home_page_url: address, feed_url: jsonFeed, language, items }),
  )
}

/** RSS 2.0, `application/rss+xml`. RSS carries one enclosure; further pictures are in the description. */
export function renderRss(site: Website, posts: readonly WebsitePost[]): string {
  const { rss, post: postAddress } = websiteAddresses(site.address)
  const items = posts.map((post) => ({
    link: postAddress(post.id),
    guid: { value: postAddress(post.id), isPermaLink: true },
    description: contentHtml(post),
    pubDate: post.at,
    enclosures: post.pictures.slice(0, 1).map(({ url, mime, bytes }) => ({ url, length: bytes, type: mime })),
  }))
  const self = { href: rss, rel: 'self', type: 'application/rss+xml' }
  const title = forXml(site.title)
  return generateRssFeed({
    title,
    link: site.address,
    description: title,
    language: site.language,
    atom: { links: [self] },
    items,
  })
}

/** Atom (RFC 4287), `application/atom+xml`. */
export function renderAtom(site: Website, posts: readonly WebsitePost[]): string {
  const { atom, post: postAddress } = websiteAddresses(site.address)
  const entries = posts.map((post) => ({
    id: postAddress(post.id),
    title: { value: forXml(titleOf(post.text)) },
    updated: post.at,
    published: post.at,
    content: { value: contentHtml(post), type: 'html' },
    links: [{ href: postAddress(post.id), rel: 'alternate' }],
  }))
  const title = forXml(site.title)
  return generateAtomFeed({
    id: site.address,
    title: { value: title },
    updated: posts[0]?.at ?? new Date(0),
    authors: [{ name: title }],
    links: [
      { href: site.address, rel: 'alternate' },
      { href: atom, rel: 'self' },
    ],
    entries,
  })
}
