import { type ApiToken, integrationProblems } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newToken } from '../../core/auth/token.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, problemsOf, type Tx } from '../../core/index.ts'

const refuse = problemsOf(integrationProblems)

const tokens = (tx: Tx, orgId: string) =>
  tx
    .selectFrom('api_token as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.org_id', '=', 't.org_id').onRef('p.id', '=', 't.created_by'),
    )
    .select([
      't.id',
      't.name',
      't.scopes',
      't.created_by',
      't.created_at',
      't.expires_at',
      't.last_used_at',
      't.revoked_at',
      'p.name as creator',
    ])
    .where('t.org_id', '=', orgId)

type Row = Awaited<ReturnType<ReturnType<typeof tokens>['executeTakeFirstOrThrow']>>
const tokenView = (row: Row): ApiToken => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes as ApiToken['scopes'],
  createdBy: { id: row.created_by, name: row.creator },
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  revokedAt: row.revoked_at?.toISOString() ?? null,
})

export async function listTokens(tx: Tx, actor: Actor): Promise<{ items: ApiToken[] }> {
  permit(actor, 'integration:read')
  return { items: (await tokens(tx, actor.orgId).orderBy('t.id', 'desc').execute()).map(tokenView) }
}

/** The secret is answered once; the database keeps its hash. The token acts in its maker's name, within its scopes. */
export async function createToken(
  tx: Tx,
  actor: Actor,
  input: { name: string; scopes: ApiToken['scopes']; days: number },
  now: Date,
): Promise<ApiToken & { secret: string }> {
  permit(actor, 'integration:write')
  if (actor.personId === undefined) throw refuse('notFound')
  const id = newId()
  const { token, hash } = newToken('api', actor.orgId)
  await tx
    .insertInto('api_token')
    .values({
      org_id: actor.orgId,
      id,
      name: input.name,
      scopes: [...new Set(input.scopes)],
      token_hash: hash,
      created_by: actor.personId,
      created_at: now,
      expires_at: new Date(now.getTime() + input.days * 86_400_000),
    })
    .execute()
  await audit(
    tx,
    actor,
    'integration.createToken',
    { kind: 'token', id },
    { scopes: input.scopes, days: input.days },
  )
  return {
    ...tokenView(await tokens(tx, actor.orgId).where('t.id', '=', id).executeTakeFirstOrThrow()),
    secret: token,
  }
}

export async function revokeToken(tx: Tx, actor: Actor, tokenId: string, now: Date): Promise<void> {
  permit(actor, 'integration:write')
  const row = await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', tokenId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(tx, actor, 'integration.revokeToken', { kind: 'token', id: tokenId })
}
