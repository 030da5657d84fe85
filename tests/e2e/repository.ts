import type { Atproto, AtprotoAccount } from '../peers/start.ts'

const POSTS = 'app.bsky.feed.post'

interface RepositoryRecord {
  uri: string
  cid: string
  value: Record<string, unknown>
}

/** The posts of an account on the PDS, read and written as its owner could with any other program. */
export function repository(atproto: Atproto, account: AtprotoAccount) {
  const ask = async (method: 'GET' | 'POST', name: string, input: object, token?: string) => {
    const search = method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
    const response = await fetch(`${atproto.pdsUrl}/xrpc/com.atproto.${name}${search}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      ...(method === 'POST' ? { body: JSON.stringify(input) } : {}),
    })
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }
  const signIn = async () =>
    String(
      (
        await ask('POST', 'server.createSession', {
          identifier: account.handle,
          password: account.password,
        })
      ).accessJwt,
    )
  const posts = async () =>
    (await ask('GET', 'repo.listRecords', { repo: account.did, collection: POSTS }))
      .records as RepositoryRecord[]
  return {
    posts,
    /** Writes another text over the only post. */
    rewrite: async (text: string): Promise<void> => {
      const [record] = await posts()
      if (!record) throw new Error('There is no post to rewrite.')
      await ask(
        'POST',
        'repo.putRecord',
        {
          repo: account.did,
          collection: POSTS,
          rkey: record.uri.split('/').at(-1),
          record: { ...record.value, text },
        },
        await signIn(),
      )
    },
    reply: async (to: RepositoryRecord | undefined, text: string): Promise<void> => {
      if (!to) throw new Error('There is no post to answer.')
      const parent = { uri: to.uri, cid: to.cid }
      await ask(
        'POST',
        'repo.createRecord',
        {
          repo: account.did,
          collection: POSTS,
          record: {
            $type: POSTS,
            text,
            createdAt: new Date().toISOString(),
            reply: { root: parent, parent },
          },
        },
        await signIn(),
      )
    },
  }
}
