import { parentPort, workerData } from 'node:worker_threads'
import { installedEncoder } from '@clearpost/encoder/node'
import { LISTS_MAX, type Question, type Reply, type Setting } from './question.ts'
import { readPost } from './reader.ts'
import type { CheckRules } from './rules-of.ts'

// Runs in a thread of its own; pool.ts starts it.

const { encoder } = workerData as Setting
// A damaged file shows itself with the first text that needs it, as a failed check.
if (encoder)
  installedEncoder()
    .open()
    .catch(() => undefined)
const lists = new Map<number, CheckRules>()

parentPort?.on('message', (question: Question) => void answer(question))

async function answer({ id, post, interfaceLang, rewrite, listId, list }: Question): Promise<void> {
  if (list) {
    if (lists.size >= LISTS_MAX) lists.clear()
    lists.set(listId, list)
  }
  let reply: Reply
  try {
    reply = { id, report: await readPost(post, { ...lists.get(listId), interfaceLang, rewrite }, encoder) }
  } catch {
    // The error's message may quote the text.
    reply = { id, failed: true }
  }
  parentPort?.postMessage(reply)
}
