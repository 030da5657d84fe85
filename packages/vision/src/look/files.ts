import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { VisionError } from '../errors.ts'
import type { EyeFiles } from './eyes.ts'

const { resolve } = createRequire(import.meta.url)
const data = (name: string) => () => resolve(`@clearpost/vision/data/${name}`)

/** Where each file lies that came with the program, by the name under which a folder of an organization may hold its own. */
const FILES: Record<keyof EyeFiles, [name: string, path: () => string]> = {
  faces: ['faces.onnx', data('faces/centerface.onnx')],
  textDetection: ['text-detection.onnx', data('text/detection.onnx')],
  textBlurred: ['text-blurred.onnx', data('text/blurred.onnx')],
  textRecognition: ['text-recognition.onnx', data('text/recognition.onnx')],
  textLetters: ['text-letters.txt', data('text/letters.txt')],
  codes: ['codes.wasm', () => resolve('zxing-wasm/reader/zxing_reader.wasm')],
}

/**
 * Reads one of the files that the eyes need.
 * @param modelPath folder whose files take the place of those that came with the program
 * @throws VisionError `files_missing`
 */
export async function readEyeFile(name: keyof EyeFiles, modelPath?: string): Promise<Uint8Array> {
  const [own, installed] = FILES[name]
  try {
    const given = modelPath && join(modelPath, own)
    return new Uint8Array(await readFile(given && existsSync(given) ? given : installed()))
  } catch (cause) {
    throw new VisionError('files_missing', { cause })
  }
}
