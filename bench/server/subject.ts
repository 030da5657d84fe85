import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../packages/server/src/core/index.ts'
import { type RunningServer, startServer } from '../../packages/server/src/index.ts'

export interface Subject {
  server: RunningServer
  url: string
  orgId: string
  /** Headers of a signed-in privacy officer. */
  headers: Record<string, string>
  stop(): Promise<void>
}

/** The whole server with an embedded database in a folder of its own, and a privacy officer signed in. */
export async function startSubject(): Promise<Subject> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clearpost-bench-'))
  const server = await startServer(
    readConfig({
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      CHECKS_PER_MINUTE: '1000000',
      ALLOW_PRIVATE_NETWORKS: '1',
    }),
  )
  const url = server.core.config.publicUrl.replace('localhost', '127.0.0.1')
  const origin = server.core.config.publicUrl
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, host: new URL(origin).host },
    body: JSON.stringify({
      organizationName: 'Harbor Light Clinics',
      timeZone: 'America/Denver',
      name: 'Avery Quill',
      email: 'avery.quill@harborlight.example',
      password: 'seven quiet herons at dawn',
    }),
  })
  if (!answer.ok) throw new Error(`setup answered ${answer.status}: ${await answer.text()}`)
  const me = (await answer.json()) as { organization: { id: string } }
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    server,
    url,
    orgId: me.organization.id,
    headers: { cookie, origin, 'content-type': 'application/json' },
    stop: async () => {
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Calls the API as the privacy officer; throws on a refusal. */
export async function ask<T>(subject: Subject, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${subject.url}${path}`, {
    method,
    headers: subject.headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}
