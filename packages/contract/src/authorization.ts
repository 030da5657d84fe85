import * as z from 'zod'
import { SubjectRef } from './region.ts'
import { Id, Instant, Locale, line, PersonRef, Sha256 } from './shared.ts'

/** What a picture or story is used for; an authorization names the ones it covers (45 CFR 164.508(c)(1)(iv)). */
export const PURPOSES = ['education', 'community', 'recruiting', 'marketing', 'fundraising', 'news'] as const
export const Purpose = z.enum(PURPOSES)
export type Purpose = z.infer<typeof Purpose>

/** 45 CFR 164.508(c)(1)(vi), 164.502(g): a representative states the authority to act; a parent signs for a minor. */
export const SIGNER_KINDS = ['patient', 'representative', 'parent'] as const
export const SignerKind = z.enum(SIGNER_KINDS)
export type SignerKind = z.infer<typeof SignerKind>

/** Someone shown or told about. The code stands everywhere; the name is sealed, and each reading of it is audited. */
export const Subject = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  bornOn: z.iso.date().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  lang: Locale,
  note: z.string().nullable(),
  createdAt: Instant,
  createdBy: PersonRef,
})
export type Subject = z.infer<typeof Subject>

export const SubjectInput = z.object({
  name: line(200),
  bornOn: z.iso.date().nullable().default(null),
  email: z.email().max(254).nullable().default(null),
  phone: line(40).nullable().default(null),
  lang: Locale.default('en'),
  note: z.string().trim().max(1000).nullable().default(null),
})
export type SubjectInput = z.infer<typeof SubjectInput>

/** A list shows codes and states alone. */
export const SubjectSummary = SubjectRef.extend({
  pictures: z.number().int(),
  authorizations: z.number().int(),
  inForce: z.number().int(),
  createdAt: Instant,
})
export type SubjectSummary = z.infer<typeof SubjectSummary>

/** What is allowed. Empty lists allow nothing; `null` allows every one. */
export const AuthorizationScope = z.object({
  purposes: z.array(Purpose).min(1),
  /** Channels of the organization; null: every official account. */
  channelIds: z.array(Id).max(50).nullable(),
  /** Pictures by id; null: every picture that shows the subject. */
  mediaIds: z.array(Id).max(200).nullable(),
  /** Whether the subject's story may be told in the text, and what of it, in the patient's words. */
  story: z.string().trim().max(2000).nullable(),
  /** Last day, in the organization's time zone; or an event that ends it: 164.508(c)(1)(v). One of the two is required. */
  endsOn: z.iso.date().nullable(),
  endsWhen: line(300).nullable(),
})
export type AuthorizationScope = z.infer<typeof AuthorizationScope>

export const AUTHORIZATION_STATES = [
  'draft',
  'sent',
  'in_force',
  'declined',
  'expired',
  'withdrawn',
  'replaced',
  'void',
] as const
export const AuthorizationState = z.enum(AUTHORIZATION_STATES)
export type AuthorizationState = z.infer<typeof AuthorizationState>

export const SIGNING_WAYS = ['tablet', 'link', 'paper'] as const

export const AuthorizationEvent = z.object({
  at: Instant,
  /** The name is empty for the signer, who is known by the signature alone. */
  by: PersonRef,
  who: z.enum(['person', 'signer', 'system']),
  /** `created`, `sent`, `opened`, `previewed`, `signed`, `witnessed`, `declined`, `narrowed`, `renewed`, `withdrawn`, `expired`, `copy_sent` … */
  action: z.string(),
  /** Fixed words or ids, never names or what people wrote. */
  detail: z.string().nullable(),
})

export const WITHDRAWAL_WAYS = ['link', 'phone', 'in_person', 'letter'] as const

export const AuthorizationSummary = z.object({
  id: Id,
  subject: SubjectRef,
  formName: z.string(),
  lang: Locale,
  state: AuthorizationState,
  scope: AuthorizationScope,
  signerKind: SignerKind.nullable(),
  signedAt: Instant.nullable(),
  /** Computed from the scope's last day and from the day on which a minor comes of age. */
  endsAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  updatedAt: Instant,
})
export type AuthorizationSummary = z.infer<typeof AuthorizationSummary>

export const Authorization = AuthorizationSummary.extend({
  formId: Id,
  formVersion: z.number().int(),
  way: z.enum(SIGNING_WAYS).nullable(),
  /** Name of who signed; opening the record is audited. */
  signerName: z.string().nullable(),
  /** A representative's authority, e.g. "health care power of attorney": 164.508(c)(1)(vi). */
  signerAuthority: z.string().nullable(),
  hasProof: z.boolean(),
  hasScan: z.boolean(),
  witness: PersonRef.nullable(),
  witnessWanted: z.boolean(),
  postId: Id.nullable(),
  documentHash: Sha256.nullable(),
  pdfSha256: Sha256.nullable(),
  withdrawnBy: PersonRef.nullable(),
  withdrawnHow: z.enum(WITHDRAWAL_WAYS).nullable(),
  withdrawnReason: z.string().nullable(),
  /** The earlier one that this one renews, and the later one that took its place. */
  replaces: Id.nullable(),
  replacedBy: Id.nullable(),
  linkExpiresAt: Instant.nullable(),
  events: z.array(AuthorizationEvent),
  createdAt: Instant,
  createdBy: PersonRef,
})
export type Authorization = z.infer<typeof Authorization>

export const AuthorizationInput = z.object({
  subjectId: Id,
  formId: Id,
  lang: Locale.default('en'),
  scope: AuthorizationScope,
  /** The very post the signer will see, when there is one. */
  postId: Id.nullable().default(null),
  witnessWanted: z.boolean().default(false),
})
export type AuthorizationInput = z.infer<typeof AuthorizationInput>

/** A drawn signature as strokes of points, fractions of the field; or the typed name. */
export const Signature = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('drawn'),
    strokes: z
      .array(
        z
          .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
          .min(1)
          .max(2000),
      )
      .min(1)
      .max(200),
    /** Width of the field over its height. */
    ratio: z.number().min(0.5).max(10),
  }),
  z.object({ how: z.literal('typed'), name: line(200) }),
])
export type Signature = z.infer<typeof Signature>

export const SignInput = z.object({
  /** What the signer was shown; another one answers 409. */
  documentHash: Sha256,
  signerKind: SignerKind,
  signerName: line(200),
  signerAuthority: line(300).nullable().default(null),
  signature: Signature,
  /** Consent to sign electronically and to a copy by the link (15 USC 7001(c)). */
  electronicConsent: z.literal(true),
  /** The signer narrows what was asked: only these purposes and channels. */
  purposes: z.array(Purpose).min(1),
  channelIds: z.array(Id).nullable(),
  copyTo: z.email().max(254).nullable().default(null),
})
export type SignInput = z.infer<typeof SignInput>

/** Where something that an authorization allows is planned, live, or was and is gone. `by_hand`: a person deletes it there. */
export const AuthorizationUse = z.object({
  network: z.string(),
  handle: z.string(),
  url: z.string().nullable(),
  publishedAt: Instant.nullable(),
  removedAt: Instant.nullable(),
  state: z.enum(['planned', 'live', 'being_removed', 'removed', 'by_hand']),
})
export type AuthorizationUse = z.infer<typeof AuthorizationUse>

/** What the signing page shows: the whole form, filled, and the exact post. Nothing else of the organization. */
export const SigningView = z.object({
  organizationName: z.string(),
  lang: Locale,
  state: AuthorizationState,
  kiosk: z.boolean(),
  /** The form as it will be signed: headings and paragraphs. */
  document: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  documentHash: Sha256,
  scope: AuthorizationScope,
  channels: z.array(z.object({ id: Id, network: z.string(), handle: z.string() })),
  pictures: z.array(z.object({ mediaId: Id, alt: z.string() })),
  post: z.object({ text: z.string(), channels: z.array(z.string()) }).nullable(),
  /** Under age by the birth date: a parent or representative signs. */
  minor: z.boolean(),
  /** Signed, and waits for the witness that the organization wants. */
  waitsForWitness: z.boolean(),
  hasProof: z.boolean(),
  /** Who may sign this form; empty once it is signed or has ended. */
  signers: z.array(SignerKind),
  /** What a representative or parent is asked about the authority to sign; null once it is signed or has ended. */
  authorityQuestion: z.string().nullable(),
  signerKind: SignerKind.nullable(),
  signedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  /** Every use so far: where it is live, since when, and where it was and is gone. */
  uses: z.array(AuthorizationUse),
  linkExpiresAt: Instant.nullable(),
})
export type SigningView = z.infer<typeof SigningView>

/** Bytes of a proof of authority, a scan of a signed paper, or a proof of removal. */
export const PROOF_MAX_BYTES = 10 * 1024 * 1024
/** An authorization that ends within so many days is "expiring soon". */
export const EXPIRING_SOON_DAYS = 30
/** Days in which a mailed link can be signed. */
export const SIGNING_DAYS = 14
/** Minutes in which a tablet must be signed. */
export const TABLET_MINUTES = 30

/**
 * What a person confirms to have read on a signed paper: the core elements and required statements of
 * 45 CFR 164.508(c)(1) and (2). Every one must be there: 164.508(b)(2).
 */
export const PAPER_ELEMENTS = {
  information: '164.508(c)(1)(i)',
  discloser: '164.508(c)(1)(ii)',
  recipient: '164.508(c)(1)(iii)',
  purpose: '164.508(c)(1)(iv)',
  expiration: '164.508(c)(1)(v)',
  signature_and_date: '164.508(c)(1)(vi)',
  right_to_revoke: '164.508(c)(2)(i)',
  no_condition: '164.508(c)(2)(ii)',
  redisclosure: '164.508(c)(2)(iii)',
} as const
export type PaperElement = keyof typeof PAPER_ELEMENTS
const elements = Object.keys(PAPER_ELEMENTS) as [PaperElement, ...PaperElement[]]

export const PaperInput = z.object({
  signerKind: SignerKind,
  signerName: line(200),
  signerAuthority: line(300).nullable().default(null),
  signedOn: z.iso.date(),
  /** Elements that the person saw on the paper. A missing one refuses the paper and says which. */
  elements: z.array(z.enum(elements)).max(elements.length),
})

export const WithdrawalReason = z.string().trim().max(1000).nullable().default(null)

export const NarrowInput = z.object({
  purposes: z.array(AuthorizationScope.shape.purposes.element).min(1),
  channelIds: AuthorizationScope.shape.channelIds,
  mediaIds: AuthorizationScope.shape.mediaIds,
})

/** For whom an authorization is missing in a picture. */
export const PictureSubject = z.object({
  subject: SubjectRef,
  /** The state that counts: in force before waiting, waiting before ended. Null: never asked. */
  state: AuthorizationState.nullable(),
  authorizationId: Id.nullable(),
  signerKind: SignerKind.nullable(),
  endsAt: Instant.nullable(),
})

/** What a network does not delete by itself: a person does it, until a time, and shows that it is gone. */
export const RemovalTask = z.object({
  id: Id,
  postId: Id,
  channelId: Id,
  network: z.string(),
  handle: z.string(),
  url: z.string().nullable(),
  /** What to do there, in the network's words. */
  instructions: z.string(),
  assignee: PersonRef.nullable(),
  createdAt: Instant,
  dueAt: Instant,
  overdue: z.boolean(),
  proofSha256: Sha256.nullable(),
  proofLink: z.string().nullable(),
  note: z.string().nullable(),
  doneAt: Instant.nullable(),
  doneBy: PersonRef.nullable(),
})
export type RemovalTask = z.infer<typeof RemovalTask>

export type PictureSubject = z.infer<typeof PictureSubject>
export type PaperInput = z.infer<typeof PaperInput>
export type NarrowInput = z.infer<typeof NarrowInput>
