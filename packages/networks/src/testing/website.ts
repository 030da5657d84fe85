import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readPictureHeader } from '../picture.ts'
import { tidTime } from '../tid.ts'
import {
  createWebsite,
  renderJsonFeed,
  renderPostPage,
  type Website,
  type WebsitePost,
} from '../website/index.ts'
import type { Fixture } from './fixture.ts'
import { Wire } from './wire.ts'

type Shown = WebsitePost & { files: readonly { mime: string; bytes: Uint8Array }[] }

/** A server that shows posts as Clearpost's does: from what it recorded as published. */
export async function websiteFixture(): Promise<Fixture> {
  const posts = new Map<string, Shown>()
  const removed = new Set<string>()
  const site: Website = { address: '', title: 'Clearwater Clinic', language: 'en' }

  const server = createServer((request, response) => {
    const [, id = '', index] = /^\/feeds\/clinic\/([^/]+)(?:\/picture\/(\d))?$/.exec(request.url ?? '') ?? []
    const post = posts.get(id)
    const file = index === undefined ? undefined : post?.files[Number(index)]
    if (id === 'feed.json') response.end(renderJsonFeed(site, [...posts.values()]))
    else if (!post || (index !== undefined && !file)) response.writeHead(removed.has(id) ? 410 : 404).end()
    else if (file) response.writeHead(200, { 'content-type': file.mime }).end(file.bytes)
    else
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(renderPostPage(site, post))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feeds/clinic`

  const wire = new Wire()
  const credentials = { address: site.address, title: site.title }
  return {
    network: createWebsite({ fetch: wire.fetch, wait: async () => undefined }),
    wire,
    handle: site.address.replace('http://', ''),
    accountId: site.address,
    absentId: '3kaaaaaaaaaa2',
    canLoseAnswers: false,
    connection: () => ({ credentials }),
    unreachable: () => ({ credentials: { ...credentials, address: 'http://127.0.0.1:1' } }),
    loseNextPublishAnswer: () => undefined,
    show: async (content, key) => {
      const pictures = content.pictures.map(({ bytes, mime, alt }, index) => {
        const { width = 0, height = 0 } = readPictureHeader(bytes) ?? {}
        return {
          url: `${site.address}/${key}/picture/${index}`,
          alt,
          mime,
          width,
          height,
          bytes: bytes.length,
        }
      })
      const { text, language } = content
      posts.set(key, { id: key, text, language, at: tidTime(key), pictures, files: content.pictures })
    },
    hide: async (id) => {
      posts.delete(id)
      removed.add(id)
    },
    alter: async (id, text) => {
      const post = posts.get(id)
      if (post) post.text = text
    },
    countPosts: async (text) => [...posts.values()].filter((post) => post.text === text).length,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
