import { parentPort, workerData } from 'node:worker_threads'
import { EncoderBusy } from '@clearpost/encoder'
import { LISTS_MAX, type Question, type Reply, type Setting } from './question.ts'
import { openReaders, readPost } from './reader.ts'
import type { CheckRules } from './rules-of.ts'

// Runs in a thread of its own; pool.ts starts it.

const { encoder } = workerData as Setting
const say = (reply: Reply) => parentPort?.postMessage(reply)
openReaders(encoder).then(
  () => say({ opened: true }),
  (error: Error) => say({ opened: false, why: error.message }),
)
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
  } catch (error) {
    // The error's message may quote the text.
    reply = { id, failed: error instanceof EncoderBusy ? 'busy' : 'internal' }
  }
  say(reply)
}
