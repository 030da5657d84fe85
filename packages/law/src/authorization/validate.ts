import { type Defect, type DefectCode, defect } from './defects.ts'
import {
  type FormDocument,
  type FormLang,
  fillSlots,
  SCOPE_SLOTS,
  SETTING_SLOTS,
  type Signer,
  type Slot,
  type SlotValues,
  slotsIn,
  type TextField,
} from './form.ts'
import { contradicts, says } from './phrases.ts'
import { PLAIN_GRADE, type Readability, readability } from './readability.ts'

/** What happened to a form that somebody filled out. */
export interface Circumstances {
  /** What fills its blanks. */
  values: SlotValues
  /** Today, ISO 8601, where the organization is: `2026-11-24`. */
  on: string
  /** Last day on which it holds; null when an event ends it. */
  endsOn: string | null
  /** The organization knows that the event that ends it has happened. */
  eventHappened: boolean
  /** The organization knows that it was taken back. */
  revoked: boolean
  /** The organization knows that something material in it is false. */
  knownFalse: boolean
  /** The patient was a minor when it was signed and state law does not let them decide alone. */
  minor: boolean
  /** Null while nobody has signed. */
  signature: { by: Signer; signed: boolean; on: string | null; authority: string | null } | null
}

/**
 * Every way in which the form falls short, in the order of the law's paragraphs; empty when it is valid. Without
 * circumstances the form itself is judged, its blanks counting as filled later; with them, the document that came of
 * it, with the defects of 45 CFR 164.508(b)(2).
 */
export function validateForm(form: FormDocument, circumstances?: Circumstances): Defect[] {
  const { settings } = form
  const found: Defect[] = []
  const part2 = settings.information.some((kind) => kind === 'substance_use' || kind === 'counseling_notes')
  const add = (code: DefectCode, more: { grade?: number; slot?: string } = {}) => {
    const one = defect(code, { part2, ...more })
    if (!(one.unclear && settings.reviewed.includes(acceptance(form.lang, code)))) found.push(one)
  }
  const judge: Judge = { form, part2, add }
  coreElements(judge)
  statements(judge)
  specialInformation(judge)
  additions(judge)
  conditions(judge)
  wholeDocument(judge)
  blanks(judge)
  if (circumstances) whatHappened(judge, circumstances)
  return found
}

/** How the acceptance of words that were not recognised is noted: {@link FormDocument}'s `settings.reviewed`. */
export const acceptance = (lang: FormLang, code: DefectCode): string => `${lang}.${code}`

/** Whether nothing makes the document invalid; advice may be left. */
export const isValid = (defects: readonly Defect[]): boolean =>
  defects.every(({ severity }) => severity !== 'invalid')

interface Judge {
  form: FormDocument
  part2: boolean
  add(code: DefectCode, more?: { grade?: number; slot?: string }): void
}

const empty = (text: string): boolean => text.trim() === ''

/** 164.508(c)(1). */
function coreElements({ form: { lang, settings, text }, add }: Judge): void {
  if (empty(text.description)) add('description_missing')
  else if (contradicts('descriptionVague', lang, text.description)) add('description_vague')
  if (empty(text.discloser)) add('discloser_missing')
  else if (contradicts('discloserVague', lang, text.discloser)) add('discloser_vague')
  if (empty(text.recipient)) add('recipient_missing')
  else if (contradicts('recipientVague', lang, text.recipient)) add('recipient_vague')
  if (empty(text.purpose)) add('purpose_missing')
  else if (contradicts('purposeOpen', lang, text.purpose)) add('purpose_open')
  else if (settings.askedBy === 'organization' && contradicts('purposeOnRequest', lang, text.purpose))
    add('purpose_not_requested')
  if (empty(text.expiry)) add('expiry_missing')
  else if (contradicts('expiryNone', lang, text.expiry)) {
    if (!settings.research) add('expiry_none')
  } else if (!says('expiry', lang, text.expiry)) add('expiry_unclear')
  if (!settings.signature.signature) add('signature_missing')
  if (!settings.signature.date) add('date_missing')
  const forAnother = settings.signers.some((signer) => signer !== 'patient')
  if (forAnother && (!settings.signature.authority || empty(text.authority))) add('authority_missing')
}

/** 164.508(c)(2). */
function statements({ form: { lang, settings, text }, add }: Judge): void {
  if (empty(text.rightToRevoke)) add('right_missing')
  else if (contradicts('right', lang, text.rightToRevoke)) add('right_denied')
  else if (
    !says('right', lang, text.rightToRevoke) ||
    !says('inWriting', lang, `${text.rightToRevoke} ${text.howToRevoke} ${text.noticeReference}`)
  )
    add('right_unclear')
  const byNotice = settings.noticeExplainsRevocation
  if (byNotice && !says('notice', lang, text.noticeReference)) add('notice_unclear')
  if (!empty(text.howToRevoke)) {
    if (!byNotice && !says('how', lang, text.howToRevoke)) add('how_unclear')
  } else if (!byNotice) add('how_missing')
  if (!empty(text.revocationExceptions)) {
    if (!byNotice && !says('exceptions', lang, text.revocationExceptions)) add('exceptions_unclear')
  } else if (!byNotice) add('exceptions_missing')
  if (empty(text.conditioning)) add('conditioning_missing')
  else if (settings.conditioned === 'no') {
    if (contradicts('treatmentDepends', lang, text.conditioning)) add('conditioned_words')
    else if (!says('conditioning', lang, text.conditioning)) add('conditioning_unclear')
  } else if (settings.conditioned !== 'other' && !says('consequences', lang, text.conditioning))
    add('consequences_unclear')
  if (empty(text.redisclosure)) add('redisclosure_missing')
  else if (!says('redisclosure', lang, text.redisclosure)) add('redisclosure_unclear')
}

/** 164.508(a)(2)–(4) and 42 CFR part 2. */
function specialInformation({ form: { lang, settings, text }, part2, add }: Judge): void {
  const { information, purposes } = settings
  const byBlank = slotsIn(text.purpose).includes('purposes')
  if (
    purposes.includes('marketing') &&
    !empty(text.purpose) &&
    !byBlank &&
    !says('marketingNamed', lang, text.purpose)
  )
    add('marketing_not_named')
  if (settings.remuneration) {
    if (empty(text.remuneration)) add('remuneration_missing')
    else if (contradicts('paid', lang, text.remuneration) || !says('paid', lang, text.remuneration))
      add('remuneration_unclear')
  }
  if (settings.sale) {
    if (empty(text.sale)) add('sale_missing')
    else if (contradicts('paid', lang, text.sale) || !says('paid', lang, text.sale)) add('sale_unclear')
  }
  const named = says('psychotherapy', lang, text.description)
  const marked = information.includes('psychotherapy_notes')
  if (marked && !named && !empty(text.description)) add('psychotherapy_not_named')
  if (!marked && named) add('psychotherapy_unmarked')
  if (part2) {
    if (!settings.signature.patientName) add('part2_name_missing')
    if (!empty(text.description) && !says('substanceUse', lang, text.description)) add('part2_not_named')
    if (information.includes('counseling_notes') && information.length > 1) add('part2_notes_combined')
    if (!says('part2Notice', lang, text.part2Notice)) add('part2_notice_missing')
  } else if (says('substanceUse', lang, text.description)) add('part2_unmarked')
}

/** 164.508(b)(1)(ii) and (b)(3). */
function additions({ form: { lang, settings, text }, add }: Judge): void {
  const { combinedWith, information, conditioned } = settings
  const free = [text.title, text.declaration, ...text.paragraphs].join('\n')
  const beside = [free, text.description, text.purpose, text.recipient].join('\n')
  if (contradicts('irrevocable', lang, beside)) add('irrevocable')
  if (contradicts('forever', lang, beside)) add('forever')
  if (combinedWith === 'treatment_consent' || combinedWith === 'other_document') add('combined')
  else if (contradicts('otherDocument', lang, free)) add('combined_words')
  if (combinedWith === 'research_permission' && !settings.research) add('combined_research')
  if (
    information.includes('psychotherapy_notes') &&
    (information.length > 1 || combinedWith === 'research_permission')
  )
    add('combined_psychotherapy')
  if (combinedWith === 'authorization' && conditioned !== 'no' && conditioned !== 'other')
    add('combined_conditioned')
}

/** 164.508(b)(4). */
function conditions({ form: { settings }, add }: Judge): void {
  const { conditioned } = settings
  if (conditioned === 'other') add('conditioned')
  if (conditioned === 'research' && !settings.research) add('conditioned_research')
  if (conditioned === 'enrollment' && settings.information.includes('psychotherapy_notes'))
    add('conditioned_psychotherapy')
}

/** 164.508(c)(3) and (4). */
function wholeDocument({ form, add }: Judge): void {
  const { lang, settings, text } = form
  const { grade } = formReadability(form)
  if (grade > PLAIN_GRADE) add('hard_to_read', { grade })
  if (contradicts('copy', lang, text.copy)) add('copy_denied')
  else if (settings.askedBy === 'organization' && !says('copy', lang, text.copy)) add('copy_missing')
}

/** The parts of the words in the order in which they stand on the form. */
export const TEXT_ORDER: readonly TextField[] = [
  'description',
  'discloser',
  'recipient',
  'purpose',
  'remuneration',
  'sale',
  'expiry',
  'rightToRevoke',
  'howToRevoke',
  'revocationExceptions',
  'noticeReference',
  'conditioning',
  'redisclosure',
  'part2Notice',
  'copy',
]

const allText = (text: FormDocument['text']): string[] => [
  text.title,
  ...TEXT_ORDER.map((field) => text[field]),
  ...text.paragraphs,
  text.declaration,
  text.authority,
]

/** How hard the whole form is to read, its blanks left out. */
export const formReadability = ({ lang, text }: FormDocument): Readability =>
  readability(allText(text).join('\n'), lang)

/** 164.508(b)(2)(ii), for what can be known before it is filled out. */
function blanks({ form: { lang, settings, text }, add }: Judge): void {
  const words = allText(text)
  if (words.some((part) => contradicts('leftOver', lang, part))) add('left_over')
  const used = new Set(words.flatMap(slotsIn))
  for (const slot of SETTING_SLOTS) {
    if (used.has(slot) && empty(settings[slot])) add(`${slot}_empty`)
  }
  const known: readonly string[] = [...SETTING_SLOTS, ...SCOPE_SLOTS]
  for (const slot of used) if (!known.includes(slot)) add('blank_unknown', { slot })
}

/** 164.508(b)(2), for a document that was filled out. */
function whatHappened({ form, add }: Judge, what: Circumstances): void {
  const used = new Set(allText(form.text).flatMap(slotsIn))
  for (const slot of SCOPE_SLOTS)
    if (used.has(slot) && empty(what.values[slot] ?? '')) add('value_missing', { slot })
  const { signature } = what
  if (!signature?.signed) add('not_signed')
  else {
    if (signature.on === null) add('not_dated')
    if (signature.by !== 'patient' && empty(signature.authority ?? '')) add('authority_not_stated')
    if (what.minor && signature.by === 'patient') add('minor_signed_alone')
  }
  if (what.endsOn !== null && what.endsOn < what.on) add('expired')
  if (what.eventHappened) add('event_happened')
  if (what.revoked) add('revoked')
  if (what.knownFalse) add('known_false')
}

/** The words with every blank filled that is known. */
export function filledText(
  form: FormDocument,
  text: string,
  values: SlotValues,
  missing: (slot: string) => string,
): string {
  const { organization, address, contact } = form.settings
  const all: Partial<Record<Slot, string>> = { ...values, organization, address, contact }
  return fillSlots(text, all, missing)
}
