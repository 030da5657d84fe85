import { PROOF_MAX_BYTES } from '@clearpost/contract'
import { ENDINGS, paperKind } from '../../core/files/paper.ts'
import type { Download, Upload } from '../../core/http/routes.ts'
import type { Core, Tx } from '../../core/index.ts'
import { refuse } from './problems.ts'

export interface Paper {
  bytes: Buffer
  mime: string
}

/**
 * Reads an uploaded document. Its kind is read from its bytes, whatever the sender calls it; the program never opens
 * it, and a browser saves it and never shows it in place.
 * @throws Problem authorization.proofType, proofTooLarge
 */
export async function readPaper(upload: Upload): Promise<Paper> {
  const bytes = await upload.read(PROOF_MAX_BYTES, () => refuse('proofTooLarge'))
  const mime = paperKind(bytes)
  if (mime === null) throw refuse('proofType')
  return { bytes, mime }
}

/** Keeps it among the sealed files. */
export async function keepPaper(
  core: Core,
  tx: Tx,
  orgId: string,
  { bytes, mime }: Paper,
): Promise<{ sha256: string; bytes: number }> {
  const { sha256, size } = await core.files.put(tx, orgId, bytes, mime)
  return { sha256, bytes: size }
}

/** A kept document as a download. */
export async function downloadPaper(
  core: Core,
  tx: Tx,
  orgId: string,
  sha256: string | null,
  name: string,
): Promise<Download> {
  const file = sha256 === null ? null : await core.files.get(tx, orgId, sha256)
  if (sha256 === null || !file) throw refuse('notFound')
  const filename = `${name}-${sha256.slice(0, 12)}.${ENDINGS[file.mime] ?? 'bin'}`
  return { bytes: file.bytes, type: file.mime, filename }
}
