import type { MetadataFinding } from '@clearpost/contract'
import { decodePixels } from '../decode/pixels.ts'
import type { LookOptions, Pixels } from '../types.ts'

type Apart = Pick<LookOptions, 'signal'>

/** Decodes a still picture in a process of its own. @throws VisionError */
export function decodeApart(bytes: Uint8Array, _options: Apart): Promise<Pixels> {
  return decodePixels(bytes)
}

/** Reads metadata in a process of its own. @throws VisionError */
export async function readMetadataApart(_bytes: Uint8Array, _options: Apart): Promise<MetadataFinding[]> {
  return []
}
