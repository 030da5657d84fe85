import fc from 'fast-check'
import { parseFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import {
  renderAtom,
  renderHomePage,
  renderJsonFeed,
  renderPostPage,
  renderRss,
  type Website,
  type WebsitePost,
} from './index.ts'
import { readPostPage } from './reading.ts'

const site: Website = {
  address: 'https://clearpost.example/feeds/clinic',
  title: 'Clearwater <Clinic> & Friends',
  language: 'en',
}
const post = (text: string, more: Partial<WebsitePost> = {}): WebsitePost => ({
  id: '3kaaaaaaaaaa2',
  text,
  language: 'en',
  at: new Date('2026-11-24T12:00:00Z'),
  pictures: [],
  ...more,
})
const HOSTILE =
  '<script>alert(1)</script> "onload=x \'a\' </div></article> javascript:alert(1) https://example.com/"><img src=x> ]]> \u0008'

describe('the page of a post', () => {
  test('reads back any text and description exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, alt) => {
        const picture = {
          url: 'https://clearpost.example/p?a=1&b=2',
          alt,
          width: 10,
          height: 10,
          mime: 'image/png',
          bytes: 9,
        }
        const page = readPostPage(renderPostPage(site, post(text, { pictures: [picture] })))
        expect(page).toMatchObject({ text, language: 'en', pictures: [{ alt, url: picture.url }] })
      }),
    )
  })

  test('carries no markup of the post, and links only to web addresses', () => {
    const html = renderPostPage(
      site,
      post(HOSTILE, {
        pictures: [
          {
            url: 'https://clearpost.example/p',
            alt: HOSTILE,
            width: 1,
            height: 1,
            mime: 'image/png',
            bytes: 9,
          },
        ],
      }),
    )
    expect(html).not.toContain('<script')
    expect(html.match(/<img /g)).toHaveLength(1)
    const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href)
    expect(links.length).toBeGreaterThan(0)
    for (const href of links) expect(href).toMatch(/^https?:\/\//)
    expect(readPostPage(html)?.text).toBe(HOSTILE)
  })

  test('needs no inline style or script', () => {
    expect(renderPostPage(site, post('Hello'))).not.toMatch(/<style|<script| style=| on[a-z]+=/)
  })

  test('another page is not taken for a post', () => {
    expect(readPostPage('<h1>502 Bad Gateway</h1>')).toBeNull()
  })
})

test('an empty channel says so, in its language', () => {
  expect(renderHomePage(site, [])).toContain('Nothing has been posted here yet.')
  expect(renderHomePage({ ...site, language: 'es-MX' }, [])).toContain('Todavía no hay publicaciones.')
})

describe.each([
  ['rss', renderRss],
  ['atom', renderAtom],
  ['json', renderJsonFeed],
] as const)('the %s feed', (format, render) => {
  test('is a feed of that format with each post at its address', () => {
    const parsed = parseFeed(render(site, [post('Flu shots'), post(HOSTILE, { id: '3kaaaaaaaaab2' })]))
    expect(parsed.format).toBe(format)
    const text = JSON.stringify(parsed.feed)
    expect(text).toContain(`${site.address}/3kaaaaaaaaaa2`)
    expect(text).toContain(`${site.address}/3kaaaaaaaaab2`)
    expect(text).toContain('Clearwater <Clinic> & Friends')
  })

  test('is whole whatever the posts contain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { feed } = parseFeed(render(site, [post(`x${text}`)]))
        const entries = 'items' in feed ? feed.items : 'entries' in feed ? feed.entries : []
        expect(entries).toHaveLength(1)
      }),
    )
  })

  test('is a feed without posts too', () => {
    expect(parseFeed(render(site, [])).format).toBe(format)
  })
})
