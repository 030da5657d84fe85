import { may, type Permission } from '@clearpost/contract'
import type { Actor } from '../actor.ts'
import { coreProblem } from '../problems.ts'

/**
 * First line of a service function: throws `core.forbidden` unless the actor's roles grant the
 * permission. The system may do everything; a guest nothing that a role grants.
 */
export function permit(actor: Actor, permission: Permission): void {
  if (!allowed(actor, permission)) throw coreProblem('forbidden')
}

/** The same question without throwing, for views that say what a person may do. */
export function allowed(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'system' || may(actor.roles, permission)
}
