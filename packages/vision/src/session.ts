import * as ort from 'onnxruntime-web/wasm'
import type { SessionFactory } from './types.ts'

/**
 * Opens models with onnxruntime's WebAssembly, one thread each: two workers side by side use two cores.
 * @param wasm the runtime's WebAssembly, needed in a page; in Node the runtime finds it beside itself
 */
export function createSessions(wasm?: ArrayBuffer): SessionFactory {
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  if (wasm) ort.env.wasm.wasmBinary = wasm
  // Without the arena, memory of one picture serves the next; its time was measured to be the same.
  const options = { executionProviders: ['wasm'], enableCpuMemArena: false, enableMemPattern: false }
  return (model) => ort.InferenceSession.create(model, options)
}
