import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { VisionError } from '../errors.ts'
import { createPool, type Pool } from './pool.ts'

/** A worker that does everything that a parser must never do. */
const WORKER = `
import { serveTasks } from './serve.ts'
import { VisionError } from '../errors.ts'
const never = () => new Promise(() => {})
serveTasks({
  double: async ({ bytes }) => bytes.map((byte) => byte * 2),
  busyLoop: async () => { for (;;) {} },
  hang: never,
  untilCancelled: async (_input, { signal, emit }) => {
    emit('begun')
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
  },
  crash: async () => { process.kill(process.pid, 'SIGSEGV'); await never() },
  endThread: async () => { process.exit(3) },
  eat: async () => { const eaten = []; for (;;) eaten.push(Buffer.alloc(8_000_000, 1)) },
  eatHeap: async () => { const eaten = []; for (;;) eaten.push(Array.from({ length: 1000 }, (_, i) => ({ i }))) },
  refuse: async () => { throw new VisionError('damaged') },
  quote: async () => { throw new Error('Maria Quill, born 4 May 1961') },
  environment: async () => Object.keys(process.env),
})`

type Tasks = Record<string, (input: never) => Promise<unknown>>
let folder: string
const pools: Pool<Tasks>[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vision-pool-'))
  await build({
    stdin: { contents: WORKER, resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: join(folder, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
  })
})
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function open(kind: 'process' | 'thread', more: { waitingMax?: number; file?: string | undefined } = {}) {
  const pool = createPool<Tasks>({
    file: join(folder, 'worker.mjs'),
    here: async () =>
      ({ double: async (input: { bytes: Uint8Array }) => input.bytes.map((b) => b * 2) }) as Tasks,
    kind,
    size: 1,
    waitingMax: 10,
    memoryMaxBytes: 250_000_000,
    timeoutMs: 20_000,
    ...more,
  })
  pools.push(pool)
  return pool
}

const work = { bytes: Uint8Array.of(1, 2, 3) } as never
const none = {} as never
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fine',
    (error: unknown) => (error instanceof VisionError ? error.code : String(error)),
  )

describe.each(['process', 'thread'] as const)('%s', (kind) => {
  test('a task gives its result, and the worker stays for the next', async () => {
    const pool = open(kind)
    await pool.open()
    expect(await pool.run('double', work)).toEqual(Uint8Array.of(2, 4, 6))
    expect(await pool.run('double', work)).toEqual(Uint8Array.of(2, 4, 6))
  })

  test('a task that loops forever is killed at its time, and the next one runs', async () => {
    const pool = open(kind)
    const next = [pool.run('busyLoop', none, { timeoutMs: 50 }), pool.run('double', work)]
    expect(await Promise.all(next.map(codeOf))).toEqual(['out_of_time', 'fine'])
  })

  test('a cancelled task ends, also one that does not listen, and one that waits never begins', async () => {
    const pool = open(kind)
    const stop = new AbortController()
    const outcomes = [
      pool.run('untilCancelled', none, { signal: stop.signal, onEvent: () => stop.abort() }),
      pool.run('hang', none, { signal: stop.signal }),
      pool.run('double', work),
    ]
    expect(await Promise.all(outcomes.map(codeOf))).toEqual(['cancelled', 'cancelled', 'fine'])
    expect(await codeOf(pool.run('double', work, { signal: stop.signal }))).toBe('cancelled')
    const late = new AbortController()
    const deaf = pool.run('busyLoop', none, { signal: late.signal })
    late.abort()
    expect(await codeOf(deaf)).toBe('cancelled')
  })

  test('the waiting line is bounded', async () => {
    const pool = open(kind, { waitingMax: 1 })
    const outcomes = [
      pool.run('hang', none, { timeoutMs: 50 }),
      pool.run('double', work),
      pool.run('double', work),
    ]
    expect(await Promise.all(outcomes.map(codeOf))).toEqual(['out_of_time', 'fine', 'busy'])
  })

  test('what a task throws arrives as a code; the words of a library stay behind', async () => {
    const pool = open(kind)
    expect(await codeOf(pool.run('refuse', none))).toBe('damaged')
    const error = await pool.run('quote', none).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(VisionError)
    expect(JSON.stringify([error, String(error), (error as Error).cause])).not.toContain('Quill')
    expect(await codeOf(pool.run('toString', none))).toBe('files_missing')
  })

  test('closing rejects what runs and what waits', async () => {
    const pool = open(kind)
    const outcomes = [pool.run('hang', none), pool.run('double', work)].map(codeOf)
    await Promise.resolve()
    pool.close()
    expect(await Promise.all(outcomes)).toEqual(['cancelled', 'cancelled'])
  })
})

test('a native crash ends the process of the task alone', async () => {
  const pool = open('process')
  const outcomes = [pool.run('crash', none), pool.run('double', work)]
  expect(await Promise.all(outcomes.map(codeOf))).toEqual(['worker_died', 'fine'])
})

test('a thread that ends is replaced', async () => {
  const pool = open('thread')
  const outcomes = [pool.run('endThread', none), pool.run('double', work)]
  expect(await Promise.all(outcomes.map(codeOf))).toEqual(['worker_died', 'fine'])
})

test.each([
  ['process', 'eat'],
  ['thread', 'eatHeap'],
] as const)('memory of a %s is bounded', async (kind, task) => {
  const pool = open(kind)
  const outcomes = [pool.run(task, none), pool.run('double', work)]
  expect(await Promise.all(outcomes.map(codeOf))).toEqual(['out_of_memory', 'fine'])
})

test('a process gets none of the environment of the program', async () => {
  process.env.MASTER_KEY_OF_TEST = 'secret'
  const names = (await open('process').run('environment', none)) as string[]
  delete process.env.MASTER_KEY_OF_TEST
  expect(names).not.toContain('MASTER_KEY_OF_TEST')
})

test('from source, where no worker is built, the task runs here', async () => {
  const pool = open('process', { file: undefined })
  expect(await pool.run('double', work)).toEqual(Uint8Array.of(2, 4, 6))
  const stop = AbortSignal.abort()
  expect(await codeOf(pool.run('double', work, { signal: stop }))).toBe('cancelled')
})
