import { sql } from 'kysely'
import * as z from 'zod'
import { type Core, defineJob, enqueue, type Tx } from '../../core/index.ts'
import { executeRun, forgetRun, screenNew } from './run.ts'

/** A new hire waits at most this long. */
const SCAN_EVERY_SECONDS = 60

export const runAll = defineJob(
  'screening-run',
  z.object({ orgId: z.uuid(), runId: z.uuid() }),
  (core, { orgId, runId }) => executeRun(core, orgId, runId),
  { concurrency: 1, gaveUp: (core, { orgId, runId }) => forgetRun(core, orgId, runId) },
)

const runNew = defineJob(
  'screening-new',
  z.object({ orgId: z.uuid() }),
  (core, { orgId }) => screenNew(core, orgId),
  { concurrency: 1 },
)

/** Asks for a screening of those whom none has seen. */
export const screenSoon = (tx: Tx, orgId: string) => enqueue(tx, runNew, { orgId }, { singletonKey: orgId })

/** Finds organizations where somebody works whom no screening has seen: new hires, new names, new vendors. */
export async function scanNew(core: Core): Promise<void> {
  await core.db.system(async (tx) => {
    const { rows } = await sql<{ org_id: string }>`
      select f.org_id from leie_file f where f.in_use and (
        exists (select 1 from person p left join screened s
          on s.org_id = p.org_id and s.kind = 'person' and s.subject_id = p.id
          where p.org_id = f.org_id and p.state = 'active' and s.name is distinct from p.name)
        or exists (select 1 from vendor v left join screened s
          on s.org_id = v.org_id and s.kind = 'vendor' and s.subject_id = v.id
          where v.org_id = f.org_id and v.ended_at is null and s.name is distinct from v.name))
        and not exists (select 1 from screening_run r where r.org_id = f.org_id and r.state = 'waiting')`.execute(
      tx,
    )
    for (const { org_id } of rows) await screenSoon(tx, org_id)
  })
}

defineJob('screening-scan', z.object({}), (core) => scanNew(core), { everySeconds: SCAN_EVERY_SECONDS })
