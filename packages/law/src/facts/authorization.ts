import type { Source } from './source.ts'

/**
 * One element, statement or duty of a HIPAA authorization. `core` and `statement`: without it the document is not valid
 * (45 CFR 164.508(b)(1)(i)); `conditional`: the same when it applies; `form` and `process`: a duty beside the document.
 */
export interface AuthorizationElement extends Source {
  id: string
  kind: 'core' | 'statement' | 'form' | 'process' | 'conditional'
  text: string
}

/** What makes an authorization defective, and the rules for special information and special signers. */
export interface AuthorizationRule extends Source {
  id: string
  kind: 'validity' | 'special'
  text?: string
  years?: number
  effective?: string
  complianceDate?: string
  /** 42 CFR 2.31(a), in the order of its paragraphs (1)–(10). */
  consentElements231a?: readonly string[]
  notice232?: string
  inForce?: boolean
}

export const AUTHORIZATION_ELEMENTS: readonly AuthorizationElement[] = [
  {
    id: 'description',
    kind: 'core',
    citation: '45 CFR 164.508(c)(1)(i)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'A description of the information to be used or disclosed that identifies the information in a specific and meaningful fashion.',
  },
  {
    id: 'discloser',
    kind: 'core',
    citation: '45 CFR 164.508(c)(1)(ii)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'The name or other specific identification of the person(s), or class of persons, authorized to make the requested use or disclosure.',
  },
  {
    id: 'recipient',
    kind: 'core',
    citation: '45 CFR 164.508(c)(1)(iii)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'The name or other specific identification of the person(s), or class of persons, to whom the covered entity may make the requested use or disclosure.',
  },
  {
    id: 'purpose',
    kind: 'core',
    citation: '45 CFR 164.508(c)(1)(iv)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: "A description of each purpose of the requested use or disclosure. ('at the request of the individual' is sufficient when the individual initiates and gives no purpose.)",
  },
  {
    id: 'expiration',
    kind: 'core',
    citation: '45 CFR 164.508(c)(1)(v)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: "An expiration date or an expiration event that relates to the individual or the purpose of the use or disclosure. ('none'/'end of the research study' only for research.)",
  },
  {
    id: 'signature_date',
    kind: 'core',
    citation: '45 CFR 164.508(c)(1)(vi)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: "Signature of the individual and date; if signed by a personal representative, a description of such representative's authority to act.",
  },
  {
    id: 'stmt_revocation',
    kind: 'statement',
    citation: '45 CFR 164.508(c)(2)(i)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Statement: right to revoke in writing, and either (A) exceptions + how to revoke, or (B) reference to the NPP where it contains them.',
  },
  {
    id: 'stmt_conditioning',
    kind: 'statement',
    citation: '45 CFR 164.508(c)(2)(ii)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Statement: ability or inability to condition treatment, payment, enrollment or eligibility on the authorization ((A) may not condition, or (B) consequences of refusal).',
  },
  {
    id: 'stmt_redisclosure',
    kind: 'statement',
    citation: '45 CFR 164.508(c)(2)(iii)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Statement: potential for information disclosed pursuant to the authorization to be subject to redisclosure by the recipient and no longer be protected.',
  },
  {
    id: 'plain_language',
    kind: 'form',
    citation: '45 CFR 164.508(c)(3)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'The authorization must be written in plain language.',
  },
  {
    id: 'copy',
    kind: 'process',
    citation: '45 CFR 164.508(c)(4)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'If the covered entity seeks the authorization, it must provide the individual with a copy of the signed authorization.',
  },
  {
    id: 'stmt_remuneration',
    kind: 'conditional',
    citation: '45 CFR 164.508(a)(3)(ii)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'If the marketing involves financial remuneration to the covered entity from a third party, the authorization must state that such remuneration is involved.',
  },
  {
    id: 'stmt_sale',
    kind: 'conditional',
    citation: '45 CFR 164.508(a)(4)(ii)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Sale of PHI: authorization must state that the disclosure will result in remuneration.',
  },
  {
    id: 'retain',
    kind: 'process',
    citation: '45 CFR 164.508(b)(6)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Document and retain any signed authorization as required by 164.530(j) (6 years).',
  },
]

export const AUTHORIZATION_RULES: readonly AuthorizationRule[] = [
  {
    id: 'defective',
    kind: 'validity',
    citation: '45 CFR 164.508(b)(2)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Defective if: expiration passed/event known to have occurred; not filled out completely; known revoked; violates (b)(3) compound or (b)(4) conditioning; material information known to be false.',
  },
  {
    id: 'compound',
    kind: 'validity',
    citation: '45 CFR 164.508(b)(3)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Compound authorizations prohibited with listed exceptions; psychotherapy-notes authorization may only be combined with another psychotherapy-notes authorization.',
  },
  {
    id: 'no_conditioning',
    kind: 'validity',
    citation: '45 CFR 164.508(b)(4)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'May not condition treatment, payment, enrollment, eligibility on authorization (exceptions: research treatment; health-plan pre-enrollment underwriting; care solely to create PHI for third party).',
  },
  {
    id: 'revocation',
    kind: 'validity',
    citation: '45 CFR 164.508(b)(5)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Individual may revoke at any time in writing, except to the extent the covered entity has taken action in reliance (or insurance-contest exception).',
  },
  {
    id: 'psychotherapy_notes',
    kind: 'special',
    citation: '45 CFR 164.508(a)(2)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: "Psychotherapy notes: authorization required for any use/disclosure except originator's treatment use, own training programs, defence in action by the individual, 164.502(a)(2)(ii), 164.512(a),(d) re originator,(g)(1),(j)(1)(i).",
  },
  {
    id: 'marketing',
    kind: 'special',
    citation: '45 CFR 164.508(a)(3)(i)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.508',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Marketing requires authorization except face-to-face communication by the CE to the individual or a promotional gift of nominal value.',
  },
  {
    id: 'personal_representatives',
    kind: 'special',
    citation: '45 CFR 164.502(g)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.502',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Personal representative treated as the individual; unemancipated minor acts as individual when (A) minor consents and no other consent required by law and minor has not asked for representative, (B) minor may lawfully obtain the service without parental consent and minor/court/other authorized person consents, or (C) parent assents to confidentiality agreement; abuse/neglect/endangerment exception (g)(5).',
  },
  {
    id: 'deceased_50y',
    kind: 'special',
    citation: '45 CFR 164.502(f)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-164.502',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'PHI of a deceased individual protected for 50 years following death.',
    years: 50,
  },
  {
    id: 'part2',
    kind: 'special',
    citation:
      '42 CFR 2.31 (consent), 2.32 (notice accompanying disclosure), 2.16 (breach), 2.3 & 42 USC 290dd-2(f) (penalties); 89 FR 12472 (Feb 16, 2024)',
    sourceUrl:
      'https://www.federalregister.gov/documents/2024/02/16/2024-02544/confidentiality-of-substance-use-disorder-sud-patient-records',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    effective: '2024-04-16',
    complianceDate: '2026-02-16',
    text: 'Single consent for all future TPO; HIPAA breach notification applies; HIPAA CMP/criminal tiers replace old criminal fines; notice to accompany disclosures (2.32); SUD counselling notes need separate consent; no use in proceedings against patient without consent/court order. OCR delegated enforcement 2025-08-26/27, programme announced 2026-02-13, complaints & breach reports accepted from 2026-02-16. Social-media publication is NOT TPO: specific written consent needed.',
    consentElements231a: [
      'name of the patient',
      'name/specific identification of person(s) or class authorized to make the use/disclosure',
      'description of the information, specific and meaningful',
      "recipient name(s) or class; TPO form may say 'my treating providers, health plans, third-party payers, and people helping to operate this program'",
      "purpose ('at the request of the patient' suffices if patient initiates)",
      'right to revoke in writing, how, and reliance exception',
      "expiration date or event ('end of treatment'/'none' for TPO)",
      'signature of patient or authorized person',
      'date signed',
      'if TPO: redisclosure statements',
    ],
    notice232:
      "Statement 1 text begins 'This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2)...' (compliancecosmos.org)",
  },
  {
    id: 'repro_rule',
    kind: 'special',
    citation:
      '89 FR 32976 (Apr 26, 2024), vacated in most part, Purl v. HHS, No. 2:24-cv-00228-Z (N.D. Tex. June 18, 2025)',
    sourceUrl:
      'https://www.federalregister.gov/documents/2024/04/26/2024-08503/hipaa-privacy-rule-to-support-reproductive-health-care-privacy',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    inForce: false,
  },
]
