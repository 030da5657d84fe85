import { parentPort } from 'node:worker_threads'
import { check, type Organization } from '@clearpost/engine'
import { LISTS_MAX, type Question, type Reply } from './question.ts'

// Runs in a thread of its own; pool.ts starts it.

const lists = new Map<number, Organization>()

parentPort?.on('message', ({ id, post, interfaceLang, listId, list }: Question) => {
  if (list) {
    if (lists.size >= LISTS_MAX) lists.clear()
    lists.set(listId, list)
  }
  let reply: Reply
  try {
    reply = { id, report: check(post, { organization: lists.get(listId) ?? {}, interfaceLang }) }
  } catch {
    // The error's message may quote the text.
    reply = { id, failed: true }
  }
  parentPort?.postMessage(reply)
})
