import type { EncoderFiles } from '@clearpost/encoder'
import modelUrl from '@clearpost/encoder/data/encoder.onnx?url'
import vocabularyUrl from '@clearpost/encoder/data/vocabulary.txt?url'
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { useSyncExternalStore } from 'react'

/** Whether the page's checks may ask the encoder: only after this visitor allowed its download, once a browser. */
export type SecondReader = { is: 'off' | 'loading' | 'failed' } | { is: 'on'; files: EncoderFiles }

const STORAGE_KEY = 'clearpost.second-reader'
let state: SecondReader = { is: 'off' }
const listeners = new Set<() => void>()

function become(next: SecondReader): void {
  state = next
  for (const listener of listeners) listener()
}

export const secondReader = {
  get: (): SecondReader => state,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  /** Downloads the encoder from this server and remembers that it is wanted. */
  async allow(): Promise<void> {
    if (state.is === 'on' || state.is === 'loading') return
    localStorage.setItem(STORAGE_KEY, 'on')
    const loading: SecondReader = { is: 'loading' }
    become(loading)
    const outcome: SecondReader = await download().then(
      (files) => ({ is: 'on', files }),
      () => ({ is: 'failed' }),
    )
    // Refused meanwhile: what arrives is let go.
    if (state === loading) become(outcome)
  },
  refuse(): void {
    localStorage.removeItem(STORAGE_KEY)
    become({ is: 'off' })
  },
}

/** The second reader's state; where it was allowed before, it is fetched again, from the browser's store mostly. */
export function useSecondReader(): SecondReader {
  return useSyncExternalStore(subscribeAndResume, secondReader.get)
}

function subscribeAndResume(listener: () => void): () => void {
  if (state.is === 'off' && localStorage.getItem(STORAGE_KEY) === 'on') void secondReader.allow()
  return secondReader.subscribe(listener)
}

async function download(): Promise<EncoderFiles> {
  const [model, vocabulary, wasm] = await Promise.all([modelUrl, vocabularyUrl, wasmUrl].map(fetchBytes))
  return {
    model: new Uint8Array(model as ArrayBuffer),
    vocabulary: new TextDecoder().decode(vocabulary),
    wasm: wasm as ArrayBuffer,
  }
}

async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.arrayBuffer()
}
