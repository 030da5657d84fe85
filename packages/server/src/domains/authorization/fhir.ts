import { createHash } from 'node:crypto'
import type { Authorization, AuthorizationState, Purpose } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Json, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { channelsOf } from './document.ts'
import { subject } from './events.ts'
import { authorizationRow } from './load.ts'
import type { AuthorizationRow } from './tables.ts'
import { viewAuthorization } from './view.ts'
import { WORDS } from './words.ts'

/** What the bundle is made of. Names are not among it: the subject goes by the code. */
export interface FhirInput {
  authorization: Authorization
  organization: string
  /** When it was witnessed, ISO 8601. */
  witnessedAt: string | null
  /** Accounts of the scope by name; null for every official one. */
  channels: readonly string[] | null
  /** The signed PDF; null while there is none. */
  pdf: { sha256: string; sha1: string; bytes: number } | null
  exportedAt: string
}

type Resource = { resourceType: string; [element: string]: Json }

const LOINC = 'http://loinc.org'
const PRIVACY_RULE = 'https://www.ecfr.gov/current/title-45/section-164.508'
/** HL7's own codes where they say what we mean; every purpose also goes by our own. */
const ACT_REASON: Partial<Record<Purpose, Json>> = {
  marketing: {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
    code: 'HMARKT',
    display: 'healthcare marketing',
  },
}

/** Consent.status of FHIR R4. */
const STATUS: Record<AuthorizationState, string> = {
  draft: 'draft',
  sent: 'proposed',
  in_force: 'active',
  declined: 'rejected',
  expired: 'inactive',
  withdrawn: 'inactive',
  replaced: 'inactive',
  void: 'entered-in-error',
}

const coded = (system: string, code: string, display: string): Json => ({
  coding: [{ system, code, display }],
})
const RELEASE = coded(LOINC, '64292-6', 'Release of information consent')

/**
 * FHIR R4 (4.0.1): a collection of one Consent and, once signed, the DocumentReference of its PDF, which is named by
 * hashes (RFC 6920) and not enclosed. http://hl7.org/fhir/R4/consent.html, documentreference.html
 */
export function fhirConsent(input: FhirInput): Resource {
  const { authorization, exportedAt } = input
  const entry: Json[] = [{ fullUrl: `urn:uuid:${authorization.id}`, resource: consentOf(input) }]
  const paper = paperOf(input)
  if (paper) entry.push({ fullUrl: `urn:uuid:${paperId(authorization.id)}`, resource: paper })
  return { resourceType: 'Bundle', type: 'collection', timestamp: exportedAt, entry }
}

/** An id of its own that is the same in every export: RFC 9562 version 8 over the authorization's id. */
function paperId(authorizationId: string): string {
  const hex = createHash('sha256').update(`document:${authorizationId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const patientOf = ({ subject: { code } }: Authorization): Json => ({
  type: 'Patient',
  identifier: { system: 'urn:clearpost:subject', value: code },
})

function consentOf(input: FhirInput): Resource {
  const { authorization, organization, witnessedAt, pdf } = input
  const patient = patientOf(authorization)
  const forAnother = authorization.signerKind !== null && authorization.signerKind !== 'patient'
  return {
    resourceType: 'Consent',
    id: authorization.id,
    language: authorization.lang,
    ...(forAnother ? { contained: [relatedPerson(authorization, patient)] } : {}),
    identifier: [{ system: 'urn:clearpost:authorization', value: authorization.id }],
    status: STATUS[authorization.state],
    scope: coded('http://terminology.hl7.org/CodeSystem/consentscope', 'patient-privacy', 'Privacy Consent'),
    category: [coded(LOINC, '59284-0', 'Patient Consent'), RELEASE],
    patient,
    ...(authorization.signedAt
      ? {
          dateTime: authorization.signedAt,
          performer: [forAnother ? { reference: '#signer', type: 'RelatedPerson' } : patient],
        }
      : {}),
    organization: [{ type: 'Organization', display: organization }],
    ...(pdf ? { sourceReference: { reference: `urn:uuid:${paperId(authorization.id)}` } } : {}),
    policy: [{ authority: 'https://www.hhs.gov', uri: PRIVACY_RULE }],
    ...(witnessedAt ? { verification: [{ verified: true, verificationDate: witnessedAt }] } : {}),
    provision: provisionOf(input),
  }
}

function relatedPerson({ signerKind }: Authorization, patient: Json): Json {
  const parent = signerKind === 'parent'
  return {
    resourceType: 'RelatedPerson',
    id: 'signer',
    patient,
    relationship: [
      parent
        ? coded('http://terminology.hl7.org/CodeSystem/v3-RoleCode', 'PRN', 'parent')
        : { text: 'personal representative, 45 CFR 164.502(g)' },
    ],
  }
}

/** What is permitted, to whom, for what, until when. */
function provisionOf({ authorization, channels }: FhirInput): Json {
  const { scope, signedAt, endsAt, withdrawnAt } = authorization
  const end = withdrawnAt ?? endsAt
  const recipients = channels ?? ['every official account of the organization']
  return {
    type: 'permit',
    ...(signedAt || end
      ? { period: { ...(signedAt ? { start: signedAt } : {}), ...(end ? { end } : {}) } }
      : {}),
    actor: recipients.map((name) => ({
      role: coded(
        'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
        'IRCP',
        'information recipient',
      ),
      reference: { display: `The public on ${name}` },
    })),
    action: ['use', 'disclose'].map((code) =>
      coded('http://terminology.hl7.org/CodeSystem/consentaction', code, code === 'use' ? 'Use' : 'Disclose'),
    ),
    purpose: scope.purposes.flatMap((purpose) => [
      ...(ACT_REASON[purpose] ? [ACT_REASON[purpose]] : []),
      { system: 'urn:clearpost:purpose', code: purpose, display: purpose },
    ]),
    class: [{ system: 'http://hl7.org/fhir/resource-types', code: 'Media', display: 'Media' }],
    ...(scope.mediaIds && scope.mediaIds.length > 0
      ? {
          data: scope.mediaIds.map((id) => ({
            meaning: 'instance',
            reference: { type: 'Media', identifier: { system: 'urn:clearpost:media', value: id } },
          })),
        }
      : {}),
  }
}

function paperOf({ authorization, organization, pdf }: FhirInput): Resource | null {
  if (!pdf || !authorization.signedAt) return null
  const named = `ni:///sha-256;${Buffer.from(pdf.sha256, 'hex').toString('base64url')}`
  const patient = patientOf(authorization)
  return {
    resourceType: 'DocumentReference',
    id: paperId(authorization.id),
    masterIdentifier: { system: 'urn:ietf:rfc:3986', value: named },
    status: authorization.state === 'replaced' ? 'superseded' : 'current',
    docStatus: 'final',
    type: RELEASE,
    subject: patient,
    date: authorization.signedAt,
    custodian: { type: 'Organization', display: organization },
    content: [
      {
        attachment: {
          contentType: 'application/pdf',
          language: authorization.lang,
          url: `${named}?ct=application/pdf`,
          size: pdf.bytes,
          // FHIR R4 asks for SHA-1 here; the name above carries SHA-256.
          hash: Buffer.from(pdf.sha1, 'hex').toString('base64'),
          title: authorization.formName,
          creation: authorization.signedAt,
        },
      },
    ],
  }
}

/** The bundle of one authorization, as a file. Every export stands in the trail. */
export async function exportFhir(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
): Promise<Download> {
  permit(actor, 'authorization:export')
  const row = await authorizationRow(tx, actor.orgId, authorizationId)
  const channels = row.channel_ids && (await channelsOf(tx, row.org_id, row.channel_ids))
  const bundle = fhirConsent({
    authorization: await viewAuthorization(core, tx, actor, row),
    organization: (await settingsOf(tx, row.org_id)).name,
    witnessedAt: row.witnessed_at?.toISOString() ?? null,
    channels:
      channels?.map(({ network, handle }) => `${WORDS.en.networks[network] ?? network} ${handle}`) ?? null,
    pdf: await pdfOf(core, tx, row),
    exportedAt: core.clock.now().toISOString(),
  })
  await audit(tx, actor, 'authorization.export', subject(row), {
    subjectId: row.subject_id,
    format: 'FHIR R4',
  })
  return {
    bytes: Buffer.from(JSON.stringify(bundle, null, 2)),
    type: 'application/fhir+json; charset=utf-8',
    filename: `consent-${row.id}.json`,
  }
}

async function pdfOf(core: Core, tx: Tx, row: AuthorizationRow): Promise<FhirInput['pdf']> {
  if (row.pdf_sha256 === null) return null
  const file = await core.files.get(tx, row.org_id, row.pdf_sha256)
  if (!file) return null
  return {
    sha256: row.pdf_sha256,
    sha1: createHash('sha1').update(file.bytes).digest('hex'),
    bytes: file.bytes.length,
  }
}
