import type { MetadataFinding } from '@clearpost/contract'
import { type MediaHeader, readHeader } from '../decode/header.ts'
import { Findings } from './findings.ts'
import { readMovieMetadata } from './movies.ts'
import { readGifMetadata, readJpegMetadata, readPngMetadata, readWebpMetadata } from './pictures.ts'
import { readStillMetadata } from './stills.ts'
import { readWebmMetadata } from './webm.ts'

const READERS: Record<MediaHeader['mime'], (bytes: Uint8Array, findings: Findings) => void> = {
  'image/jpeg': readJpegMetadata,
  'image/png': readPngMetadata,
  'image/webp': readWebpMetadata,
  'image/gif': readGifMetadata,
  'image/heic': readStillMetadata,
  'image/avif': readStillMetadata,
  'video/mp4': readMovieMetadata,
  'video/quicktime': readMovieMetadata,
  'video/webm': readWebmMetadata,
}

/**
 * Everything that a file carries beside its pixels: EXIF, XMP, IPTC, colour profiles, comments, text chunks, second
 * pictures, Content Credentials (recognised, not verified), location atoms, and data behind the end. Reads bytes alone,
 * so it runs in a page too; its time and memory are bounded by the file's size.
 * Structure that says nothing of a person, place, time or device is no finding (JFIF, resolution, gamma, repeat counts).
 * Damaged blocks are reported as `other`, nothing is thrown for them.
 * @throws VisionError `not_media`, `damaged` when the file's type or size cannot be told
 */
export function readMetadata(bytes: Uint8Array): MetadataFinding[] {
  const { mime } = readHeader(bytes)
  const findings = new Findings()
  findings.block('file', () => READERS[mime](bytes, findings))
  return findings.list
}
