import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { createSessions } from '../../../packages/vision/src/session.ts'
import { createTextReader } from '../../../packages/vision/src/text/index.ts'
import type { Made } from './render.ts'
import type { ReadPlace } from './score.ts'

export interface Reader {
  name: string
  read(made: Made): Promise<ReadPlace[]>
  close(): Promise<void>
}

const DATA = 'packages/vision/data/text'

/** The reader of @clearpost/vision on one core. */
export async function ours(): Promise<Reader> {
  const file = (name: string) => readFileSync(`${DATA}/${name}`)
  const reader = createTextReader({
    openSession: createSessions(),
    detection: file('detection.onnx'),
    blurred: file('blurred.onnx'),
    recognition: file('recognition.onnx'),
    letters: file('letters.txt').toString('utf8'),
  })
  await reader.open()
  return { name: 'Clearpost', read: ({ pixels }) => reader(pixels), close: () => Promise.resolve() }
}

const PEERS = resolve('bench/vision/peers')

interface TesseractLine {
  text: string
  bbox: { x0: number; y0: number; x1: number; y1: number }
}
interface Tesseract {
  createWorker(
    lang: string,
    mode: number,
    options: Record<string, unknown>,
  ): Promise<{
    setParameters(parameters: Record<string, string>): Promise<unknown>
    recognize(
      picture: Buffer,
      options: object,
      output: object,
    ): Promise<{ data: { blocks: { paragraphs: { lines: TesseractLine[] }[] }[] | null } }>
    terminate(): Promise<unknown>
  }>
}

/** tesseract.js 7 with the weights of its npm package, page mode "sparse text"; nothing is downloaded at run time. */
export async function tesseract(): Promise<Reader> {
  if (!existsSync(`${PEERS}/node_modules/.package-lock.json`)) {
    const { status } = spawnSync('npm', ['ci', '--prefix', PEERS, '--ignore-scripts'], {
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0) throw new Error('tesseract.js could not be installed from bench/vision/peers.')
  }
  const { resolve: find } = createRequire(`${PEERS}/package.json`)
  const { default: library } = (await import(find('tesseract.js'))) as { default: Tesseract }
  const worker = await library.createWorker('eng', 1, {
    langPath: `${dirname(find('@tesseract.js-data/eng/package.json'))}/4.0.0_best_int`,
    cacheMethod: 'none',
    gzip: true,
  })
  await worker.setParameters({ tessedit_pageseg_mode: '11' })
  return {
    name: 'tesseract.js 7',
    async read({ jpeg, pixels: { width, height } }) {
      const { data } = await worker.recognize(jpeg, {}, { blocks: true })
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.lines))
      return lines.map(({ text, bbox: { x0, y0, x1, y1 } }) => ({
        text,
        box: {
          x: x0 / width,
          y: y0 / height,
          width: (x1 - x0) / width,
          height: (y1 - y0) / height,
          angle: 0,
        },
      }))
    },
    async close() {
      await worker.terminate()
    },
  }
}
