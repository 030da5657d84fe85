import type { MediaFolder } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refuse, SEALED } from './rows.ts'

/** Folders by name. Names are sealed: people call folders what they call patients. */
export async function listFolders(core: Core, tx: Tx, actor: Actor): Promise<{ items: MediaFolder[] }> {
  permit(actor, 'media:read')
  const rows = await tx
    .selectFrom('media_folder as folder')
    .select(['id', 'name'])
    .select((eb) =>
      eb
        .selectFrom('media')
        .select((of) => of.fn.countAll<number>().as('n'))
        .whereRef('media.org_id', '=', 'folder.org_id')
        .whereRef('media.folder_id', '=', 'folder.id')
        .as('pictures'),
    )
    .where('org_id', '=', actor.orgId)
    .execute()
  const items: MediaFolder[] = []
  for (const { id, name, pictures } of rows) {
    items.push({
      id,
      name: await core.keys.openText(tx, actor.orgId, SEALED.folder, name),
      pictures: pictures ?? 0,
    })
  }
  return { items: items.sort((a, b) => a.name.localeCompare(b.name)) }
}

export async function addFolder(core: Core, tx: Tx, actor: Actor, name: string): Promise<MediaFolder> {
  permit(actor, 'media:write')
  await requireNewName(core, tx, actor, name)
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('media_folder')
    .values({
      org_id: actor.orgId,
      id,
      name: await core.keys.seal(tx, actor.orgId, SEALED.folder, name),
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  await audit(tx, actor, 'media.addFolder', { kind: 'media_folder', id })
  return { id, name, pictures: 0 }
}

export async function renameFolder(
  core: Core,
  tx: Tx,
  actor: Actor,
  folderId: string,
  name: string,
): Promise<MediaFolder> {
  permit(actor, 'media:write')
  await requireFolder(tx, actor.orgId, folderId)
  await requireNewName(core, tx, actor, name, folderId)
  await tx
    .updateTable('media_folder')
    .set({ name: await core.keys.seal(tx, actor.orgId, SEALED.folder, name) })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', folderId)
    .execute()
  await audit(tx, actor, 'media.renameFolder', { kind: 'media_folder', id: folderId })
  const { items } = await listFolders(core, tx, actor)
  return items.find(({ id }) => id === folderId) as MediaFolder
}

/** The pictures stay, in no folder. */
export async function removeFolder(tx: Tx, actor: Actor, folderId: string): Promise<void> {
  permit(actor, 'media:write')
  await requireFolder(tx, actor.orgId, folderId)
  for (const table of ['media', 'media_upload'] as const) {
    await tx
      .updateTable(table)
      .set({ folder_id: null })
      .where('org_id', '=', actor.orgId)
      .where('folder_id', '=', folderId)
      .execute()
  }
  await tx.deleteFrom('media_folder').where('org_id', '=', actor.orgId).where('id', '=', folderId).execute()
  await audit(tx, actor, 'media.removeFolder', { kind: 'media_folder', id: folderId })
}

/** @throws Problem when there is no such folder here */
export async function requireFolder(tx: Tx, orgId: string, folderId: string): Promise<void> {
  const row = await tx
    .selectFrom('media_folder')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', folderId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
}

async function requireNewName(
  core: Core,
  tx: Tx,
  actor: Actor,
  name: string,
  except?: string,
): Promise<void> {
  const { items } = await listFolders(core, tx, actor)
  const same = items.some(
    (folder) => folder.id !== except && folder.name.toLowerCase() === name.toLowerCase(),
  )
  if (same) throw refuse('folderExists')
}
