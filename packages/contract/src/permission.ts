/** HIPAA workforce roles of the product. A person may hold several. */
export const ROLES = ['owner', 'privacy_officer', 'reviewer', 'editor', 'member', 'auditor', 'hr'] as const
export type Role = (typeof ROLES)[number]

const everyone = [
  'check:run',
  'channel:read',
  'workforce:read',
  'organization:read',
  'media:read',
  'policy:read',
  'incident:report',
  'training:take',
] as const
/** Asking patients, and reading who stands behind a code. */
const asking = [
  'subject:read',
  'subject:name',
  'subject:write',
  'authorization:read',
  'authorization:write',
  'authorization:withdraw',
] as const
const editing = [
  ...asking,
  'post:read',
  'post:write',
  'post:submit',
  'post:schedule',
  'post:comment',
  'post:takedown',
  'media:write',
  'media:settle',
  'alert:read',
  'alert:acknowledge',
  'post:evidence',
] as const
const reviewing = [
  'subject:read',
  'subject:name',
  'authorization:read',
  'authorization:withdraw',
  'post:read',
  'media:settle',
  'post:review',
  'post:comment',
  'post:takedown',
  'post:invite-guest',
  'alert:read',
  'alert:acknowledge',
  'post:evidence',
  'check:policy-read',
  'learning:read',
  'policy:approve',
] as const
const governing = [
  ...reviewing,
  'post:override',
  'post:deidentify',
  'post:delete',
  'organization:pause',
  'organization:write',
  'check:policy-write',
  'workforce:write',
  'workforce:deactivate',
  'channel:write',
  'integration:read',
  'integration:write',
  'audit:read',
  'learning:export',
  'policy:write',
  'policy:track',
  'screening:read',
  'screening:write',
  'screening:decide',
  'billing:read',
  'billing:write',
  'risk:read',
  'risk:write',
  'obligation:read',
  'obligation:write',
  'osha:read',
  'osha:write',
  'board:read',
  'training:read',
  'training:assign',
  'incident:read',
  'incident:write',
  'incident:conclude',
  'retention:read',
  'retention:write',
  'retention:purge',
  'media:original',
  'media:locked',
  'authorization:form',
  'authorization:export',
] as const

/** Sealed even from owners and auditors. */
const sanctioning = ['sanction:read', 'sanction:write', 'sanction:decide'] as const

/**
 * Role → `domain:action`. The server asks this table on the first line of every service function,
 * the page reads the same table to decide what to show. `post:write` and `post:submit` reach a
 * person's own posts; editors may also edit a colleague's draft.
 */
export const PERMISSIONS = {
  owner: [...new Set([...everyone, ...editing, ...governing])].filter(
    (p) =>
      p !== 'post:override' &&
      p !== 'incident:conclude' &&
      p !== 'post:deidentify' &&
      p !== 'post:review' &&
      p !== 'media:original' &&
      p !== 'media:locked',
  ),
  privacy_officer: [...new Set([...everyone, ...editing, ...governing, ...sanctioning])],
  reviewer: [...new Set([...everyone, ...reviewing])],
  editor: [...everyone, ...editing],
  member: [...everyone],
  auditor: [
    'training:take',
    'channel:read',
    'workforce:read',
    'organization:read',
    'media:read',
    'media:locked',
    'post:read',
    'post:evidence',
    'alert:read',
    'integration:read',
    'audit:read',
    'check:policy-read',
    'learning:read',
    'policy:read',
    'policy:track',
    'screening:read',
    'billing:read',
    'risk:read',
    'obligation:read',
    'board:read',
    'training:read',
    'incident:report',
    'incident:read',
    'retention:read',
    'subject:read',
    'authorization:read',
  ],
  // Decides on sanctions; of an incident only its number and cause, and no pictures.
  hr: [...everyone.filter((p) => p !== 'media:read'), ...sanctioning, 'osha:read', 'osha:write'],
} as const satisfies Record<Role, readonly string[]>

export type Permission =
  | (typeof everyone)[number]
  | (typeof editing)[number]
  | (typeof governing)[number]
  | (typeof sanctioning)[number]

/** Whether one of the roles grants the permission. */
export function may(roles: readonly string[], permission: Permission): boolean {
  return roles.some(
    (role) => (PERMISSIONS[role as Role] as readonly string[] | undefined)?.includes(permission) ?? false,
  )
}
