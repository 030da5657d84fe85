import { keyIdOf, type Signer, verifySignature } from '../crypto/signer.ts'
import type { Tx } from '../database/tables.ts'
import { checkpointOf, type EventRow, STORED_LEVEL, trailEvent } from './audit.ts'
import { leafHash, nodeHash, splitOf, verifyInclusion } from './merkle.ts'
import { type Checkpoint, checkpointText, eventHash, type TrailEvent, trustedKeys } from './trail.ts'

export const EXTRACT_FORMAT = 'clearpost-audit-extract/1'
const BLOCK = 2 ** STORED_LEVEL

/** Merkle proofs of an organization's chain, reading as few rows as it can. */
function prover(tx: Tx, orgId: string) {
  const blocks = new Map<number, Promise<Buffer[]>>()

  /** Hashes of the events of one block of 256. */
  function block(number: number): Promise<Buffer[]> {
    const known = blocks.get(number)
    if (known) return known
    const loading = tx
      .selectFrom('audit_event')
      .select('hash')
      .where('org_id', '=', orgId)
      .where('seq', '>', number * BLOCK)
      .where('seq', '<=', (number + 1) * BLOCK)
      .orderBy('seq')
      .execute()
      .then((rows) => rows.map((row) => row.hash as Buffer))
    blocks.set(number, loading)
    return loading
  }

  async function hashOf(start: number, length: number): Promise<Buffer> {
    if (length === 1) return leafHash((await block(Math.floor(start / BLOCK)))[start % BLOCK] as Buffer)
    const level = Math.log2(length)
    if (level >= STORED_LEVEL && Number.isInteger(level)) {
      const node = await tx
        .selectFrom('audit_node')
        .select('hash')
        .where('org_id', '=', orgId)
        .where('level', '=', level)
        .where('index', '=', start / length)
        .executeTakeFirstOrThrow()
      return node.hash
    }
    const k = splitOf(length)
    return nodeHash(await hashOf(start, k), await hashOf(start + k, length - k))
  }

  /** Audit path of RFC 9162 section 2.1.3.1. */
  async function path(index: number, start: number, length: number): Promise<Buffer[]> {
    if (length <= 1) return []
    const k = splitOf(length)
    return index < start + k
      ? [...(await path(index, start, k)), await hashOf(start + k, length - k)]
      : [...(await path(index, start + k, length - k)), await hashOf(start, k)]
  }
  return (seq: number, size: number) => path(seq - 1, 0, size)
}

/**
 * The events about some subjects, each with a proof that the newest signed checkpoint covers it, as JSON
 * lines: what an evidence pack carries as `audit.jsonl`. Call `core.sealTrail` before.
 */
export async function extractAuditEvents(
  tx: Tx,
  orgId: string,
  subjects: { kind: string; id: string }[],
  signer: Pick<Signer, 'keyId' | 'publicKey'>,
): Promise<string> {
  const checkpoint = await tx
    .selectFrom('audit_checkpoint')
    .selectAll()
    .where('org_id', '=', orgId)
    .orderBy('size', 'desc')
    .executeTakeFirst()
  const keys = [{ keyId: signer.keyId, publicKey: signer.publicKey.toString('base64') }]
  const lines = [
    JSON.stringify({
      format: EXTRACT_FORMAT,
      orgId,
      keys,
      checkpoint: checkpoint ? checkpointOf(checkpoint) : null,
    }),
  ]
  if (checkpoint && subjects.length > 0) {
    const rows = await tx
      .selectFrom('audit_event')
      .selectAll()
      .where('org_id', '=', orgId)
      .where((where) =>
        where.or(
          subjects.map(({ kind, id }) =>
            where.and([where('subject_kind', '=', kind), where('subject_id', '=', id)]),
          ),
        ),
      )
      .where('seq', '<=', checkpoint.size)
      .orderBy('seq')
      .execute()
    const prove = prover(tx, orgId)
    for (const row of rows) {
      const event = trailEvent(orgId, row as EventRow)
      const proof = (await prove(event.seq, checkpoint.size)).map((hash) => hash.toString('hex'))
      lines.push(JSON.stringify({ event, previous: row.prev_hash?.toString('hex'), proof }))
    }
  }
  return `${lines.join('\n')}\n`
}

export interface ExtractVerdict {
  ok: boolean
  events: number
  keyId: string | null
  firstProblem: string | null
}

/** Proves each event of an extract against its signed checkpoint, without the server. */
export function verifyExtract(text: string, publicKey?: Buffer): ExtractVerdict {
  const verdict: ExtractVerdict = { ok: false, events: 0, keyId: null, firstProblem: null }
  const fail = (problem: string): ExtractVerdict => ({ ...verdict, firstProblem: problem })
  const [first, ...rest] = text.split('\n').filter((line) => line !== '')
  const header = JSON.parse(first ?? '{}') as Record<string, unknown> & {
    orgId: string
    checkpoint: Checkpoint | null
  }
  if (header.format !== EXTRACT_FORMAT) return fail('This is not an extract of an audit trail.')
  const { checkpoint } = header
  if (checkpoint === null)
    return rest.length === 0 ? { ...verdict, ok: true } : fail('The extract has no checkpoint.')
  const key = trustedKeys(header, publicKey).get(checkpoint.keyId)
  if (key === undefined) return fail('The checkpoint was signed with another key.')
  const root = Buffer.from(checkpoint.root, 'hex')
  const signed = checkpointText(
    header.orgId,
    checkpoint.size,
    root,
    Buffer.from(checkpoint.head, 'hex'),
    checkpoint.at,
  )
  if (!verifySignature(key, signed, Buffer.from(checkpoint.signature, 'base64'))) {
    return fail('The checkpoint has a false signature.')
  }
  verdict.keyId = keyIdOf(key)
  for (const line of rest) {
    const { event, previous, proof } = JSON.parse(line) as {
      event: TrailEvent
      previous: string
      proof: string[]
    }
    const hash = eventHash(Buffer.from(previous, 'hex'), event)
    const path = proof.map((text) => Buffer.from(text, 'hex'))
    if (event.orgId !== header.orgId || !verifyInclusion(hash, event.seq - 1, checkpoint.size, path, root)) {
      return fail(`Event ${event.seq} was changed, or never was in the trail.`)
    }
    verdict.events++
  }
  return { ...verdict, ok: true }
}
