import { checkTwice, createEncoder, type Encoder } from '@clearpost/encoder'
import manifest from '@clearpost/encoder/data/encoder.json'
import { check, type Report } from '@clearpost/engine'
import type { CheckAnswer, CheckRequest, ToWorker } from './protocol.ts'

// The page opens this worker with the first text, so the engine and its data are no part of the first load.
// A static import: the policy of served files lets them load nothing by themselves later.
let encoder: Encoder | undefined

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (!('encoder' in data)) return void answer(data)
  const files = data.encoder
  encoder = files ? createEncoder(manifest, async () => files) : undefined
})

async function answer({ id, post, options }: CheckRequest): Promise<void> {
  let answer: CheckAnswer
  try {
    const report: Report = encoder ? await checkTwice(post, options, encoder) : check(post, options)
    answer = { id, report }
  } catch {
    answer = { id, failed: true }
  }
  self.postMessage(answer)
}
