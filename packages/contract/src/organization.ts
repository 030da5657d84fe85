import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Email, Id, Instant, Locale, line, PersonRef, TimeZone } from './shared.ts'

/** What the check engine takes as the organization's own: never a finding by itself. Staff names come from the people list too. */
export const AllowList = z.object({
  names: z.array(line(120)).max(500).default([]),
  staff: z.array(line(120)).max(5000).default([]),
  places: z.array(line(200)).max(500).default([]),
  phones: z.array(line(40)).max(500).default([]),
  emails: z.array(Email).max(500).default([]),
  handles: z.array(line(120)).max(500).default([]),
  domains: z.array(line(253)).max(500).default([]),
})
export type AllowList = z.infer<typeof AllowList>

export const Organization = z.object({
  id: Id,
  name: z.string(),
  locale: Locale,
  timeZone: z.string(),
  /** When true an editor may publish a `clear` post without a reviewer. */
  editorsPublishClear: z.boolean(),
  /** Years at which people come of age in the organization's state. */
  majorityAge: z.number().int(),
  /** Hours in which a person deletes by hand what a network does not. */
  removalDueHours: z.number().int(),
  allowList: AllowList,
  pausedAt: Instant.nullable(),
  pausedBy: PersonRef.nullable(),
  pauseReason: z.string().nullable(),
})
export type Organization = z.infer<typeof Organization>

export const OrganizationUpdate = z
  .object({
    name: line(120),
    locale: Locale,
    timeZone: TimeZone,
    editorsPublishClear: z.boolean(),
    majorityAge: z.number().int().min(18).max(21),
    removalDueHours: z.number().int().min(1).max(168),
    allowList: AllowList,
  })
  .partial()

export const organizationApi = {
  get: endpoint({
    method: 'get',
    path: '/api/organization',
    summary: 'The organization and its settings',
    access: 'organization:read',
    response: Organization,
  }),
  update: endpoint({
    method: 'patch',
    path: '/api/organization',
    summary: 'Change settings',
    access: 'organization:write',
    stepUp: true,
    body: OrganizationUpdate,
    response: Organization,
  }),
  pause: endpoint({
    method: 'post',
    path: '/api/organization/pause',
    summary: 'Stop every queue at once',
    access: 'organization:pause',
    body: z.object({ reason: line(500) }),
    response: Organization,
  }),
  resume: endpoint({
    method: 'post',
    path: '/api/organization/resume',
    summary: 'Let the queues run again',
    access: 'organization:pause',
    stepUp: true,
    response: Organization,
  }),
} as const

export const organizationProblems = {
  paused: [409, 'Publishing is paused for the whole organization.'],
  notPaused: [409, 'Publishing is not paused.'],
} as const
