import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Day } from './incident.ts'
import { Id, Instant, PageQuery, PersonRef, page } from './shared.ts'

const reason = z.string().trim().min(3).max(2000)

export const HOLD_KINDS = ['incident', 'post', 'person'] as const

export const LegalHold = z.object({
  id: Id,
  kind: z.enum(HOLD_KINDS),
  /** Id of what is held. */
  ref: Id,
  /** An incident’s number, a person’s name; null for a post. */
  label: z.string().nullable(),
  reason: z.string(),
  placedBy: PersonRef,
  placedAt: Instant,
  releasedBy: PersonRef.nullable(),
  releasedAt: Instant.nullable(),
  releaseReason: z.string(),
})
export type LegalHold = z.infer<typeof LegalHold>

export const PURGE_KINDS = [
  'incident',
  'sanction',
  'disclosure',
  'post',
  'report',
  'media',
  'training',
] as const
export const PurgeKind = z.enum(PURGE_KINDS)
export type PurgeKind = z.infer<typeof PurgeKind>

/**
 * Why something stays although its time is over. `live`: a copy is still published; `incident`, `sanction`,
 * `disclosure`: a younger record of that kind needs it; `in_use`: something kept uses it; `open`: it has not ended.
 */
export const PURGE_BLOCKS = ['hold', 'live', 'incident', 'sanction', 'disclosure', 'in_use', 'open'] as const

export const PurgeItem = z.object({
  kind: PurgeKind,
  ref: Id,
  /** Last effect: why it is due. */
  lastOn: Day,
  blocked: z.enum(PURGE_BLOCKS).nullable(),
  purged: z.boolean(),
})

export const PurgeBatch = z.object({
  id: Id,
  beforeOn: Day,
  state: z.enum(['proposed', 'asked', 'purged', 'dropped']),
  proposedAt: Instant,
  askedBy: PersonRef.nullable(),
  askedAt: Instant.nullable(),
  endedBy: PersonRef.nullable(),
  endedAt: Instant.nullable(),
  counts: z.array(
    z.object({
      kind: PurgeKind,
      due: z.number().int(),
      blocked: z.number().int(),
      purged: z.number().int(),
    }),
  ),
})
export type PurgeBatch = z.infer<typeof PurgeBatch>

const batchParams = z.object({ batchId: Id })

export const retentionApi = {
  holds: endpoint({
    method: 'get',
    path: '/api/retention/holds',
    summary: 'Holds, newest first; the released ones too',
    access: 'retention:read',
    query: PageQuery,
    response: page(LegalHold),
  }),
  place: endpoint({
    method: 'post',
    path: '/api/retention/holds',
    summary: 'Keep an incident, a post or a person’s records from being deleted',
    access: 'retention:write',
    body: z.object({ kind: z.enum(HOLD_KINDS), ref: Id, reason }),
    response: LegalHold,
    status: 201,
  }),
  release: endpoint({
    method: 'post',
    path: '/api/retention/holds/{holdId}/release',
    summary: 'End a hold, with the reason',
    access: 'retention:write',
    stepUp: true,
    params: z.object({ holdId: Id }),
    body: z.object({ reason }),
    response: LegalHold,
  }),
  batches: endpoint({
    method: 'get',
    path: '/api/retention/batches',
    summary: 'Lists of what may be deleted or was, newest first',
    access: 'retention:read',
    query: PageQuery,
    response: page(PurgeBatch),
  }),
  propose: endpoint({
    method: 'post',
    path: '/api/retention/batches',
    summary: 'Look now at what is over its time; an open list is made anew',
    access: 'retention:write',
    response: PurgeBatch,
    status: 201,
  }),
  batch: endpoint({
    method: 'get',
    path: '/api/retention/batches/{batchId}',
    summary: 'One list with its counts',
    access: 'retention:read',
    params: batchParams,
    response: PurgeBatch,
  }),
  items: endpoint({
    method: 'get',
    path: '/api/retention/batches/{batchId}/items',
    summary: 'What is on a list, the oldest first: why it is due and what keeps it',
    access: 'retention:read',
    params: batchParams,
    query: PageQuery.extend({
      kind: PurgeKind.default('incident'),
      blocked: z.enum(['yes', 'no']).optional(),
    }),
    response: page(PurgeItem),
  }),
  ask: endpoint({
    method: 'post',
    path: '/api/retention/batches/{batchId}/ask',
    summary: 'Ask for the deletion of a list; somebody else carries it out',
    access: 'retention:write',
    stepUp: true,
    params: batchParams,
    response: PurgeBatch,
  }),
  purge: endpoint({
    method: 'post',
    path: '/api/retention/batches/{batchId}/purge',
    summary: 'Delete for good what somebody else asked for; what is held or used by now stays',
    access: 'retention:purge',
    stepUp: true,
    params: batchParams,
    /** The number that the page showed, typed by the person. */
    body: z.object({ records: z.number().int().min(0) }),
    response: PurgeBatch,
  }),
  drop: endpoint({
    method: 'post',
    path: '/api/retention/batches/{batchId}/drop',
    summary: 'Throw a list away; nothing is deleted',
    access: 'retention:write',
    params: batchParams,
    response: PurgeBatch,
  }),
} as const

export const retentionProblems = {
  notFound: [404, 'No such hold or list here.'],
  refUnknown: [422, 'There is nothing here to hold by that id.'],
  alreadyHeld: [409, 'This is held already.'],
  released: [409, 'This hold was released already.'],
  notNow: [409, 'This list is in another state by now. Reload it.'],
  twoPeople: [403, 'Somebody else than who asked has to delete.'],
  countChanged: [409, 'The list holds another number of records than you typed. Read it again.'],
} as const
