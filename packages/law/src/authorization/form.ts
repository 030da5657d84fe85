/** Languages in which a form can be written and judged. */
export type FormLang = 'en' | 'es'

export const FORM_PURPOSES = [
  'education',
  'community',
  'recruiting',
  'marketing',
  'fundraising',
  'news',
] as const
export type FormPurpose = (typeof FORM_PURPOSES)[number]

/** What a form lets out. The last three have rules of their own: 164.508(a)(2), (b)(3)(ii) and 42 CFR part 2. */
export const INFORMATION = [
  'photo',
  'video',
  'voice',
  'name',
  'story',
  'health',
  'psychotherapy_notes',
  'substance_use',
  'counseling_notes',
] as const
export type Information = (typeof INFORMATION)[number]

export const SIGNERS = ['patient', 'representative', 'parent'] as const
export type Signer = (typeof SIGNERS)[number]

/** On what the organization makes treatment, payment, enrollment or benefits depend: 164.508(b)(4). */
export const CONDITIONS = ['no', 'research', 'enrollment', 'third_party', 'other'] as const
export type Condition = (typeof CONDITIONS)[number]

/** What else stands in the same document: 164.508(b)(3). */
export const COMPANIONS = [
  'nothing',
  'authorization',
  'research_permission',
  'treatment_consent',
  'other_document',
] as const
export type Companion = (typeof COMPANIONS)[number]

/** Forms to begin with; each is valid once the name, address and contact of the organization are filled in. */
export const TEMPLATE_IDS = ['photo_video', 'story', 'paid_marketing', 'minor', 'behavioral_health'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

/** Facts about a form that hold in each of its languages. */
export interface FormSettings {
  /** Purposes for which the form may be used. */
  purposes: readonly FormPurpose[]
  information: readonly Information[]
  signers: readonly Signer[]
  /** Who asks for the authorization: a copy is owed, and a purpose is needed, when the organization does. */
  askedBy: 'organization' | 'individual'
  /** A third party pays the organization for the marketing: 164.508(a)(3)(ii). */
  remuneration: boolean
  /** The disclosure is a sale of health information: 164.508(a)(4). */
  sale: boolean
  research: boolean
  conditioned: Condition
  combinedWith: Companion
  /** The notice of privacy practices says how to revoke and when one cannot: 164.508(c)(2)(i)(B). */
  noticeExplainsRevocation: boolean
  /** Lines that the signature block has. */
  signature: Readonly<Record<'patientName' | 'signature' | 'date' | 'authority', boolean>>
  /** What fills the blanks of the same name. `contact`: where a person takes the permission back. */
  organization: string
  address: string
  contact: string
  /**
   * Language and code of defects of the `unclear` kind, `en.redisclosure_unclear`, where a person has read the words
   * and found that they do say it.
   */
  reviewed: readonly string[]
}

/** The words of a form in one language; an empty string is a part that is not there. */
export interface FormText {
  title: string
  /** What is used or disclosed: 164.508(c)(1)(i). */
  description: string
  /** Who may use or disclose it: (c)(1)(ii). */
  discloser: string
  /** To whom: (c)(1)(iii). */
  recipient: string
  purpose: string
  expiry: string
  rightToRevoke: string
  howToRevoke: string
  revocationExceptions: string
  /** Points to the notice of privacy practices instead of the two above. */
  noticeReference: string
  conditioning: string
  redisclosure: string
  remuneration: string
  sale: string
  /** The statement of 42 CFR 2.32 that goes with records of substance use. */
  part2Notice: string
  copy: string
  /** What the signer says above the signature. */
  declaration: string
  /** Asks a representative for the authority to act: (c)(1)(vi). */
  authority: string
  /** Anything else that the organization wants to say. */
  paragraphs: readonly string[]
}

/** One authorization form in one language. */
export interface FormDocument {
  lang: FormLang
  settings: FormSettings
  text: FormText
}

export type TextField = Exclude<keyof FormText, 'paragraphs'>
/** Where a defect is: a part of the words, a setting, or what happened to the signed document. */
export type FormField = TextField | 'paragraphs' | keyof FormSettings | 'document'

/**
 * Blanks in the words, written `{{pictures}}`. The first three are filled by the settings, the others by the
 * authorization that is made with the form.
 */
export const SETTING_SLOTS = ['organization', 'address', 'contact'] as const
export const SCOPE_SLOTS = ['subject', 'pictures', 'story', 'channels', 'purposes', 'expiry'] as const
export type SettingSlot = (typeof SETTING_SLOTS)[number]
export type ScopeSlot = (typeof SCOPE_SLOTS)[number]
export type Slot = SettingSlot | ScopeSlot
/** What an authorization puts into the blanks. */
export type SlotValues = Partial<Record<ScopeSlot, string>>

const SLOT = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Names between double braces, known or not, in order. */
export function slotsIn(text: string): string[] {
  return Array.from(text.matchAll(SLOT), ([, name = '']) => name)
}

/** The words with their blanks filled; `missing` says what stands where nothing is known. */
export function fillSlots(
  text: string,
  values: Partial<Record<Slot, string>>,
  missing: (slot: string) => string,
): string {
  return text.replace(SLOT, (_, name: string) => {
    const value = values[name as Slot]?.trim()
    return value ? value : missing(name)
  })
}
