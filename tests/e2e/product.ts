import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { decodedMail } from './mail.ts'

export const ROOT = repositoryAbove(import.meta.dirname)
export const CLEARPOST = path.join(ROOT, 'packages/cli/dist/clearpost.js')

export interface Product {
  url: string
  dataDir: string
  /** Everything the process printed so far. */
  output(): string
  /** The mails in the outbox folder, newest last, headers and decoded parts. */
  mails(): string[]
  /** Makes the last proof of every session an hour old, so that the next dangerous action asks again. */
  ageProofs(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts the built product as a user would, with an embedded database in a folder of its own and a
 * free port. Rejects with what the process printed when it ends before it is ready.
 */
export async function startProduct({
  demo = false,
  env = {},
}: {
  demo?: boolean
  env?: Record<string, string>
} = {}): Promise<Product> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'clearpost-e2e-'))
  const child = spawn(process.execPath, [CLEARPOST, 'serve', ...(demo ? ['--demo'] : [])], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'debug',
      JOB_POLL_MILLIS: '200',
      ALLOW_PRIVATE_NETWORKS: '1',
      ...env,
    },
  })
  let text = ''
  const keep = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const url = await address(child, () => text)
  return {
    url,
    dataDir,
    output: () => text,
    mails: () => mailsIn(dataDir),
    ageProofs: () => ageProofsIn(dataDir),
    stop: async () => {
      await ended(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The mails of an outbox folder, newest last. */
export function mailsIn(dataDir: string): string[] {
  const outbox = path.join(dataDir, 'outbox')
  if (!existsSync(outbox)) return []
  return readdirSync(outbox)
    .map((name) => path.join(outbox, name))
    .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
    .map((file) => decodedMail(readFileSync(file, 'utf8')))
}

export async function ageProofsIn(dataDir: string): Promise<void> {
  const client = new pg.Client({
    host: path.join(dataDir, 'database'),
    user: 'clearpost',
    database: 'clearpost',
  })
  await client.connect()
  try {
    await client.query("update session set stepped_up_at = stepped_up_at - interval '1 hour'")
  } finally {
    await client.end()
  }
}

function address(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = /https?:\/\/[\w.[\]-]+:\d+/.exec(output())
      if (found) resolve(found[0])
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.once('exit', (code) => reject(new Error(`clearpost serve ended with ${code}:\n${output()}`)))
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Also from a bundle of a script in `bench/`, which lies elsewhere. */
function repositoryAbove(folder: string): string {
  return existsSync(path.join(folder, 'tests/e2e')) ? folder : repositoryAbove(path.dirname(folder))
}
