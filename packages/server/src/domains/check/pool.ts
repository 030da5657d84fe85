import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { EncoderBusy } from '@clearpost/encoder'
import type { CheckOptions, Post, Report } from '@clearpost/engine'
import { coreProblem } from '../../core/index.ts'
import { LISTS_MAX, type Question, type Reply, type Setting } from './question.ts'
import { openReaders, readPost } from './reader.ts'
import type { CheckRules } from './rules-of.ts'

/** Built beside the program; from source there is none, and checks run in this thread. */
const WORKER_FILE = ['./check-worker.js', './check-worker.mjs']
  .map((name) => fileURLToPath(new URL(name, import.meta.url)))
  .find((file) => existsSync(file))
const WORKERS_MAX = 4
/** Checks that may wait; more are refused, because their callers would wait too long. */
const WAITING_MAX = 2000

interface Seat {
  worker: Worker
  waiting: Map<number, { resolve: (report: Report) => void; reject: (error: unknown) => void }>
  /** Lists that this worker has. */
  lists: Set<number>
  opened: Promise<void>
}

let seats: Seat[] | undefined
/** Whether the second reader is asked too; set before the first check. */
let withEncoder = false
let questions = 0
let listNumbers = 0
const numbers = new WeakMap<CheckRules, number>()

/**
 * Checks a post beside the thread that answers requests, so that a long text holds nobody up.
 * @param rules the same object for the same rules: what was prepared for them is kept
 * @param rewrite false where nobody reads a safer wording
 */
export async function checkApart(
  post: Post,
  rules: CheckRules,
  interfaceLang: 'en' | 'es',
  rewrite = true,
): Promise<Report> {
  seats ??= openSeats()
  if (seats.length === 0) return readHere(post, { ...rules, interfaceLang, rewrite })
  const seat = seats.reduce((least, next) => (next.waiting.size < least.waiting.size ? next : least))
  if (seat.waiting.size >= WAITING_MAX) throw coreProblem('unavailable')
  const id = ++questions
  const listId = numbers.get(rules) ?? ++listNumbers
  numbers.set(rules, listId)
  const question: Question = { id, post, interfaceLang, rewrite, listId }
  if (!seat.lists.has(listId)) {
    if (seat.lists.size >= LISTS_MAX) seat.lists.clear()
    seat.lists.add(listId)
    question.list = rules
  }
  return new Promise((resolve, reject) => {
    seat.waiting.set(id, { resolve, reject })
    seat.worker.postMessage(question)
  })
}

async function readHere(post: Post, options: CheckOptions): Promise<Report> {
  try {
    return await readPost(post, options, withEncoder)
  } catch (error) {
    throw error instanceof EncoderBusy ? coreProblem('unavailable') : error
  }
}

/**
 * Opens the readers, so that the first person does not wait for them.
 * @param encoder whether the second reader is asked where the core is unsure
 * @throws Error that says what to do, when the second reader does not open
 */
export async function openChecks({ encoder }: { encoder: boolean }): Promise<void> {
  withEncoder = encoder
  seats ??= openSeats()
  for (const { worker } of seats)
    worker.postMessage({ id: 0, post: { text: 'Warm' }, interfaceLang: 'en', rewrite: true, listId: 0 })
  if (seats.length === 0) await openReaders(encoder)
  await Promise.all(seats.map(({ opened }) => opened))
}

function openSeats(): Seat[] {
  if (WORKER_FILE === undefined) return []
  const count = Math.max(1, Math.min(WORKERS_MAX, availableParallelism() - 1))
  return Array.from({ length: count }, () => openSeat(WORKER_FILE))
}

function openSeat(file: string): Seat {
  const worker = new Worker(file, { workerData: { encoder: withEncoder } satisfies Setting })
  let began: (why?: Error) => void = () => undefined
  const opened = new Promise<void>((resolve, reject) => {
    began = (why) => (why ? reject(why) : resolve())
  })
  // Idle workers keep no program alive; running checks are awaited by their requests. A reader that takes a dead
  // one's place has nobody who waits for it to open.
  void opened.catch(() => undefined).then(() => worker.unref())
  const seat: Seat = { worker, waiting: new Map(), lists: new Set(), opened }
  worker.on('message', (reply: Reply) => {
    if ('opened' in reply) return began(reply.opened ? undefined : new Error(reply.why))
    const asked = seat.waiting.get(reply.id)
    seat.waiting.delete(reply.id)
    if ('report' in reply) asked?.resolve(reply.report)
    else asked?.reject(coreProblem(reply.failed === 'busy' ? 'unavailable' : 'internal'))
  })
  // A worker that died (out of memory) takes its questions with it; the next one starts anew.
  const replace = () => {
    began(new Error('A thread of the check ended while it began. The machine may be short of memory.'))
    for (const { reject } of seat.waiting.values()) reject(coreProblem('unavailable'))
    seat.waiting.clear()
    if (seats) seats = seats.filter((other) => other !== seat)
    if (seats?.length === 0) seats = undefined
  }
  worker.once('error', replace)
  worker.once('exit', replace)
  return seat
}
