import type { AuthorizationScope, Subject } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import { dayOf, startOfDay } from '../../core/days.ts'
import type { Core, Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { dayOfAge } from './age.ts'
import { thePictures, thePublications } from './ports.ts'
import { refuse } from './problems.ts'
import type { AuthorizationRow } from './tables.ts'

const FIELD = 'authorization.words'

/** What people wrote of a scope; sealed. */
interface ScopeWords {
  story: string | null
  endsWhen: string | null
}

type ScopeColumns = Pick<AuthorizationRow, 'purposes' | 'channel_ids' | 'media_ids' | 'ends_on' | 'words'>

/** The columns that hold a scope. */
export async function columnsOf(
  core: Core,
  tx: Tx,
  orgId: string,
  scope: AuthorizationScope,
): Promise<ScopeColumns> {
  const words: ScopeWords = { story: scope.story || null, endsWhen: scope.endsWhen }
  return {
    purposes: [...new Set(scope.purposes)],
    channel_ids: scope.channelIds && [...new Set(scope.channelIds)],
    media_ids: scope.mediaIds && [...new Set(scope.mediaIds)],
    ends_on: scope.endsOn,
    words: await core.keys.seal(tx, orgId, FIELD, JSON.stringify(words)),
  }
}

/** The scope of a row, as the contract gives it. */
export async function scopeOf(
  core: Core,
  tx: Tx,
  row: Pick<AuthorizationRow, 'org_id' | keyof ScopeColumns>,
): Promise<AuthorizationScope> {
  const words = JSON.parse(await core.keys.openText(tx, row.org_id, FIELD, row.words)) as ScopeWords
  return {
    purposes: row.purposes,
    channelIds: row.channel_ids,
    mediaIds: row.media_ids,
    story: words.story,
    endsOn: row.ends_on,
    endsWhen: words.endsWhen,
  }
}

/**
 * Refuses a scope that ends never or has ended, and one that names what is not there.
 * @throws Problem authorization.endMissing, endPassed, scopeUnknown
 */
export async function requireScope(
  core: Core,
  tx: Tx,
  orgId: string,
  scope: AuthorizationScope,
  postId: string | null,
): Promise<void> {
  if (scope.endsOn === null && scope.endsWhen === null) throw refuse('endMissing')
  const { timeZone } = await settingsOf(tx, orgId)
  if (scope.endsOn !== null && scope.endsOn < dayOf(core.clock.now(), timeZone)) throw refuse('endPassed')
  const channels = new Set(scope.channelIds ?? [])
  if (channels.size > 0) {
    const known = await tx
      .selectFrom('channel')
      .select('id')
      .where('org_id', '=', orgId)
      .where('id', 'in', [...channels])
      .execute()
    if (known.length < channels.size) throw refuse('scopeUnknown')
  }
  const pictures = new Set(scope.mediaIds ?? [])
  if (pictures.size > 0) {
    const known = await thePictures().alt(core, tx, orgId, [...pictures])
    if (known.size < pictures.size) throw refuse('scopeUnknown')
  }
  if (postId !== null && (await thePublications().preview(core, tx, orgId, postId)) === null)
    throw refuse('scopeUnknown')
}

/**
 * When an authorization ends: after its last day in the organization's time zone, and, when someone signs for a
 * minor, on the day on which the minor comes of age and decides alone.
 */
export async function endOf(
  tx: Tx,
  orgId: string,
  endsOn: string | null,
  person: Pick<Subject, 'bornOn'>,
  forMinor: boolean,
): Promise<{ endsAt: Date | null; ofAge: boolean }> {
  const { timeZone, majorityAge } = await settingsOf(tx, orgId)
  const last = endsOn === null ? null : startOfDay(addDays(endsOn, 1), timeZone)
  if (!forMinor || person.bornOn === null) return { endsAt: last, ofAge: false }
  const ofAge = startOfDay(dayOfAge(person.bornOn, majorityAge), timeZone)
  return last !== null && last <= ofAge ? { endsAt: last, ofAge: false } : { endsAt: ofAge, ofAge: true }
}

interface Limits {
  purposes: readonly string[]
  channelIds: readonly string[] | null
  mediaIds?: readonly string[] | null
}

const within = (wanted: readonly string[] | null, allowed: readonly string[] | null): boolean =>
  allowed === null || wanted?.every((one) => allowed.includes(one)) === true

/** @throws Problem authorization.notNarrower when something would be allowed that was not */
export function requireWithin(row: AuthorizationRow, limits: Limits): void {
  const { purposes, channelIds, mediaIds = row.media_ids } = limits
  if (
    !within(purposes, row.purposes) ||
    !within(channelIds, row.channel_ids) ||
    !within(mediaIds, row.media_ids)
  )
    throw refuse('notNarrower')
}
