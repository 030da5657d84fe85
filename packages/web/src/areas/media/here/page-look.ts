import facesUrl from '@clearpost/vision/data/faces/centerface.onnx?url'
import blurredUrl from '@clearpost/vision/data/text/blurred.onnx?url'
import detectionUrl from '@clearpost/vision/data/text/detection.onnx?url'
import lettersUrl from '@clearpost/vision/data/text/letters.txt?url'
import recognitionUrl from '@clearpost/vision/data/text/recognition.onnx?url'
import { createPageLook, type PageLook } from '@clearpost/vision/page'
import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import codesUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

const STORAGE_KEY = 'clearpost.picture-look'

/** Whether this visitor allowed the download that looking at pictures in the browser needs. */
export const lookIsAllowed = (): boolean => localStorage.getItem(STORAGE_KEY) === 'on'

export function allowLook(allowed: boolean): void {
  if (allowed) localStorage.setItem(STORAGE_KEY, 'on')
  else localStorage.removeItem(STORAGE_KEY)
}

/** Eyes of this page, from files of this server; the picture goes nowhere. Their files come with the first look. */
export function openPageLook(): PageLook {
  return createPageLook(
    () => new Worker(new URL('../../../engine/vision.worker.ts', import.meta.url), { type: 'module' }),
    {
      runtime: runtimeUrl,
      faces: facesUrl,
      textDetection: detectionUrl,
      textBlurred: blurredUrl,
      textRecognition: recognitionUrl,
      textLetters: lettersUrl,
      codes: codesUrl,
    },
  )
}
