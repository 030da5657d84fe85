import { coreProblem } from './problems.ts'

/** Where a keyset page ended: the values that its list is ordered by, as `next` carries them. */
export const cursorOf = (values: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

/**
 * The values of `after`.
 * @throws Problem `core.invalidInput` unless it is the end of a page of a list with this order
 */
export function readCursor<const T extends readonly ('string' | 'number')[]>(
  cursor: string,
  kinds: T,
): { [K in keyof T]: T[K] extends 'string' ? string : number } {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (
      Array.isArray(values) &&
      values.length === kinds.length &&
      values.every((value, i) => typeof value === kinds[i])
    )
      return values as never
  } catch {
    // Refused below.
  }
  throw coreProblem('invalidInput', { errors: [{ path: 'after', message: 'Not a page of this list.' }] })
}
