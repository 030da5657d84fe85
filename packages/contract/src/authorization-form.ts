import {
  COMPANIONS,
  CONDITIONS,
  INFORMATION,
  type FormSettings as LawSettings,
  type FormText as LawText,
  SIGNERS,
  TEMPLATE_IDS,
} from '@clearpost/law'
import * as z from 'zod'
import { Purpose } from './authorization.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Locale, line, PersonRef, Sha256 } from './shared.ts'

/** A statement of a form, several sentences long; empty when the form does not have it. */
const statement = z.string().trim().max(4000)
const blank = z.string().trim().max(300)

/** What holds in each language of a form; every field is explained in `@clearpost/law`. */
export const FormSettings = z.object({
  purposes: z.array(Purpose).min(1),
  information: z.array(z.enum(INFORMATION)).min(1),
  signers: z.array(z.enum(SIGNERS)).min(1),
  askedBy: z.enum(['organization', 'individual']),
  remuneration: z.boolean(),
  sale: z.boolean(),
  research: z.boolean(),
  conditioned: z.enum(CONDITIONS),
  combinedWith: z.enum(COMPANIONS),
  noticeExplainsRevocation: z.boolean(),
  signature: z.object({
    patientName: z.boolean(),
    signature: z.boolean(),
    date: z.boolean(),
    authority: z.boolean(),
  }),
  organization: blank,
  address: blank,
  contact: blank,
  /** Language and code of defects whose words a person read and accepted: `en.redisclosure_unclear`. */
  reviewed: z.array(z.string().max(60)).max(60),
}) satisfies z.ZodType<LawSettings>
export type FormSettings = z.infer<typeof FormSettings>

export const FormText = z.object({
  title: z.string().trim().max(200),
  description: statement,
  discloser: statement,
  recipient: statement,
  purpose: statement,
  expiry: statement,
  rightToRevoke: statement,
  howToRevoke: statement,
  revocationExceptions: statement,
  noticeReference: statement,
  conditioning: statement,
  redisclosure: statement,
  remuneration: statement,
  sale: statement,
  part2Notice: statement,
  copy: statement,
  declaration: statement,
  authority: statement,
  paragraphs: z.array(statement).max(20),
}) satisfies z.ZodType<LawText>
export type FormText = z.infer<typeof FormText>

/** A form in one language or both. */
export const FormContent = z
  .object({ settings: FormSettings, en: FormText.nullable(), es: FormText.nullable() })
  .refine(({ en, es }) => en !== null || es !== null, 'A form needs at least one language.')
export type FormContent = z.infer<typeof FormContent>

/** One way in which a form falls short; the words are English, `@clearpost/law` has them in Spanish too. */
export const FormDefect = z.object({
  lang: Locale,
  code: z.string(),
  /** E.g. "45 CFR 164.508(c)(1)(v)". */
  paragraph: z.string(),
  also: z.array(z.string()),
  /** The part of the form that it is about. */
  field: z.string(),
  severity: z.enum(['invalid', 'advice']),
  missing: z.string(),
  fix: z.string(),
})
export type FormDefect = z.infer<typeof FormDefect>

export const FORM_STATES = ['draft', 'published', 'retired'] as const

export const FormSummary = z.object({
  id: Id,
  name: z.string(),
  /** What it began from; its words are the usual ones. */
  template: z.enum(TEMPLATE_IDS),
  /** `draft`: never published. A published form may have a draft of its next version. */
  state: z.enum(FORM_STATES),
  /** Of the newest published version; null before the first. */
  version: z.number().int().nullable(),
  hasDraft: z.boolean(),
  /** Defects that make the newest wording invalid: of the draft, or else of the published version. */
  invalid: z.number().int(),
  /** Of the newest published version, or else of the draft. */
  langs: z.array(Locale),
  purposes: z.array(Purpose),
  signers: z.array(z.enum(SIGNERS)),
  updatedAt: Instant,
  updatedBy: PersonRef,
})
export type FormSummary = z.infer<typeof FormSummary>

export const FormDraft = z.object({
  /** Send it back with the next change. */
  revision: z.number().int(),
  name: z.string(),
  content: FormContent,
  defects: z.array(FormDefect),
  updatedAt: Instant,
  updatedBy: PersonRef,
})
export type FormDraft = z.infer<typeof FormDraft>

export const FormVersion = z.object({
  number: z.number().int(),
  name: z.string(),
  content: FormContent,
  /** SHA-256 of the canonical JSON of the content. */
  contentHash: Sha256,
  publishedAt: Instant,
  publishedBy: PersonRef,
})
export type FormVersion = z.infer<typeof FormVersion>

export const AuthorizationForm = FormSummary.extend({
  /** Of the form, draft or not; send it with the next change. */
  revision: z.number().int(),
  draft: FormDraft.nullable(),
  published: FormVersion.nullable(),
  versions: z.array(FormVersion.omit({ content: true })),
})
export type AuthorizationForm = z.infer<typeof AuthorizationForm>

const params = z.object({ formId: Id })
const revision = z.number().int().min(0)

/** The organization's authorization forms: drafted, judged against 45 CFR 164.508, published in versions. */
export const authorizationFormApi = {
  list: endpoint({
    method: 'get',
    path: '/api/authorization-forms',
    summary: 'Forms by name, retired ones last',
    access: 'authorization:read',
    response: z.object({ items: z.array(FormSummary) }),
  }),
  create: endpoint({
    method: 'post',
    path: '/api/authorization-forms',
    summary: 'Begin a form from a template',
    access: 'authorization:form',
    body: z.object({ template: z.enum(TEMPLATE_IDS), name: line(120) }),
    response: AuthorizationForm,
    status: 201,
  }),
  validate: endpoint({
    method: 'post',
    path: '/api/authorization-forms/validate',
    summary: 'What a form lacks, with the paragraph of the law; nothing is stored',
    access: 'authorization:read',
    body: FormContent,
    response: z.object({ valid: z.boolean(), defects: z.array(FormDefect) }),
  }),
  get: endpoint({
    method: 'get',
    path: '/api/authorization-forms/{formId}',
    summary: 'A form with its draft and its published versions',
    access: 'authorization:read',
    params,
    response: AuthorizationForm,
  }),
  version: endpoint({
    method: 'get',
    path: '/api/authorization-forms/{formId}/versions/{number}',
    summary: 'One published version; none is ever changed',
    access: 'authorization:read',
    params: params.extend({ number: z.coerce.number().int().min(1) }),
    response: FormVersion,
  }),
  saveDraft: endpoint({
    method: 'put',
    path: '/api/authorization-forms/{formId}/draft',
    summary: 'Save the draft; nobody can sign it until it is published',
    access: 'authorization:form',
    params,
    body: z.object({ revision, name: line(120), content: FormContent }),
    response: FormDraft,
  }),
  discardDraft: endpoint({
    method: 'delete',
    path: '/api/authorization-forms/{formId}/draft',
    summary: 'Throw the draft of a published form away',
    access: 'authorization:form',
    params,
  }),
  publish: endpoint({
    method: 'post',
    path: '/api/authorization-forms/{formId}/publish',
    summary: 'Publish the draft as the next version; a defective one is refused with the paragraphs it fails',
    access: 'authorization:form',
    stepUp: true,
    params,
    body: z.object({ revision }),
    response: AuthorizationForm,
    status: 201,
  }),
  retire: endpoint({
    method: 'post',
    path: '/api/authorization-forms/{formId}/retire',
    summary: 'Nobody is asked with this form any more; what was signed with it stays',
    access: 'authorization:form',
    params,
    response: AuthorizationForm,
  }),
} as const

/** Authorizations for other systems. */
export const authorizationExportApi = {
  fhir: endpoint({
    method: 'get',
    path: '/api/authorizations/{authorizationId}/fhir',
    summary:
      'FHIR R4: a bundle of Consent and DocumentReference, the subject by code; each export is audited',
    access: 'authorization:export',
    params: z.object({ authorizationId: Id }),
    response: 'bytes',
  }),
} as const

export const authorizationFormProblems = {
  notFound: [404, 'No such form or version here.'],
  nameTaken: [409, 'There is already a form with this name.'],
  draftChanged: [409, 'Somebody changed this form meanwhile. Load it again.'],
  nothingToPublish: [409, 'There is no draft, or it is the same as what is published.'],
  defective: [422, 'This form is not a valid authorization. Correct what is listed.'],
  retired: [409, 'This form is retired.'],
  notPublished: [409, 'This form was never published; change its draft instead.'],
} as const
