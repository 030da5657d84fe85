import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import * as z from 'zod'
import type { Config } from '../config.ts'
import type { Core } from '../core.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Tx } from '../database/tables.ts'
import { defineJob, enqueue } from '../jobs/define.ts'

/** One person, plain words and links into Clearpost; never post text or patient data. */
export interface Message {
  to: string
  subject: string
  text: string
  html: string
}

export interface Mail {
  /** Queues a message in the caller's transaction; it leaves after commit, and is tried again for a day. */
  send(tx: Tx, orgId: string, message: Message): Promise<void>
  /** Hands a message to the mail server, or writes it to the outbox folder when none is configured. */
  deliver(message: Message, id: string): Promise<void>
}

const FIELD = 'mail_outbox.sealed'
const mailPayload = z.object({ orgId: z.uuid(), mailId: z.uuid() })

const sendMail = defineJob(
  'mail-send',
  mailPayload,
  async (core: Core, { orgId, mailId }) => {
    const message = await core.db.organization(orgId, async (tx) => {
      const row = await tx
        .updateTable('mail_outbox')
        .set((column) => ({ attempts: column('attempts', '+', 1) }))
        .where('org_id', '=', orgId)
        .where('id', '=', mailId)
        .where('state', '=', 'waiting')
        .returning('sealed')
        .executeTakeFirst()
      return row?.sealed
        ? (JSON.parse(await core.keys.openText(tx, orgId, FIELD, row.sealed)) as Message)
        : null
    })
    if (message === null) return
    // The Message-ID is the outbox row's: a mail server may recognize a second try.
    await core.mail.deliver(message, mailId)
    await settle(core, orgId, mailId, 'sent')
  },
  {
    retries: 10,
    retryDelaySeconds: 30,
    gaveUp: (core, { orgId, mailId }) => settle(core, orgId, mailId, 'failed'),
  },
)

/** The text goes once nobody needs it: it holds links that sign people in. */
async function settle(core: Core, orgId: string, mailId: string, state: 'sent' | 'failed'): Promise<void> {
  await core.db.organization(orgId, (tx) =>
    tx
      .updateTable('mail_outbox')
      .set({ state, sealed: null, ...(state === 'sent' ? { sent_at: core.clock.now() } : {}) })
      .where('org_id', '=', orgId)
      .where('id', '=', mailId)
      .where('state', '=', 'waiting')
      .execute(),
  )
}

/** @returns the mail of this installation */
export function openMail(config: Config, keys: Keys): Mail {
  const outbox = join(config.dataDir, 'outbox')
  const transport =
    config.smtpUrl === undefined
      ? nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
      : nodemailer.createTransport(config.smtpUrl, {
          connectionTimeout: 15_000,
          socketTimeout: 30_000,
        } as object)
  return {
    async send(tx, orgId, message) {
      const id = randomUUID()
      const sealed = await keys.seal(tx, orgId, FIELD, JSON.stringify(message))
      await tx.insertInto('mail_outbox').values({ org_id: orgId, id, sealed }).execute()
      await enqueue(tx, sendMail, { orgId, mailId: id })
    },
    async deliver({ to, subject, text, html }, id) {
      const domain = /@([^>\s]+)/.exec(config.mailFrom)?.[1] ?? 'localhost'
      const sent = await transport.sendMail({
        from: config.mailFrom,
        to,
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      if (config.smtpUrl !== undefined) return
      await mkdir(outbox, { recursive: true, mode: 0o700 })
      await writeFile(join(outbox, `${id}.eml`), (sent as unknown as { message: Buffer }).message, {
        mode: 0o600,
      })
    },
  }
}
