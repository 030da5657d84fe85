import { escapeHtml } from '../html.ts'
import { type Website, type WebsitePicture, type WebsitePost, websiteAddresses } from './site.ts'

const WORDS = {
  en: { all: 'All posts', empty: 'Nothing has been posted here yet.', follow: 'Follow' },
  es: { all: 'Todas las publicaciones', empty: 'Todavía no hay publicaciones.', follow: 'Seguir' },
} as const

const wordsFor = (language: string) => (language.toLowerCase().startsWith('es') ? WORDS.es : WORDS.en)

/** Style sheet of the pages; a file of its own, so that a strict Content-Security-Policy stands. */
export const WEBSITE_STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 auto 0 0; }
article { border-top: 1px solid color-mix(in srgb, currentcolor 20%, transparent); margin-top: 1.5rem; padding-top: 1.5rem; }
.e-content { white-space: pre-wrap; overflow-wrap: anywhere; }
figure { margin: 1rem 0 0; }
img { max-width: 100%; height: auto; border-radius: 0.5rem; }
time { display: inline-block; margin-top: 0.75rem; font-size: 0.9375rem; }
a { color: inherit; text-underline-offset: 0.2em; display: inline-block; min-height: 1.5rem; }
.e-content a { display: inline; }
`

/** The page of one post: an h-entry (microformats.org), which `readPostPage` reads back. */
export function renderPostPage(site: Website, post: WebsitePost): string {
  const words = wordsFor(site.language)
  const back = `<nav><a href="${escapeHtml(site.address)}">${words.all}</a></nav>`
  return renderDocument(
    site,
    `<header><h1>${escapeHtml(site.title)}</h1>${back}</header>${renderEntry(site, post)}`,
  )
}

/** The page of all posts, newest first as given. */
export function renderHomePage(site: Website, posts: readonly WebsitePost[]): string {
  const words = wordsFor(site.language)
  const follow = `<nav><a href="${escapeHtml(websiteAddresses(site.address).rss)}">${words.follow} (RSS)</a></nav>`
  const entries =
    posts.length > 0 ? posts.map((post) => renderEntry(site, post)).join('') : `<p>${words.empty}</p>`
  return renderDocument(site, `<header><h1>${escapeHtml(site.title)}</h1>${follow}</header>${entries}`)
}

function renderDocument(site: Website, body: string): string {
  const { rss, atom, jsonFeed, style } = websiteAddresses(site.address)
  const feeds = [
    ['application/rss+xml', rss],
    ['application/atom+xml', atom],
    ['application/feed+json', jsonFeed],
  ] as const
  const links = feeds.map(([type, url]) => `<link rel="alternate" type="${type}" href="${escapeHtml(url)}">`)
  return [
    `<!doctype html><html lang="${escapeHtml(site.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(site.title)}</title><link rel="stylesheet" href="${escapeHtml(style)}">`,
    ...links,
    `</head><body><main>${body}</main></body></html>`,
  ].join('')
}

function renderEntry(site: Website, post: WebsitePost): string {
  const url = websiteAddresses(site.address).post(post.id)
  const instant = post.at.toISOString()
  const shown = new Intl.DateTimeFormat(post.language, { dateStyle: 'long', timeZone: 'UTC' }).format(post.at)
  return [
    `<article class="h-entry" lang="${escapeHtml(post.language)}">`,
    `<div class="e-content">${renderText(post.text)}</div>`,
    ...post.pictures.map(renderPicture),
    `<a class="u-url" href="${escapeHtml(url)}"><time class="dt-published" datetime="${instant}">${escapeHtml(shown)}</time></a>`,
    '</article>',
  ].join('')
}

function renderPicture({ url, alt, width, height }: WebsitePicture): string {
  return `<figure><img class="u-photo" src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}"></figure>`
}

const LINK = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?()[\]]/g

/** Text as HTML with web addresses as links; line breaks are kept by the style sheet. */
export function renderText(text: string): string {
  let html = ''
  let end = 0
  for (const { 0: link, index } of text.matchAll(LINK)) {
    const address = escapeHtml(link)
    html += `${escapeHtml(text.slice(end, index))}<a href="${address}" rel="nofollow noopener">${address}</a>`
    end = index + link.length
  }
  return html + escapeHtml(text.slice(end))
}
