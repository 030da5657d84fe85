import * as z from 'zod'
import { changesOf } from './changes.ts'
import { endpoint } from './endpoint.ts'
import { ROLES } from './permission.ts'
import { Email, Id, Instant, line, PageQuery, page } from './shared.ts'

export const SETTINGS = [
  'hospital',
  'clinic',
  'dental',
  'behavioral_health',
  'long_term_care',
  'ems',
  'pharmacy',
  'other',
] as const

export const SiteInput = z.object({
  name: line(120),
  setting: z.enum(SETTINGS),
  address: line(200).nullable().default(null),
  /** City and state, e.g. "Haxtun, CO"; the crowd estimate uses it. */
  place: line(120).nullable().default(null),
  phone: line(40).nullable().default(null),
})
export const Site = SiteInput.extend({
  id: Id,
  departments: z.array(z.object({ id: Id, name: z.string() })),
  people: z.number().int(),
})
export type Site = z.infer<typeof Site>

export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  title: z.string().nullable(),
  roles: z.array(z.enum(ROLES)),
  siteIds: z.array(Id),
  departmentId: Id.nullable(),
  state: z.enum(['active', 'deactivated']),
  secondFactor: z.boolean(),
  lastSeenAt: Instant.nullable(),
  createdAt: Instant,
})
export type Person = z.infer<typeof Person>

export const PersonUpdate = z
  .object({
    name: line(120),
    title: line(120).nullable(),
    roles: z.array(z.enum(ROLES)).min(1),
    siteIds: z.array(Id).max(200),
    departmentId: Id.nullable(),
  })
  .partial()

export const Invitation = z.object({
  id: Id,
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  siteIds: z.array(Id),
  invitedBy: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  state: z.enum(['open', 'expired']),
})
export type Invitation = z.infer<typeof Invitation>
export const InvitationInput = z.object({
  email: Email,
  roles: z.array(z.enum(ROLES)).min(1),
  siteIds: z.array(Id).max(200).default([]),
})

/** What a leaving person still holds; each kind goes to the successor. */
export const Handover = z.object({
  drafts: z.number().int(),
  claims: z.number().int(),
  channelsOwned: z.number().int(),
  channelsBackup: z.number().int(),
  scheduled: z.number().int(),
})
export type Handover = z.infer<typeof Handover>

export const PeopleQuery = PageQuery.extend({
  q: z.string().max(100).optional(),
  role: z.enum(ROLES).optional(),
  siteId: Id.optional(),
  state: z.enum(['active', 'deactivated']).optional(),
})
const personParams = z.object({ personId: Id })
const siteParams = z.object({ siteId: Id })

export const workforceApi = {
  people: endpoint({
    method: 'get',
    path: '/api/people',
    summary: 'People, by name',
    access: 'workforce:read',
    query: PeopleQuery,
    response: page(Person),
  }),
  person: endpoint({
    method: 'get',
    path: '/api/people/{personId}',
    summary: 'One person',
    access: 'workforce:read',
    params: personParams,
    response: Person,
  }),
  updatePerson: endpoint({
    method: 'patch',
    path: '/api/people/{personId}',
    summary: 'Change roles, sites or title',
    access: 'workforce:write',
    stepUp: true,
    params: personParams,
    body: PersonUpdate,
    response: Person,
  }),
  handover: endpoint({
    method: 'get',
    path: '/api/people/{personId}/handover',
    summary: 'What a leaving person still holds',
    access: 'workforce:deactivate',
    params: personParams,
    response: Handover,
  }),
  deactivate: endpoint({
    method: 'post',
    path: '/api/people/{personId}/deactivate',
    summary: 'End all sessions and hand the work over',
    access: 'workforce:deactivate',
    stepUp: true,
    params: personParams,
    body: z.object({ successorId: Id, reason: line(500) }),
    response: Person,
  }),
  reactivate: endpoint({
    method: 'post',
    path: '/api/people/{personId}/reactivate',
    summary: 'Let a person in again; they set a new password by mailed link, and new second factors',
    access: 'workforce:deactivate',
    stepUp: true,
    params: personParams,
    response: Person,
  }),
  endSessions: endpoint({
    method: 'post',
    path: '/api/people/{personId}/end-sessions',
    summary: 'End all sessions of a person',
    access: 'workforce:deactivate',
    stepUp: true,
    params: personParams,
  }),
  invitations: endpoint({
    method: 'get',
    path: '/api/invitations',
    summary: 'Open invitations',
    access: 'workforce:write',
    response: z.object({ items: z.array(Invitation) }),
  }),
  invite: endpoint({
    method: 'post',
    path: '/api/invitations',
    summary: 'Invite a person by e-mail; the link is also answered once for handing over in person',
    access: 'workforce:write',
    stepUp: true,
    body: InvitationInput,
    response: Invitation.extend({ link: z.string() }),
    status: 201,
  }),
  revokeInvitation: endpoint({
    method: 'delete',
    path: '/api/invitations/{invitationId}',
    summary: 'Withdraw an invitation',
    access: 'workforce:write',
    params: z.object({ invitationId: Id }),
  }),
  sites: endpoint({
    method: 'get',
    path: '/api/sites',
    summary: 'Sites with their departments',
    access: 'workforce:read',
    response: z.object({ items: z.array(Site) }),
  }),
  createSite: endpoint({
    method: 'post',
    path: '/api/sites',
    summary: 'Add a site',
    access: 'workforce:write',
    body: SiteInput,
    response: Site,
    status: 201,
  }),
  updateSite: endpoint({
    method: 'patch',
    path: '/api/sites/{siteId}',
    summary: 'Change a site',
    access: 'workforce:write',
    params: siteParams,
    body: changesOf(SiteInput),
    response: Site,
  }),
  removeSite: endpoint({
    method: 'delete',
    path: '/api/sites/{siteId}',
    summary: 'Remove a site that nobody belongs to',
    access: 'workforce:write',
    params: siteParams,
  }),
  addDepartment: endpoint({
    method: 'post',
    path: '/api/sites/{siteId}/departments',
    summary: 'Add a department',
    access: 'workforce:write',
    params: siteParams,
    body: z.object({ name: line(120) }),
    response: Site,
    status: 201,
  }),
  removeDepartment: endpoint({
    method: 'delete',
    path: '/api/sites/{siteId}/departments/{departmentId}',
    summary: 'Remove a department',
    access: 'workforce:write',
    params: siteParams.extend({ departmentId: Id }),
  }),
} as const

export const workforceProblems = {
  notFound: [404, 'No such person, site or invitation here.'],
  emailTaken: [409, 'Someone with this e-mail is already here.'],
  lastOwner: [
    409,
    'An organization needs at least one active owner or privacy officer. Give someone else the role first.',
  ],
  alreadyDeactivated: [409, 'This person is already deactivated.'],
  successorUnfit: [
    422,
    'The successor must be an active person with a right to the work that is handed over.',
  ],
  siteInUse: [409, 'People or channels still belong to this site. Move them first.'],
  notYourself: [409, 'You cannot do this to your own account.'],
  roleTooHigh: [403, 'Only an owner or privacy officer can give this role.'],
} as const
