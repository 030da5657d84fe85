import { createHash } from 'node:crypto'
import type { SigningView } from '@clearpost/contract'
import { dayWords, scopeValues } from '@clearpost/law'
import { type Core, canonicalJson, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { dayOfAge } from './age.ts'
import { usableForm } from './forms-usable.ts'
import { thePictures, thePublications } from './ports.ts'
import { refuse } from './problems.ts'
import { scopeOf } from './scope.ts'
import { openPerson, type Person, subjectRow } from './subjects.ts'
import type { AuthorizationRow } from './tables.ts'
import { WORDS } from './words.ts'

const FIELD = 'authorization.document'

export type Document = SigningView['document']

/** What the signer signs: SHA-256, hexadecimal, over canonical JSON of headings and paragraphs. */
export const hashDocument = (document: Document): string =>
  createHash('sha256').update(canonicalJson(document)).digest('hex')

export const sealDocument = (core: Core, tx: Tx, orgId: string, document: Document): Promise<Buffer> =>
  core.keys.seal(tx, orgId, FIELD, JSON.stringify(document))

/**
 * The whole document that a row asks to sign: once signed, as it was signed; before, made from form, scope, subject,
 * organization and post, always the same from the same. Whatever of them changes, the hash changes.
 */
export async function documentOf(core: Core, tx: Tx, row: AuthorizationRow): Promise<Document> {
  if (row.document !== null)
    return JSON.parse(await core.keys.openText(tx, row.org_id, FIELD, row.document)) as Document
  const { form, slots, lines } = await filledForm(core, tx, row)
  const words = WORDS[row.lang]
  return [
    ...form.sections(slots),
    { heading: words.covers, paragraphs: lines },
    ...(await postSection(core, tx, row)),
  ]
}

/** The version of the form that the row began with, and what fills its blanks. */
export async function filledForm(core: Core, tx: Tx, row: AuthorizationRow) {
  const person = await openPerson(core, tx, await subjectRow(tx, row.org_id, row.subject_id))
  const form = await usableForm(core, tx, row.org_id, row.form_id, row.lang, row.form_version)
  return { form, ...(await saidOf(core, tx, row, person)) }
}

/** The scope in words of the form's language: for its blanks, and as lines of its own. */
async function saidOf(core: Core, tx: Tx, row: AuthorizationRow, person: Person) {
  const scope = await scopeOf(core, tx, row)
  const words = WORDS[row.lang]
  const slots = scopeValues(
    {
      purposes: scope.purposes,
      channels:
        scope.channelIds &&
        (await channelsOf(tx, row.org_id, scope.channelIds)).map(
          ({ network, handle }) => `${words.networks[network] ?? network} ${handle}`,
        ),
      pictures: scope.mediaIds && (await pictureWords(core, tx, row, scope.mediaIds)),
      story: scope.story,
      endsOn: scope.endsOn,
      endsWhen: scope.endsWhen,
      subject: person.name,
    },
    row.lang,
  )
  const { majorityAge } = await settingsOf(tx, row.org_id)
  const ofAge = person.bornOn === null ? null : dayOfAge(person.bornOn, majorityAge)
  const minor = ofAge !== null && Date.parse(ofAge) > core.clock.now().getTime()
  const lines = [
    `${words.subject}: ${slots.subject}`,
    `${words.purposes}: ${slots.purposes}`,
    `${words.channels}: ${slots.channels}`,
    `${words.pictures}: ${slots.pictures}`,
    `${words.story}: ${slots.story}`,
    `${words.ends}: ${slots.expiry}`,
    ...(minor ? [words.ofAge(dayWords(ofAge, row.lang))] : []),
  ]
  return { slots, lines }
}

async function pictureWords(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
  mediaIds: readonly string[],
): Promise<string[]> {
  const alts = await thePictures().alt(core, tx, row.org_id, mediaIds)
  return mediaIds.map((id, index) => WORDS[row.lang].picture(index + 1, alts.get(id) ?? ''))
}

/** The post that the signer is shown belongs to what is signed: a later change of its words asks again. */
async function postSection(core: Core, tx: Tx, row: AuthorizationRow): Promise<Document> {
  if (row.post_id === null) return []
  const post = await thePublications().preview(core, tx, row.org_id, row.post_id)
  if (!post) throw refuse('scopeUnknown')
  const words = WORDS[row.lang]
  return [
    {
      heading: words.post,
      paragraphs: [
        post.text,
        ...post.pictures.map(({ alt }, index) => words.picture(index + 1, alt)),
        `${words.postOn}: ${post.channels.join(', ')}`,
      ],
    },
  ]
}

/** Accounts by id, in the order asked for. */
export async function channelsOf(tx: Tx, orgId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('channel')
    .select(['id', 'network', 'handle'])
    .where('org_id', '=', orgId)
    .where('id', 'in', [...ids])
    .execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** Every account that the organization uses. */
export function connectedChannels(tx: Tx, orgId: string) {
  return tx
    .selectFrom('channel')
    .select(['id', 'network', 'handle'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'connected')
    .orderBy('id')
    .execute()
}
