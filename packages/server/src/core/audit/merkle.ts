import { createHash } from 'node:crypto'

// Merkle trees of RFC 9162, section 2.1: leaves and nodes are hashed with different first bytes.
const sha256 = (...parts: Buffer[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

export const leafHash = (entry: Buffer): Buffer => sha256(LEAF, entry)
export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right)

/** A growing tree held as the roots of its complete subtrees, largest first: log2(size) hashes. */
export interface Frontier {
  size: number
  roots: Buffer[]
}

export const emptyFrontier = (): Frontier => ({ size: 0, roots: [] })

/** A complete subtree over 2^level entries; `index` counts the subtrees of its level from the left. */
export interface Subtree {
  level: number
  index: number
  hash: Buffer
}

/**
 * Adds one entry. Each trailing one bit of the old size is a complete subtree to join.
 * @param joined receives every subtree that this entry completes
 */
export function append(frontier: Frontier, entry: Buffer, joined?: (subtree: Subtree) => void): Frontier {
  const roots = [...frontier.roots]
  let hash = leafHash(entry)
  let level = 0
  let size = frontier.size
  for (; size % 2 === 1; size = (size - 1) / 2) {
    hash = nodeHash(roots.pop() as Buffer, hash)
    level++
    joined?.({ level, index: (size - 1) / 2, hash })
  }
  roots.push(hash)
  return { size: frontier.size + 1, roots }
}

export function rootOf({ roots }: Frontier): Buffer {
  if (roots.length === 0) return sha256()
  return roots.reduceRight((right, left) => nodeHash(left, right))
}

/** Largest power of two below n: where RFC 9162 splits a tree. */
export function splitOf(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** RFC 9162 section 2.1.3.2. */
export function verifyInclusion(
  entry: Buffer,
  index: number,
  size: number,
  proof: Buffer[],
  root: Buffer,
): boolean {
  if (index >= size) return false
  let first = index
  let last = size - 1
  let hash = leafHash(entry)
  for (const sibling of proof) {
    if (last === 0) return false
    if (first % 2 === 1 || first === last) {
      hash = nodeHash(sibling, hash)
      while (first % 2 === 0 && first !== 0) {
        first = Math.floor(first / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    first = Math.floor(first / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.equals(root)
}
