import type { CheckAnswer, CheckRequest } from './protocol.ts'

// The engine and its data are loaded with the first text, not with the page.
let engine: Promise<typeof import('@clearpost/engine')> | null = null

self.addEventListener('message', async ({ data }: MessageEvent<CheckRequest>) => {
  let answer: CheckAnswer
  try {
    engine ??= import('@clearpost/engine')
    answer = { id: data.id, report: (await engine).check(data.post, data.options) }
  } catch {
    engine = null
    answer = { id: data.id, failed: true }
  }
  self.postMessage(answer)
})
