import { createHash } from 'node:crypto'
import { keyIdOf, verifySignature } from '../crypto/signer.ts'
import type { Json } from '../database/tables.ts'
import { canonicalJson } from './canonical.ts'
import { append, emptyFrontier, rootOf } from './merkle.ts'

export const TRAIL_FORMAT = 'clearpost-audit-trail/1'
/** The chain's beginning. */
export const ZERO_HASH = Buffer.alloc(32)

/** The part of an event that is hashed. */
export interface TrailEvent {
  orgId: string
  id: string
  seq: number
  /** ISO 8601, milliseconds, UTC. */
  at: string
  actor: { kind: string; id: string | null; ip: string | null }
  action: string
  subject: { kind: string; id: string }
  details: Record<string, Json>
}

/** SHA-256 over the previous hash and the event's canonical JSON. */
export function eventHash(previous: Buffer, event: TrailEvent): Buffer {
  const { orgId, id, seq, at, actor, action, subject, details } = event
  const { kind, id: actorId, ip } = actor
  const plain = {
    orgId,
    id,
    seq,
    at,
    actor: { kind, id: actorId, ip },
    action,
    subject: { kind: subject.kind, id: subject.id },
    details,
  }
  return createHash('sha256').update(previous).update(canonicalJson(plain)).digest()
}

/** What a checkpoint signs: the tree over the event hashes, and the chain's head. */
export function checkpointText(orgId: string, size: number, root: Buffer, head: Buffer, at: string): string {
  return canonicalJson({
    format: TRAIL_FORMAT,
    orgId,
    size,
    root: root.toString('hex'),
    head: head.toString('hex'),
    at,
  })
}

export interface TrailVerdict {
  ok: boolean
  events: number
  checkpoints: number
  /** Events that no signed checkpoint covers yet. */
  uncovered: number
  keyId: string | null
  firstProblem: string | null
}

/**
 * Proves an exported trail without the server: every hash, the chain, every checkpoint's tree and signature.
 * @param lines the export's lines (JSON), in order
 * @param publicKey the organization's key as it was handed over before; without it the export's own
 *   key is used, which proves integrity but not origin
 */
export async function verifyTrail(
  lines: Iterable<string> | AsyncIterable<string>,
  publicKey?: Buffer,
): Promise<TrailVerdict> {
  const verdict: TrailVerdict = {
    ok: false,
    events: 0,
    checkpoints: 0,
    uncovered: 0,
    keyId: null,
    firstProblem: null,
  }
  const fail = (problem: string): TrailVerdict => ({ ...verdict, firstProblem: problem })
  let keys = new Map<string, Buffer>()
  let head: Buffer = ZERO_HASH
  let frontier = emptyFrontier()
  let orgId: string | null = null
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const entry = parse(line)
    if (entry === null) return fail(`Line ${number} is not JSON.`)
    if (orgId === null) {
      if (entry.format !== TRAIL_FORMAT)
        return fail(
          'This is not an audit trail of Clearpost: its first line says no format that is known here.',
        )
      orgId = String(entry.orgId)
      keys = trustedKeys(entry, publicKey)
      if (keys.size === 0) return fail('The trail was signed with another key than the one given.')
      verdict.keyId = [...keys.keys()].at(-1) ?? null
    } else if (entry.event !== undefined) {
      const event = entry.event as unknown as TrailEvent
      if (event.orgId !== orgId) return fail(`Event ${event.seq} belongs to another organization.`)
      if (event.seq !== verdict.events + 1)
        return fail(`Event ${verdict.events + 1} is missing or out of place.`)
      head = eventHash(head, event)
      if (head.toString('hex') !== entry.hash)
        return fail(`Event ${event.seq} was changed, or one before it was.`)
      frontier = append(frontier, head)
      verdict.events++
      verdict.uncovered++
    } else if (entry.checkpoint !== undefined) {
      const problem = checkpointProblem(
        entry.checkpoint as Checkpoint,
        orgId,
        frontier.size,
        rootOf(frontier),
        head,
        keys,
      )
      if (problem !== null) return fail(problem)
      verdict.checkpoints++
      verdict.uncovered = 0
    } else return fail(`Line ${number} is neither an event nor a checkpoint.`)
  }
  if (orgId === null) return fail('The file is empty.')
  return { ...verdict, ok: true }
}

/** The signed state of a chain. Hashes in hexadecimal, signature in base64. */
export interface Checkpoint {
  size: number
  root: string
  head: string
  at: string
  keyId: string
  signature: string
}

function checkpointProblem(
  checkpoint: Checkpoint,
  orgId: string,
  size: number,
  root: Buffer,
  head: Buffer,
  keys: Map<string, Buffer>,
): string | null {
  const name = `The checkpoint after event ${checkpoint.size}`
  if (checkpoint.size !== size) return `${name} stands in the wrong place: events are missing or were added.`
  if (checkpoint.root !== root.toString('hex') || checkpoint.head !== head.toString('hex')) {
    return `${name} does not fit the events: the trail was rewritten.`
  }
  const key = keys.get(checkpoint.keyId)
  if (key === undefined) return `${name} was signed with an unknown key.`
  const text = checkpointText(orgId, size, root, head, checkpoint.at)
  return verifySignature(key, text, Buffer.from(checkpoint.signature, 'base64'))
    ? null
    : `${name} has a false signature.`
}

/** The keys an export lists, by id; only the one handed over before when that is known. */
export function trustedKeys(
  header: Record<string, unknown>,
  pinned: Buffer | undefined,
): Map<string, Buffer> {
  const listed = Array.isArray(header.keys) ? (header.keys as { publicKey: string }[]) : []
  const keys = listed.map(({ publicKey }) => Buffer.from(String(publicKey), 'base64'))
  // One signing key per installation: a pinned key must be the one that signed.
  const trusted = pinned === undefined ? keys : keys.filter((key) => key.equals(pinned))
  return new Map(trusted.map((key) => [keyIdOf(key), key]))
}

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
