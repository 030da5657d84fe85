import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createEncoder, type Encoder, EncoderDamaged, type Manifest } from './encoder.ts'

let installed: Encoder | undefined

/**
 * The encoder with the weights that came with this program; one a thread.
 * @throws EncoderDamaged
 */
export function installedEncoder(): Encoder {
  installed ??= openInstalled()
  return installed
}

function openInstalled(): Encoder {
  const { resolve } = createRequire(import.meta.url)
  const file = (name: string) => resolve(`@clearpost/encoder/data/${name}`)
  const manifest = readManifest(() => readFileSync(file('encoder.json'), 'utf8'))
  const load = async () => {
    const [model, vocabulary] = await Promise.all([
      readFile(file('encoder.onnx')),
      readFile(file('vocabulary.txt'), 'utf8'),
    ])
    return { model, vocabulary }
  }
  // What came meanwhile is answered first: a check that the core is sure of never waits for readings.
  return createEncoder(manifest, load, () => new Promise((resolve) => setImmediate(resolve)))
}

function readManifest(read: () => string): Manifest {
  try {
    return JSON.parse(read()) as Manifest
  } catch (error) {
    throw new EncoderDamaged(error)
  }
}
