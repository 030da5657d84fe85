import type { Media, MediaQuery } from '@clearpost/contract'
import { allowed, permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { inStage, SEALED } from './rows.ts'
import type { MediaRow } from './tables.ts'
import { tagsOf, viewMedia } from './view.ts'

/** Rows read at a time while words are sought, which stand in sealed columns. */
const SEARCH_BATCH = 400

/** A page of pictures. People who do not work with pictures see those that are settled and confirmed. */
export async function listMedia(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: MediaQuery,
): Promise<{ items: Media[]; next: string | null }> {
  permit(actor, 'media:read')
  const sees = allowed(actor, 'media:settle') || allowed(actor, 'media:locked')
  const stage = sees ? query.stage : 'ready'
  const words = wordsOf(query)
  const wanted = query.limit + 1
  const found: MediaRow[] = []
  let after = query.after === undefined ? undefined : asId(query.after)
  for (;;) {
    const rows = await batch(tx, actor.orgId, { ...query, stage }, after, words ? SEARCH_BATCH : wanted)
    for (const row of rows) {
      if (words && !(await mentions(core, tx, row, words))) continue
      found.push(row)
      if (found.length === wanted) break
    }
    after = rows.at(-1)?.id
    if (found.length === wanted || rows.length < (words ? SEARCH_BATCH : wanted)) break
  }
  const shown = found.slice(0, query.limit)
  return {
    items: await viewMedia(core, tx, actor.orgId, shown),
    next: found.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

function batch(
  tx: Tx,
  orgId: string,
  { folder, kind, stage }: Pick<MediaQuery, 'folder' | 'kind' | 'stage'>,
  after: string | undefined,
  limit: number,
): Promise<MediaRow[]> {
  let select = tx
    .selectFrom('media')
    .selectAll()
    .where('org_id', '=', orgId)
    .orderBy('id', 'desc')
    .limit(limit)
  if (after !== undefined) select = select.where('id', '<', after)
  if (folder === 'none') select = select.where('folder_id', 'is', null)
  else if (folder !== undefined) select = select.where('folder_id', '=', folder)
  if (kind !== undefined) select = select.where('kind', '=', kind)
  if (stage !== undefined) select = select.where((eb) => inStage(eb, stage))
  return select.execute()
}

const NO_ID = '00000000-0000-0000-0000-000000000000'
const asId = (text: string) => (/^[0-9a-f-]{36}$/.test(text) ? text : NO_ID)

/** Lower case, without accents: "alergia" finds "Alérgia". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Words {
  all: string[]
  tag: string | null
}

function wordsOf({ q, tag }: MediaQuery): Words | null {
  const all = plain(q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
  return all.length === 0 && !tag ? null : { all, tag: tag ? plain(tag) : null }
}

async function mentions(core: Core, tx: Tx, row: MediaRow, { all, tag }: Words): Promise<boolean> {
  const tags = (await tagsOf(core, tx, row)).map(plain)
  if (tag !== null && !tags.includes(tag)) return false
  if (all.length === 0) return true
  const text = `${plain(await core.keys.openText(tx, row.org_id, SEALED.alt, row.alt))} ${tags.join(' ')}`
  return all.every((word) => text.includes(word))
}

/** Tags that pictures carry, the most used first. */
export async function listTags(
  core: Core,
  tx: Tx,
  actor: Actor,
): Promise<{ items: { tag: string; pictures: number }[] }> {
  permit(actor, 'media:read')
  const rows = await tx
    .selectFrom('media')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('tags', 'is not', null)
    .execute()
  const counts = new Map<string, number>()
  for (const row of rows) {
    for (const tag of await tagsOf(core, tx, row)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  const items = [...counts].map(([tag, pictures]) => ({ tag, pictures }))
  return { items: items.sort((a, b) => b.pictures - a.pictures || a.tag.localeCompare(b.tag)) }
}
