import type { FormField, FormLang, Slot } from './form.ts'
import { WORDS_EN } from './words-en.ts'
import { WORDS_ES } from './words-es.ts'

/** `invalid`: the document does not authorize anything. `advice`: a duty or good practice beside its validity. */
export type Severity = 'invalid' | 'advice'

interface DefectRule {
  /** The paragraph that the form fails. */
  paragraph: string
  /** Others that say the same, e.g. of 42 CFR part 2 where it applies, or the rule that makes it defective. */
  also?: readonly string[]
  field: FormField
  severity?: 'advice'
  /** Words were not recognised: a person who finds that they do say it may accept them. */
  unclear?: true
}

const HIPAA = '45 CFR 164.508'
const INCOMPLETE = `${HIPAA}(b)(2)(ii)`
const COMBINED = `${HIPAA}(b)(2)(iv)`

/** Every defect that the validator knows, with the paragraph it names. */
export const DEFECTS = {
  // Core elements.
  description_missing: { paragraph: `${HIPAA}(c)(1)(i)`, field: 'description' },
  description_vague: { paragraph: `${HIPAA}(c)(1)(i)`, field: 'description' },
  discloser_missing: { paragraph: `${HIPAA}(c)(1)(ii)`, field: 'discloser' },
  discloser_vague: { paragraph: `${HIPAA}(c)(1)(ii)`, field: 'discloser' },
  recipient_missing: { paragraph: `${HIPAA}(c)(1)(iii)`, field: 'recipient' },
  recipient_vague: { paragraph: `${HIPAA}(c)(1)(iii)`, field: 'recipient' },
  purpose_missing: { paragraph: `${HIPAA}(c)(1)(iv)`, field: 'purpose' },
  purpose_open: { paragraph: `${HIPAA}(c)(1)(iv)`, field: 'purpose' },
  purpose_not_requested: { paragraph: `${HIPAA}(c)(1)(iv)`, field: 'purpose' },
  expiry_missing: { paragraph: `${HIPAA}(c)(1)(v)`, field: 'expiry' },
  expiry_none: { paragraph: `${HIPAA}(c)(1)(v)`, field: 'expiry' },
  expiry_unclear: { paragraph: `${HIPAA}(c)(1)(v)`, field: 'expiry', unclear: true },
  signature_missing: { paragraph: `${HIPAA}(c)(1)(vi)`, field: 'signature' },
  date_missing: { paragraph: `${HIPAA}(c)(1)(vi)`, field: 'signature' },
  authority_missing: { paragraph: `${HIPAA}(c)(1)(vi)`, field: 'authority' },
  // Required statements.
  right_missing: { paragraph: `${HIPAA}(c)(2)(i)`, field: 'rightToRevoke' },
  right_denied: { paragraph: `${HIPAA}(c)(2)(i)`, field: 'rightToRevoke' },
  right_unclear: { paragraph: `${HIPAA}(c)(2)(i)`, field: 'rightToRevoke', unclear: true },
  how_missing: { paragraph: `${HIPAA}(c)(2)(i)(A)`, field: 'howToRevoke' },
  how_unclear: { paragraph: `${HIPAA}(c)(2)(i)(A)`, field: 'howToRevoke', unclear: true },
  exceptions_missing: { paragraph: `${HIPAA}(c)(2)(i)(A)`, field: 'revocationExceptions' },
  exceptions_unclear: { paragraph: `${HIPAA}(c)(2)(i)(A)`, field: 'revocationExceptions', unclear: true },
  notice_unclear: { paragraph: `${HIPAA}(c)(2)(i)(B)`, field: 'noticeReference', unclear: true },
  conditioning_missing: { paragraph: `${HIPAA}(c)(2)(ii)`, field: 'conditioning' },
  conditioning_unclear: { paragraph: `${HIPAA}(c)(2)(ii)(A)`, field: 'conditioning', unclear: true },
  consequences_unclear: { paragraph: `${HIPAA}(c)(2)(ii)(B)`, field: 'conditioning', unclear: true },
  redisclosure_missing: { paragraph: `${HIPAA}(c)(2)(iii)`, field: 'redisclosure' },
  redisclosure_unclear: { paragraph: `${HIPAA}(c)(2)(iii)`, field: 'redisclosure', unclear: true },
  // Marketing, payment, psychotherapy notes.
  marketing_not_named: { paragraph: `${HIPAA}(a)(3)(i)`, field: 'purpose' },
  remuneration_missing: { paragraph: `${HIPAA}(a)(3)(ii)`, field: 'remuneration' },
  remuneration_unclear: { paragraph: `${HIPAA}(a)(3)(ii)`, field: 'remuneration', unclear: true },
  sale_missing: { paragraph: `${HIPAA}(a)(4)(ii)`, field: 'sale' },
  sale_unclear: { paragraph: `${HIPAA}(a)(4)(ii)`, field: 'sale', unclear: true },
  psychotherapy_not_named: { paragraph: `${HIPAA}(a)(2)`, field: 'description' },
  psychotherapy_unmarked: { paragraph: `${HIPAA}(a)(2)`, field: 'information' },
  // What may not be added, combined or made a condition.
  irrevocable: { paragraph: `${HIPAA}(b)(1)(ii)`, also: [`${HIPAA}(b)(5)`], field: 'paragraphs' },
  forever: { paragraph: `${HIPAA}(b)(1)(ii)`, also: [`${HIPAA}(c)(1)(v)`], field: 'paragraphs' },
  combined: { paragraph: `${HIPAA}(b)(3)`, also: [COMBINED], field: 'combinedWith' },
  combined_words: { paragraph: `${HIPAA}(b)(3)`, also: [COMBINED], field: 'paragraphs' },
  combined_research: { paragraph: `${HIPAA}(b)(3)(i)`, also: [COMBINED], field: 'combinedWith' },
  combined_psychotherapy: { paragraph: `${HIPAA}(b)(3)(ii)`, also: [COMBINED], field: 'information' },
  combined_conditioned: { paragraph: `${HIPAA}(b)(3)(iii)`, also: [COMBINED], field: 'combinedWith' },
  conditioned: { paragraph: `${HIPAA}(b)(4)`, also: [COMBINED], field: 'conditioned' },
  conditioned_words: { paragraph: `${HIPAA}(b)(4)`, also: [COMBINED], field: 'conditioning' },
  conditioned_research: { paragraph: `${HIPAA}(b)(4)(i)`, also: [COMBINED], field: 'conditioned' },
  conditioned_psychotherapy: { paragraph: `${HIPAA}(b)(4)(ii)(B)`, also: [COMBINED], field: 'conditioned' },
  // Substance use records.
  part2_name_missing: { paragraph: '42 CFR 2.31(a)(1)', field: 'signature' },
  part2_not_named: { paragraph: '42 CFR 2.31(a)(3)', field: 'description' },
  part2_notes_combined: { paragraph: '42 CFR 2.31(b)', field: 'information' },
  part2_notice_missing: { paragraph: '42 CFR 2.32(a)', field: 'part2Notice', severity: 'advice' },
  part2_unmarked: { paragraph: '42 CFR 2.31(a)', field: 'information', severity: 'advice' },
  // Form and copy.
  hard_to_read: { paragraph: `${HIPAA}(c)(3)`, field: 'document', severity: 'advice' },
  copy_missing: { paragraph: `${HIPAA}(c)(4)`, field: 'copy', severity: 'advice' },
  copy_denied: { paragraph: `${HIPAA}(c)(4)`, field: 'copy' },
  // Filling out.
  left_over: { paragraph: INCOMPLETE, field: 'document' },
  blank_unknown: { paragraph: INCOMPLETE, field: 'document' },
  organization_empty: { paragraph: INCOMPLETE, also: [`${HIPAA}(c)(1)(ii)`], field: 'organization' },
  address_empty: { paragraph: INCOMPLETE, also: [`${HIPAA}(c)(1)(ii)`], field: 'address' },
  contact_empty: { paragraph: INCOMPLETE, also: [`${HIPAA}(c)(2)(i)(A)`], field: 'contact' },
  value_missing: { paragraph: INCOMPLETE, field: 'document' },
  not_signed: { paragraph: INCOMPLETE, also: [`${HIPAA}(c)(1)(vi)`], field: 'document' },
  not_dated: { paragraph: INCOMPLETE, also: [`${HIPAA}(c)(1)(vi)`], field: 'document' },
  authority_not_stated: { paragraph: INCOMPLETE, also: [`${HIPAA}(c)(1)(vi)`], field: 'document' },
  // After it was signed.
  expired: { paragraph: `${HIPAA}(b)(2)(i)`, also: ['42 CFR 2.31(c)'], field: 'document' },
  event_happened: { paragraph: `${HIPAA}(b)(2)(i)`, also: ['42 CFR 2.31(c)'], field: 'document' },
  revoked: { paragraph: `${HIPAA}(b)(2)(iii)`, also: ['42 CFR 2.31(c)'], field: 'document' },
  known_false: { paragraph: `${HIPAA}(b)(2)(v)`, also: ['42 CFR 2.31(c)'], field: 'document' },
  minor_signed_alone: { paragraph: '45 CFR 164.502(g)(3)', field: 'document' },
} as const satisfies Record<string, DefectRule>

export type DefectCode = keyof typeof DEFECTS
export const DEFECT_CODES = Object.keys(DEFECTS) as DefectCode[]

/** One way in which a form, or a signed document, falls short. */
export interface Defect {
  code: DefectCode
  paragraph: string
  also: readonly string[]
  field: FormField
  severity: Severity
  /** A person may accept the words: see {@link FormSettings.reviewed}. */
  unclear: boolean
  /** Of `hard_to_read`: the school grade. */
  grade: number | null
  /** Of `value_missing` and `blank_unknown`: the blank. */
  slot: string | null
}

/** Paragraphs of 42 CFR 2.31(a) that ask for the same as a core element or statement, by the field they are about. */
const PART2: Partial<Record<FormField, string>> = {
  discloser: '42 CFR 2.31(a)(2)',
  description: '42 CFR 2.31(a)(3)',
  recipient: '42 CFR 2.31(a)(4)',
  purpose: '42 CFR 2.31(a)(5)',
  rightToRevoke: '42 CFR 2.31(a)(6)',
  howToRevoke: '42 CFR 2.31(a)(6)',
  revocationExceptions: '42 CFR 2.31(a)(6)',
  expiry: '42 CFR 2.31(a)(7)',
  signature: '42 CFR 2.31(a)(8)–(9)',
  authority: '42 CFR 2.31(a)(8)',
}

/** @param part2 the form is about records of substance use: their paragraphs are named beside HIPAA's */
export function defect(
  code: DefectCode,
  {
    part2 = false,
    grade = null,
    slot = null,
  }: { part2?: boolean; grade?: number | null; slot?: string | null } = {},
): Defect {
  const rule: DefectRule = DEFECTS[code]
  const { paragraph, field } = rule
  const only = rule.also?.filter((also) => part2 || !also.startsWith('42 CFR')) ?? []
  const same = part2 && paragraph.startsWith(HIPAA) ? PART2[field] : undefined
  return {
    code,
    paragraph,
    also: same === undefined ? only : [...only, same],
    field,
    severity: rule.severity ?? 'invalid',
    unclear: rule.unclear ?? false,
    grade,
    slot,
  }
}

export interface DefectWords {
  /** What is missing or wrong, one sentence. */
  missing: string
  /** What to do about it, one sentence. */
  fix: string
}

const SLOT_WORDS: Record<FormLang, Record<Slot, string>> = {
  en: {
    organization: 'name of the organization',
    address: 'address',
    contact: 'where to take the permission back',
    subject: 'name of the patient',
    pictures: 'pictures',
    story: 'story',
    channels: 'accounts',
    purposes: 'purposes',
    expiry: 'last day or event',
  },
  es: {
    organization: 'nombre de la organización',
    address: 'dirección',
    contact: 'dónde retirar el permiso',
    subject: 'nombre del paciente',
    pictures: 'imágenes',
    story: 'historia',
    channels: 'cuentas',
    purposes: 'fines',
    expiry: 'último día o suceso',
  },
}

/** What people call a blank; an unknown one by its own name. */
export const slotWord = (slot: string, lang: FormLang): string =>
  (SLOT_WORDS[lang] as Record<string, string>)[slot] ?? slot

/** The defect in plain words. */
export function defectWords(of: Pick<Defect, 'code' | 'grade' | 'slot'>, lang: FormLang): DefectWords {
  const { missing, fix } = (lang === 'en' ? WORDS_EN : WORDS_ES)[of.code]
  const fill = (words: string) =>
    words
      .replace('{grade}', of.grade === null ? '' : String(of.grade))
      .replace('{slot}', of.slot === null ? '' : slotWord(of.slot, lang))
  return { missing: fill(missing), fix: fill(fix) }
}
