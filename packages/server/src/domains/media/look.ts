import type { Sight } from '@clearpost/contract'
import { type LookProgress, VisionError, type VisionProblem } from '@clearpost/vision'
import * as z from 'zod'
import {
  audit,
  type Core,
  defineJob,
  enqueue,
  type JobContext,
  systemActor,
  type Tx,
} from '../../core/index.ts'
import { lookOf } from './eyes.ts'
import { judge } from './judge.ts'
import { findLikeness } from './likeness.ts'
import { mergeSight } from './merge.ts'
import { patchMedia, SEALED } from './rows.ts'
import type { MediaRow } from './tables.ts'
import type { SealedOriginal, SealedSight } from './view.ts'

/** How often a running look writes how far it is, and asks whether somebody stopped it. */
const TELL_EVERY_MILLIS = 700
const SCAN_EVERY_SECONDS = 300
const SCAN_LIMIT = 500
/** Worth another try: the file is not to blame. */
const PASSING: readonly VisionProblem[] = ['worker_died', 'busy', 'failed']

const Order = z.object({ orgId: z.uuid(), mediaId: z.uuid(), run: z.number().int() })
type Order = z.infer<typeof Order>

export const lookJob = defineJob('media-look', Order, runLook, {
  retries: 2,
  // One at a time: it takes both cores and most of the memory that a picture may take.
  concurrency: 1,
  gaveUp: (core, order) => core.db.organization(order.orgId, (tx) => fail(core, tx, order, 'internal')),
})

/** Has a picture looked at, once for one run. */
export async function orderLook(tx: Tx, orgId: string, mediaId: string, run: number): Promise<void> {
  await enqueue(tx, lookJob, { orgId, mediaId, run }, { singletonKey: `${mediaId}.${run}` })
}

/** Looks at one picture, unless a newer order came or somebody stopped it. */
export async function runLook(core: Core, order: Order, context: JobContext): Promise<void> {
  const bytes = await core.db.organization(order.orgId, (tx) => begin(core, tx, order))
  if (!bytes) return
  // Before the machine looks: what it sees then falls on the places that were carried over.
  await findLikeness(core, order.orgId, order.mediaId)
  const look = await lookOf(core)
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, context.signal])
  let progress = 0
  const teller = setInterval(() => {
    void tell(core, order, progress).then(
      (wanted) => wanted || stop.abort(),
      () => undefined,
    )
  }, TELL_EVERY_MILLIS)
  let sight: Sight
  try {
    const onProgress = ({ share }: LookProgress) => {
      progress = share
    }
    sight = await look(bytes, { signal, onProgress })
  } catch (error) {
    if (!(error instanceof VisionError)) throw error
    if (stop.signal.aborted) return
    // A stopping server: the job is taken up again.
    if (error.code === 'cancelled') throw error
    if (PASSING.includes(error.code) && !context.last) throw error
    return core.db.organization(order.orgId, (tx) => fail(core, tx, order, error.code))
  } finally {
    clearInterval(teller)
  }
  const judged = await judge(core, order.orgId, sight)
  await core.db.organization(order.orgId, async (tx) => {
    const row = await wantedRow(tx, order)
    if (!row) return
    await mergeSight(core, tx, row, judged)
    const sealed: SealedSight = { metadata: sight.metadata, transcript: sight.sound.transcript }
    await patchMedia(tx, row, {
      look_state: 'done',
      look_progress: 1,
      look_problem: null,
      looked_at: core.clock.now(),
      sight: await core.keys.seal(tx, order.orgId, SEALED.sight, JSON.stringify(sealed)),
      sound: sight.sound.present,
      tools: sight.tools,
      duration_ms: sight.durationMs ?? row.duration_ms,
    })
    const seen = (kind: string) => judged.filter((sighting) => sighting.kind === kind).length
    await audit(tx, systemActor(order.orgId), 'media.looked', about(order), {
      tools: sight.tools,
      faces: seen('face'),
      texts: seen('text'),
      codes: seen('code'),
      metadata: [...new Set(sight.metadata.map(({ kind }) => kind))],
    })
  })
}

const about = ({ mediaId }: Order) => ({ kind: 'media', id: mediaId })

/** The row, locked, while this run is the one that counts and nobody stopped it. */
async function wantedRow(tx: Tx, { orgId, mediaId, run }: Order): Promise<MediaRow | undefined> {
  return tx
    .selectFrom('media')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', mediaId)
    .where('look_run', '=', run)
    .where('look_state', 'in', ['waiting', 'looking'])
    .forUpdate()
    .executeTakeFirst()
}

/**
 * The upload as it came: its metadata is of interest too. Of something that moves only the first frame is kept, and it
 * alone is looked at; so are pictures older than the library, and safe copies.
 */
async function fileToLookAt(core: Core, tx: Tx, row: MediaRow): Promise<string> {
  if (row.original === null || row.original_sha256 === null) return row.sha256
  const { moves } = JSON.parse(
    await core.keys.openText(tx, row.org_id, SEALED.original, row.original),
  ) as SealedOriginal
  return moves ? row.sha256 : row.original_sha256
}

async function begin(core: Core, tx: Tx, order: Order): Promise<Buffer | null> {
  const row = await wantedRow(tx, order)
  if (!row) return null
  const file = await core.files.get(tx, order.orgId, await fileToLookAt(core, tx, row))
  if (!file) return null
  await patchMedia(tx, row, { look_state: 'looking', look_progress: 0, look_problem: null })
  return file.bytes
}

/** @returns whether the look is still wanted */
async function tell(core: Core, { orgId, mediaId, run }: Order, share: number): Promise<boolean> {
  return core.db.organization(orgId, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('media')
      .set({ look_progress: Math.min(1, Math.max(0, share)) })
      .where('org_id', '=', orgId)
      .where('id', '=', mediaId)
      .where('look_run', '=', run)
      .where('look_state', '=', 'looking')
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}

async function fail(_core: Core, tx: Tx, order: Order, problem: string): Promise<void> {
  const row = await wantedRow(tx, order)
  if (!row) return
  await patchMedia(tx, row, { look_state: 'failed', look_problem: problem })
  await audit(tx, systemActor(order.orgId), 'media.lookFailed', about(order), { problem })
}

/** Finds pictures that nobody has looked at in every organization: those older than the library, and lost jobs. */
export async function scanToLook(core: Core): Promise<void> {
  await core.db.system(async (tx) => {
    const rows = await tx
      .selectFrom('media')
      .select(['org_id', 'id', 'look_run'])
      .where('look_state', '=', 'waiting')
      .orderBy('id')
      .limit(SCAN_LIMIT)
      .execute()
    for (const { org_id, id, look_run } of rows) await orderLook(tx, org_id, id, look_run)
  })
}

defineJob('media-look-scan', z.object({}), (core) => scanToLook(core), { everySeconds: SCAN_EVERY_SECONDS })
