import { decodeEntities } from '../html.ts'

/** What a page of `renderPostPage` says; null when it is another page. */
export type ReadPage = { text: string; language: string; at: Date; pictures: { alt: string; url: string }[] }

const ENTRY = /<article class="h-entry" lang="([^"]*)">([\s\S]*?)<\/article>/
const CONTENT = /<div class="e-content">([\s\S]*?)<\/div>/
const PUBLISHED = /<time class="dt-published" datetime="([^"]*)">/
const PHOTO = /<img class="u-photo" src="([^"]*)" alt="([^"]*)"/g

/** Reads the h-entry of a post's page, as a visitor gets it. */
export function readPostPage(html: string): ReadPage | null {
  const entry = ENTRY.exec(html)
  const content = entry && CONTENT.exec(entry[2] ?? '')
  const published = entry && PUBLISHED.exec(entry[2] ?? '')
  if (!entry || !content || !published) return null
  const pictures = [...(entry[2] ?? '').matchAll(PHOTO)].map(([, url = '', alt = '']) => ({
    url: decodeEntities(url),
    alt: decodeEntities(alt),
  }))
  return {
    text: decodeEntities((content[1] ?? '').replace(/<[^<>]*>/g, '')),
    language: decodeEntities(entry[1] ?? ''),
    at: new Date(published[1] ?? ''),
    pictures,
  }
}
