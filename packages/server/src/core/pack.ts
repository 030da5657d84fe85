import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { EXTRACT_FORMAT, verifyExtract } from './audit/extract.ts'
import { TRAIL_FORMAT, verifyTrail } from './audit/trail.ts'
import { keyIdOf, type Signer, verifySignature } from './crypto/signer.ts'

const PACK_FORMAT = 'clearpost-pack/1'
const MANIFEST = 'manifest.json'
const SIGNATURE = 'manifest.sig.json'
/** The audit part of a pack: an extract with proofs, or a whole trail. */
export const AUDIT_FILE = 'audit.jsonl'

export interface PackEntry {
  /** Inside the pack, e.g. `report.pdf`, `media/photo-1.jpg`. */
  path: string
  bytes: Uint8Array | string
}

export interface PackSubject {
  orgId: string
  kind: string
  id: string
}

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * A zip whose `manifest.json` names every file with its SHA-256, and is signed. The audit events go in
 * as `audit.jsonl` (`extractAuditEvents` or `exportAuditTrail`). `clearpost verify` proves it offline.
 */
export function writePack(entries: PackEntry[], signer: Signer, subject: PackSubject, at: Date): Uint8Array {
  const files = entries.map(({ path, bytes }) => ({
    path,
    bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes,
  }))
  const manifest = strToU8(
    JSON.stringify(
      {
        format: PACK_FORMAT,
        createdAt: at.toISOString(),
        subject,
        files: files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: digest(bytes) })),
      },
      null,
      2,
    ),
  )
  const signature = JSON.stringify({
    keyId: signer.keyId,
    publicKey: signer.publicKey.toString('base64'),
    signature: signer.sign(Buffer.from(manifest)).toString('base64'),
  })
  const zip: Record<string, [Uint8Array, { mtime: Date }]> = {}
  for (const { path, bytes } of files) zip[path] = [bytes, { mtime: at }]
  zip[MANIFEST] = [manifest, { mtime: at }]
  zip[SIGNATURE] = [strToU8(signature), { mtime: at }]
  return zipSync(zip, { level: 6 })
}

export interface PackVerdict {
  ok: boolean
  /** False when it is no pack at all. */
  recognized: boolean
  subject: PackSubject | null
  createdAt: string | null
  files: number
  events: number
  keyId: string | null
  firstProblem: string | null
}

/**
 * Proves a pack without the server: signature, every file, every audit event.
 * @param publicKey the organization's key as it was handed over before; without it the pack's own key
 *   is used, which proves that nothing was changed, but not who made it
 */
export async function verifyPack(zip: Uint8Array, publicKey?: Buffer): Promise<PackVerdict> {
  const verdict: PackVerdict = {
    ok: false,
    recognized: false,
    subject: null,
    createdAt: null,
    files: 0,
    events: 0,
    keyId: null,
    firstProblem: null,
  }
  const fail = (problem: string): PackVerdict => ({ ...verdict, firstProblem: problem })
  let contents: Record<string, Uint8Array>
  try {
    contents = unzipSync(zip)
  } catch {
    return fail('This is not a zip file, or it is damaged.')
  }
  const { [MANIFEST]: manifestBytes, [SIGNATURE]: signatureBytes, ...files } = contents
  if (!manifestBytes || !signatureBytes)
    return fail('This is not a pack of Clearpost: it has no signed manifest.')
  const manifest = parse(manifestBytes) as Manifest | null
  const signature = parse(signatureBytes) as { publicKey?: unknown; signature?: unknown } | null
  if (manifest?.format !== PACK_FORMAT || !Array.isArray(manifest.files)) {
    return fail('The manifest has a format that this version does not know.')
  }
  verdict.recognized = true
  const key = Buffer.from(String(signature?.publicKey), 'base64')
  if (publicKey && !key.equals(publicKey))
    return fail('The pack was signed with another key than the one given.')
  if (
    !verifySignature(key, Buffer.from(manifestBytes), Buffer.from(String(signature?.signature), 'base64'))
  ) {
    return fail('The signature is false: the manifest was changed.')
  }
  verdict.keyId = keyIdOf(key)
  verdict.subject = manifest.subject
  verdict.createdAt = manifest.createdAt
  for (const { path, sha256 } of manifest.files) {
    const bytes = files[path]
    if (!bytes) return fail(`The file ${path} is missing.`)
    if (digest(bytes) !== sha256) return fail(`The file ${path} was changed.`)
    delete files[path]
    verdict.files++
  }
  const [extra] = Object.keys(files)
  if (extra !== undefined) return fail(`The file ${extra} was added.`)
  const events = contents[AUDIT_FILE]
  if (!events) return { ...verdict, ok: true }
  const audit = await verifyAuditText(strFromU8(events), key)
  if (!audit.ok) return fail(audit.firstProblem ?? 'The audit events are not proven.')
  return { ...verdict, ok: true, events: audit.events }
}

interface Manifest {
  format: string
  createdAt: string
  subject: PackSubject
  files: { path: string; size: number; sha256: string }[]
}

export interface AuditVerdict {
  ok: boolean
  /** False when it is neither a trail nor an extract of one. */
  recognized: boolean
  events: number
  keyId: string | null
  firstProblem: string | null
  checkpoints?: number
  uncovered?: number
}

/** An extract or a whole trail. */
export async function verifyAuditText(text: string, publicKey?: Buffer): Promise<AuditVerdict> {
  const firstLine = text.slice(0, text.indexOf('\n'))
  const unproven = { ok: false, events: 0, keyId: null }
  try {
    if (firstLine.includes(EXTRACT_FORMAT)) return { recognized: true, ...verifyExtract(text, publicKey) }
    if (firstLine.includes(TRAIL_FORMAT)) {
      return { recognized: true, ...(await verifyTrail(text.split('\n'), publicKey)) }
    }
  } catch {
    return { ...unproven, recognized: true, firstProblem: 'The audit events cannot be read.' }
  }
  return { ...unproven, recognized: false, firstProblem: 'This is neither a trail nor an extract of one.' }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return null
  }
}
