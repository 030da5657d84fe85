import type { SignerKind, SignInput, SigningView } from '@clearpost/contract'
import { dayOf } from '../../core/days.ts'
import type { Download, Transport, Upload } from '../../core/http/routes.ts'
import type { Core, Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { isMinor } from './age.ts'
import {
  channelsOf,
  connectedChannels,
  documentOf,
  filledForm,
  hashDocument,
  sealDocument,
} from './document.ts'
import { narrow, withdraw } from './ending.ts'
import { record } from './events.ts'
import { usableForm } from './forms-usable.ts'
import { activate, sendCopy } from './in-force.ts'
import { revokeLinks } from './links.ts'
import { patch, sealSigner, waitsForWitness } from './load.ts'
import { thePictures, thePublications } from './ports.ts'
import { refuse } from './problems.ts'
import { downloadPaper, keepPaper, readPaper } from './proof.ts'
import { endOf, requireWithin, scopeOf } from './scope.ts'
import { asSigner, type Signing } from './signer.ts'
import { openPerson, type Person, subjectRow } from './subjects.ts'
import type { AuthorizationRow } from './tables.ts'
import { postsOf } from './uses.ts'

/** What the signer is asked, or what was signed and where it is used. Nothing else of the organization. */
export async function viewSigning(core: Core, tx: Tx, signing: Signing): Promise<SigningView> {
  const { row, link, kiosk } = signing
  const { org_id: orgId } = row
  const { name } = await settingsOf(tx, orgId)
  const person = await openPerson(core, tx, await subjectRow(tx, orgId, row.subject_id))
  const document = await documentOf(core, tx, row)
  const scope = await scopeOf(core, tx, row)
  const post = row.post_id === null ? null : await thePublications().preview(core, tx, orgId, row.post_id)
  const signed = row.signed_at !== null
  const posts = signed && !kiosk ? await postsOf(core, tx, row) : []
  const asked = await askedOf(core, tx, row)
  return {
    organizationName: name,
    lang: row.lang,
    state: row.state,
    kiosk,
    document,
    documentHash: hashDocument(document),
    scope,
    channels:
      scope.channelIds === null
        ? await connectedChannels(tx, orgId)
        : await channelsOf(tx, orgId, scope.channelIds),
    pictures: await picturesOf(core, tx, row),
    post: post && { text: post.text, channels: post.channels },
    minor: (await minorOf(core, tx, orgId, person)) === true,
    waitsForWitness: waitsForWitness(row),
    hasProof: row.proof_sha256 !== null,
    ...asked,
    signerKind: row.signer_kind,
    signedAt: row.signed_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    uses: posts.flatMap(({ copies }) => copies),
    linkExpiresAt: signed && link.kind === 'link' ? null : link.expires_at.toISOString(),
  }
}

/** Whom the form asks. What was signed can be seen and taken back whatever has become of its form. */
async function askedOf(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
): Promise<Pick<SigningView, 'signers' | 'authorityQuestion'>> {
  if (row.state !== 'sent' || row.signed_at !== null) return { signers: [], authorityQuestion: null }
  const { slots, form } = await filledForm(core, tx, row)
  return { signers: [...form.signers], authorityQuestion: form.authorityQuestion(slots) }
}

/** The pictures that the signer is asked about, and those of the post, each once. */
async function picturesOf(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
): Promise<{ mediaId: string; alt: string }[]> {
  const { org_id: orgId } = row
  const post = row.post_id === null ? null : await thePublications().preview(core, tx, orgId, row.post_id)
  const own =
    row.media_ids ?? (await thePictures().picturesOf(tx, orgId, [row.subject_id])).get(row.subject_id) ?? []
  const alts = await thePictures().alt(core, tx, orgId, own)
  const inPost = post?.pictures ?? []
  const others = own.filter((id) => alts.has(id) && !inPost.some(({ mediaId }) => mediaId === id))
  return [...inPost, ...others.map((mediaId) => ({ mediaId, alt: alts.get(mediaId) ?? '' }))]
}

/** One of those pictures, and no other. */
export const pictureForSigner = (core: Core, transport: Transport, mediaId: string): Promise<Download> =>
  asSigner(core, transport, async (tx, { row }) => {
    const shown = await picturesOf(core, tx, row)
    if (!shown.some((picture) => picture.mediaId === mediaId)) throw refuse('notFound')
    // A tablet goes from hand to hand: its browser keeps nothing.
    const { bytes, type } = await thePictures().content(core, tx, row.org_id, mediaId)
    return { bytes, type }
  })

async function minorOf(core: Core, tx: Tx, orgId: string, person: Person): Promise<boolean | null> {
  const { timeZone, majorityAge } = await settingsOf(tx, orgId)
  return isMinor(person.bornOn, majorityAge, dayOf(core.clock.now(), timeZone))
}

/** Keeps the proof of a signer's authority; a later one takes the place of an earlier one. */
export async function uploadProofAsSigner(core: Core, transport: Transport, upload: Upload) {
  const paper = await readPaper(upload)
  return asSigner(core, transport, async (tx, { actor, row }) => {
    if (row.state !== 'sent' || row.signed_at !== null) throw refuse('wrongState')
    const kept = await keepPaper(core, tx, row.org_id, paper)
    await patch(core, tx, row, { proof_sha256: kept.sha256 })
    await record(core, tx, actor, row, 'proof', { sha256: kept.sha256 })
    return kept
  })
}

/**
 * Who may sign: a minor by the birth date never alone; a parent for minors alone; a representative with authority and
 * proof, 45 CFR 164.502(g) and 164.508(c)(1)(vi).
 * @returns whether someone signs for a minor
 */
export async function requireSigner(
  core: Core,
  tx: Tx,
  row: AuthorizationRow,
  person: Person,
  signer: { kind: SignerKind; authority: string | null },
): Promise<boolean> {
  const minor = await minorOf(core, tx, row.org_id, person)
  if (signer.kind === 'patient' && minor) throw refuse('parentMustSign')
  if (signer.kind === 'parent' && minor === null) throw refuse('birthDateNeeded')
  if (signer.kind === 'parent' && !minor) throw refuse('notMinor')
  if (signer.kind === 'representative' && (signer.authority === null || row.proof_sha256 === null))
    throw refuse('authorityNeeded')
  const form = await usableForm(core, tx, row.org_id, row.form_id, row.lang, row.form_version)
  if (!form.signers.includes(signer.kind)) throw refuse('wrongSigner')
  return minor === true
}

/** Signs exactly the document that was shown; what the signer allows less than asked is kept. */
export const sign = (core: Core, transport: Transport, input: SignInput): Promise<SigningView> =>
  asSigner(core, transport, async (tx, signing) => {
    const { actor, row, kiosk } = signing
    if (row.state !== 'sent' || row.signed_at !== null) throw refuse('wrongState')
    const document = await documentOf(core, tx, row)
    if (hashDocument(document) !== input.documentHash) throw refuse('documentChanged')
    requireWithin(row, input)
    const person = await openPerson(core, tx, await subjectRow(tx, row.org_id, row.subject_id))
    const { signerKind: kind, signerName: name, signerAuthority: authority, signature } = input
    const forMinor = await requireSigner(core, tx, row, person, { kind, authority })
    const { endsAt, ofAge } = await endOf(tx, row.org_id, row.ends_on, person, forMinor)
    if (endsAt !== null && endsAt <= core.clock.now()) throw refuse('endPassed')
    const narrowed =
      input.purposes.length < row.purposes.length || input.channelIds?.length !== row.channel_ids?.length
    await patch(core, tx, row, {
      purposes: [...new Set(input.purposes)],
      channel_ids: input.channelIds,
      document: await sealDocument(core, tx, row.org_id, document),
      document_hash: input.documentHash,
      way: kiosk ? 'tablet' : 'link',
      signer_kind: kind,
      signed_at: core.clock.now(),
      signer: await sealSigner(core, tx, row.org_id, { name, authority, signature, withdrawnReason: null }),
      ends_at: endsAt,
      ends_of_age: ofAge,
    })
    const details = { documentHash: input.documentHash, signerKind: kind, narrowed }
    await record(core, tx, actor, row, 'sign', details, narrowed ? 'narrowed' : null)
    if (kiosk) await revokeLinks(core, tx, row)
    // Where the organization wants a witness, it counts when one has confirmed it.
    if (!row.witness_wanted) await activate(core, tx, actor, row)
    await sendCopy(core, tx, signing, person, input.copyTo)
    return viewSigning(core, tx, signing)
  })

/** Says no. The link ends; nothing follows from it. */
export const decline = (core: Core, transport: Transport): Promise<SigningView> =>
  asSigner(core, transport, async (tx, signing) => {
    const { actor, row } = signing
    if (row.state !== 'sent' || row.signed_at !== null) throw refuse('wrongState')
    await patch(core, tx, row, { state: 'declined' })
    await record(core, tx, actor, row, 'decline')
    const view = await viewSigning(core, tx, signing)
    await revokeLinks(core, tx, row)
    return view
  })

/** The signer allows less from now on. */
export const narrowAsSigner = (
  core: Core,
  transport: Transport,
  limits: { purposes: SignInput['purposes']; channelIds: string[] | null },
): Promise<SigningView> =>
  asSigner(core, transport, async (tx, signing) => {
    if (signing.row.state !== 'in_force') throw refuse('wrongState')
    await narrow(core, tx, signing.actor, signing.row, limits, 'link')
    return viewSigning(core, tx, signing)
  })

/** The signer takes it back. Saying so twice changes nothing. */
export const withdrawAsSigner = (
  core: Core,
  transport: Transport,
  reason: string | null,
): Promise<SigningView> =>
  asSigner(core, transport, async (tx, signing) => {
    if (signing.row.state !== 'withdrawn')
      await withdraw(core, tx, signing.actor, signing.row, 'link', reason)
    return viewSigning(core, tx, signing)
  })

/** The sealed PDF, for whoever signed it. */
export const documentForSigner = (core: Core, transport: Transport): Promise<Download> =>
  asSigner(core, transport, (tx, { row }) =>
    downloadPaper(core, tx, row.org_id, row.pdf_sha256, 'authorization'),
  )
