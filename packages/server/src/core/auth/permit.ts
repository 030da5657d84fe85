import { may, type Permission } from '@clearpost/contract'
import type { Actor } from '../actor.ts'
import { problem } from '../problems.ts'

/**
 * First line of a service function: throws `core.forbidden` unless the actor's roles grant the
 * permission. The system may do everything; a guest nothing that a role grants.
 */
export function permit(actor: Actor, permission: Permission): void {
  if (!allowed(actor, permission)) throw problem('core.forbidden')
}

/** The same question without throwing, for views that say what a person may do. */
export function allowed(actor: Actor, permission: Permission): boolean {
  if (actor.kind === 'system') return true
  if (actor.kind === 'guest') return false
  return may(actor.roles, permission)
}
