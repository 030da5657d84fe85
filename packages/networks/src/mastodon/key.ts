import { randomUUID } from 'node:crypto'

/** An Idempotency-Key that also says when it was made, because a probe looks only at later statuses. */
export function newKey(now: Date): string {
  return `${now.getTime().toString(36)}-${randomUUID()}`
}

/** When a key was made, to the millisecond. @throws RangeError when it is none of ours. */
export function keyTime(key: string): Date {
  const made = /^([0-9a-z]{6,10})-[0-9a-f-]{36}$/.exec(key)?.[1]
  if (!made) throw new RangeError('Not a key of this network.')
  return new Date(Number.parseInt(made, 36))
}
