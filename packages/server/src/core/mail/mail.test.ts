import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCore, testCore } from '../../testing/database.ts'
import { openMail } from './mail.ts'

let core: TestCore
let orgId: string
beforeAll(async () => {
  core = await testCore()
  orgId = await core.addOrganization()
})
afterAll(() => core?.close())

const message = {
  to: 'dana@clinic.example',
  subject: 'A post waits for you',
  text: 'https://clearpost.example/posts/1',
  html: '<p><a href="https://clearpost.example/posts/1">Open it</a></p>',
}

test('without a mail server the mail lands in the outbox folder, once', async () => {
  await core.db.organization(orgId, (tx) => core.mail.send(tx, orgId, message))
  await core.jobs.drain()
  await core.jobs.drain()
  const files = await readdir(join(core.config.dataDir, 'outbox'))
  expect(files).toHaveLength(1)
  const written = await readFile(join(core.config.dataDir, 'outbox', files[0] as string), 'utf8')
  expect(written).toContain('To: dana@clinic.example')
  expect(written).toContain('A post waits for you')
})

test('a message rests sealed in the database, and is gone once it was sent', async () => {
  await core.db.organization(orgId, (tx) => core.mail.send(tx, orgId, message))
  const newest = async () =>
    (await core.db.raw('select state, sealed from mail_outbox order by created_at desc limit 1')).rows[0] as {
      state: string
      sealed: Buffer | null
    }
  const waiting = await newest()
  expect(waiting.state).toBe('waiting')
  expect(waiting.sealed?.includes('clinic.example')).toBe(false)
  await core.jobs.drain()
  expect(await newest()).toEqual({ state: 'sent', sealed: null })
})

test('a rolled back transaction sends nothing', async () => {
  const before = (await readdir(join(core.config.dataDir, 'outbox'))).length
  await core.db
    .organization(orgId, async (tx) => {
      await core.mail.send(tx, orgId, message)
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  await core.jobs.drain()
  expect(await readdir(join(core.config.dataDir, 'outbox'))).toHaveLength(before)
})

test('a real mail server receives text and HTML', async () => {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as { port: number }
  const mail = openMail({ ...core.config, smtpUrl: `smtp://127.0.0.1:${port}` }, core.keys)
  await mail.deliver(message, '00000000-0000-4000-8000-000000000001')
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  expect(received[0]).toContain('Content-Type: text/plain')
  expect(received[0]).toContain('Content-Type: text/html')
  expect(received[0]).toContain('Message-ID: <00000000-0000-4000-8000-000000000001@')
})
