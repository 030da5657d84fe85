import {
  DETERMINATION_MAX_BYTES,
  type DeterminationDocument,
  deidentificationProblems,
} from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Download, Upload } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { record } from './events.ts'
import { postRow, subject } from './load.ts'

const refuse = problemsOf(deidentificationProblems)
const PDF = 'application/pdf'
/** A PDF ends with its marker, perhaps followed by a few bytes: ISO 32000-1, 7.5.5. */
const END_WITHIN_BYTES = 1024

/**
 * Keeps the document of an expert determination among the sealed files. Type and size are read from the bytes;
 * the program never opens the document itself.
 */
export async function uploadDetermination(
  core: Core,
  actor: Actor,
  postId: string,
  upload: Upload,
): Promise<DeterminationDocument> {
  permit(actor, 'post:deidentify')
  const bytes = await upload.read(DETERMINATION_MAX_BYTES, () => refuse('tooLarge'))
  const begins = bytes.subarray(0, 5).toString('latin1') === '%PDF-'
  const ends = bytes.subarray(-END_WITHIN_BYTES).includes('%%EOF')
  if (!begins || !ends) throw refuse('notPdf')
  return core.db.organization(actor.orgId, async (tx) => {
    const post = await postRow(tx, actor.orgId, postId)
    const { sha256, size } = await core.files.put(tx, actor.orgId, bytes, PDF)
    const at = core.clock.now()
    const row = {
      org_id: actor.orgId,
      id: newId(at.getTime()),
      post_id: postId,
      sha256,
      bytes: size,
      uploaded_by: actor.personId ?? '',
      at,
    }
    await tx.insertInto('deidentification_document').values(row).execute()
    await record(core, tx, actor, 'post.attachDetermination', subject(post), { documentId: row.id, sha256 })
    const refs = await refsOf(tx, actor.orgId, [row.uploaded_by])
    return { id: row.id, sha256, bytes: size, uploadedBy: refs(row.uploaded_by), at: at.toISOString() }
  })
}

/** The document as it was attached; a browser saves it and never shows it in place. */
export async function readDetermination(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  documentId: string,
): Promise<Download> {
  permit(actor, 'post:evidence')
  const { sha256 } = await documentRow(tx, actor.orgId, postId, documentId)
  const file = await core.files.get(tx, actor.orgId, sha256)
  if (!file) throw refuse('notFound')
  await audit(tx, actor, 'post.readDetermination', { kind: 'post', id: postId }, { documentId, sha256 })
  return { bytes: file.bytes, type: PDF, filename: `determination-${sha256.slice(0, 12)}.pdf` }
}

/** A document that was attached to this post. */
export async function documentRow(tx: Tx, orgId: string, postId: string, documentId: string) {
  const row = await tx
    .selectFrom('deidentification_document')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .where('id', '=', documentId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}
