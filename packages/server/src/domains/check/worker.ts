import { parentPort } from 'node:worker_threads'
import { check } from '@clearpost/engine'
import { LISTS_MAX, type Question, type Reply } from './question.ts'
import type { CheckRules } from './rules-of.ts'

// Runs in a thread of its own; pool.ts starts it.

const lists = new Map<number, CheckRules>()

parentPort?.on('message', ({ id, post, interfaceLang, rewrite, listId, list }: Question) => {
  if (list) {
    if (lists.size >= LISTS_MAX) lists.clear()
    lists.set(listId, list)
  }
  let reply: Reply
  try {
    reply = { id, report: check(post, { ...lists.get(listId), interfaceLang, rewrite }) }
  } catch {
    // The error's message may quote the text.
    reply = { id, failed: true }
  }
  parentPort?.postMessage(reply)
})
