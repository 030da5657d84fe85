import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, PageQuery, PersonRef, page } from './shared.ts'

/** One row of the tamper-evident trail. It names things by id and never holds post text or patient data. */
export const AuditEvent = z.object({
  id: z.string(),
  seq: z.number().int().nullable(),
  at: Instant,
  actor: PersonRef.extend({ kind: z.enum(['person', 'token', 'guest', 'system']) }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  details: z.record(z.string(), z.unknown()),
  hash: z.string().nullable(),
})
export type AuditEvent = z.infer<typeof AuditEvent>

export const ALERT_KINDS = [
  'drift',
  'gone',
  'publish_failed',
  'token_expiring',
  'token_failing',
  'late',
  'takedown_incomplete',
  'verdict_changed',
  'record_ended',
  'picture_blocked',
  'authorization_ended',
  'authorization_expiring',
  'authorization_of_age',
  'removal_overdue',
] as const
export const Alert = z.object({
  id: Id,
  kind: z.enum(ALERT_KINDS),
  severity: z.enum(['info', 'warning', 'urgent']),
  postId: Id.nullable(),
  channelId: Id.nullable(),
  authorizationId: Id.nullable(),
  createdAt: Instant,
  acknowledgedAt: Instant.nullable(),
  acknowledgedBy: PersonRef.nullable(),
})
export type Alert = z.infer<typeof Alert>

export const AuditQuery = PageQuery.extend({
  action: z.string().max(80).optional(),
  actorId: Id.optional(),
  subjectKind: z.string().max(40).optional(),
  subjectId: z.string().max(80).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
})

export const evidenceApi = {
  audit: endpoint({
    method: 'get',
    path: '/api/audit',
    summary: 'The audit trail, newest first',
    access: 'audit:read',
    scope: 'audit:read',
    query: AuditQuery,
    response: page(AuditEvent),
  }),
  exportAudit: endpoint({
    method: 'get',
    path: '/api/audit/export',
    summary: 'The whole trail with signed checkpoints, for `clearpost verify`',
    access: 'audit:read',
    scope: 'audit:read',
    stepUp: true,
    response: 'bytes',
  }),
  verifyAudit: endpoint({
    method: 'post',
    path: '/api/audit/verify',
    summary: 'Verify the whole chain now',
    access: 'audit:read',
    response: z.object({
      ok: z.boolean(),
      events: z.number().int(),
      checkpoints: z.number().int(),
      firstProblem: z.string().nullable(),
    }),
  }),
  alerts: endpoint({
    method: 'get',
    path: '/api/alerts',
    summary: 'Alerts, open first',
    access: 'alert:read',
    query: PageQuery.extend({ state: z.enum(['open', 'all']).default('open') }),
    response: page(Alert),
  }),
  acknowledgeAlert: endpoint({
    method: 'post',
    path: '/api/alerts/{alertId}/acknowledge',
    summary: 'Say that someone takes care of it',
    access: 'alert:acknowledge',
    params: z.object({ alertId: Id }),
    response: Alert,
  }),
} as const

export const evidenceProblems = {
  notFound: [404, 'No such alert here.'],
} as const
