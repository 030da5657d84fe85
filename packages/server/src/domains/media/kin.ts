import type { Tx } from '../../core/index.ts'

/**
 * Pictures that are the same photograph as each one, itself included: its first upload, re-encodings, crops that a
 * person said are the same, and safe copies of all of them. An authorization for one of them is for all.
 */
export async function kinOf(
  tx: Tx,
  orgId: string,
  mediaIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (mediaIds.length === 0) return new Map()
  const own = await tx
    .selectFrom('media')
    .select(['id', 'origin'])
    .where('org_id', '=', orgId)
    .where('id', 'in', [...new Set(mediaIds)])
    .execute()
  const roots = [...new Set(own.map(({ id, origin }) => origin ?? id))]
  if (roots.length === 0) return new Map()
  const all = await tx
    .selectFrom('media')
    .select(['id', 'origin'])
    .where('org_id', '=', orgId)
    .where((eb) => eb.or([eb('id', 'in', roots), eb('origin', 'in', roots)]))
    .execute()
  const families = new Map<string, string[]>()
  for (const { id, origin } of all) {
    const root = origin ?? id
    families.set(root, [...(families.get(root) ?? []), id])
  }
  return new Map(own.map(({ id, origin }) => [id, families.get(origin ?? id) ?? [id]]))
}
