import { check } from '@clearpost/engine'
import type { CheckAnswer, CheckRequest } from './protocol.ts'

// The page opens this worker with the first text, so the engine and its data are no part of the first load.
// A static import: the policy of served files lets them load nothing by themselves later.
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  let answer: CheckAnswer
  try {
    answer = { id: data.id, report: check(data.post, data.options) }
  } catch {
    answer = { id: data.id, failed: true }
  }
  self.postMessage(answer)
})
