import type { MetadataFinding } from '@clearpost/contract'
import { runIsolated } from '../isolate/files.ts'
import { readMetadata } from '../metadata/index.ts'
import type { LookOptions, Pixels } from '../types.ts'

type Apart = Pick<LookOptions, 'signal'>

/** Decodes a still picture in a process of its own. @throws VisionError */
export async function decodeApart(bytes: Uint8Array, { signal }: Apart): Promise<Pixels> {
  const { pixels } = await runIsolated('decode', { bytes }, { signal })
  return pixels
}

/** @throws VisionError */
export async function readMetadataApart(bytes: Uint8Array, _options: Apart): Promise<MetadataFinding[]> {
  return readMetadata(bytes)
}
