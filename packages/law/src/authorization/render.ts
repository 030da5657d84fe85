import { slotWord } from './defects.ts'
import type { FormDocument, FormField, FormLang, FormPurpose, SlotValues, TextField } from './form.ts'
import { filledText } from './validate.ts'

/** One part of the form as people read it. */
export interface FormSection {
  heading: string
  paragraphs: string[]
}

interface SectionPlan {
  heading: Record<FormLang, string>
  fields: readonly (TextField | 'paragraphs')[]
}

const SECTIONS: readonly SectionPlan[] = [
  { heading: { en: 'What we may use', es: 'Qué podemos usar' }, fields: ['description'] },
  { heading: { en: 'Who may share it', es: 'Quién puede compartirlo' }, fields: ['discloser'] },
  { heading: { en: 'Who will see it', es: 'Quién lo verá' }, fields: ['recipient'] },
  { heading: { en: 'What it is for', es: 'Para qué es' }, fields: ['purpose'] },
  { heading: { en: 'Who pays', es: 'Quién paga' }, fields: ['remuneration', 'sale'] },
  { heading: { en: 'When it ends', es: 'Cuándo termina' }, fields: ['expiry'] },
  {
    heading: { en: 'You can take it back', es: 'Usted puede retirarlo' },
    fields: ['rightToRevoke', 'howToRevoke', 'revocationExceptions', 'noticeReference'],
  },
  { heading: { en: 'You do not have to sign', es: 'No tiene que firmar' }, fields: ['conditioning'] },
  { heading: { en: 'What others may do with it', es: 'Qué pueden hacer otros' }, fields: ['redisclosure'] },
  { heading: { en: 'Good to know', es: 'Bueno saber' }, fields: ['paragraphs', 'part2Notice'] },
  { heading: { en: 'Your copy', es: 'Su copia' }, fields: ['copy'] },
  { heading: { en: 'Your signature', es: 'Su firma' }, fields: ['declaration'] },
]
/** When care may lawfully depend on the form, its heading must not say otherwise. */
const CONDITIONED_HEADING: Record<FormLang, string> = { en: 'If you do not sign', es: 'Si no firma' }

/**
 * The form as headings and paragraphs, its blanks filled; one that nothing fills stands in brackets. The title is not
 * among them.
 */
export function renderForm(form: FormDocument, values: SlotValues): FormSection[] {
  const { lang, settings, text } = form
  const fill = (words: string) => filledText(form, words, values, (slot) => `[${slotWord(slot, lang)}]`)
  return SECTIONS.flatMap(({ heading, fields }) => {
    const paragraphs = fields
      .flatMap((field) => text[field])
      .filter((words) => words.trim() !== '')
      .map(fill)
    if (paragraphs.length === 0) return []
    const conditioned = fields.includes('conditioning') && settings.conditioned !== 'no'
    return [{ heading: (conditioned ? CONDITIONED_HEADING : heading)[lang], paragraphs }]
  })
}

/** The question that a representative or parent answers, filled. */
export const authorityQuestion = (form: FormDocument, values: SlotValues): string =>
  filledText(form, form.text.authority, values, (slot) => `[${slotWord(slot, form.lang)}]`)

const PURPOSE_WORDS: Record<FormLang, Record<FormPurpose, string>> = {
  en: {
    education: 'to teach people about health',
    community: 'to show our work in the community',
    recruiting: 'to find new staff',
    marketing: 'to advertise our services (marketing)',
    fundraising: 'to ask for donations',
    news: 'news about us, also in other media',
  },
  es: {
    education: 'enseñar sobre la salud',
    community: 'mostrar nuestro trabajo en la comunidad',
    recruiting: 'buscar personal nuevo',
    marketing: 'anunciar nuestros servicios (mercadeo)',
    fundraising: 'pedir donaciones',
    news: 'noticias sobre nosotros, también en otros medios',
  },
}

/** A purpose as it stands on the form. */
export const purposeWords = (purpose: FormPurpose, lang: FormLang): string => PURPOSE_WORDS[lang][purpose]

/** What an authorization allows, as its form says it. */
export interface ScopeWords {
  purposes: readonly FormPurpose[]
  /** Accounts by name, e.g. "Bluesky @clinic.example"; null for every account of the organization. */
  channels: readonly string[] | null
  /** Pictures by their description; null for every picture of the person. */
  pictures: readonly string[] | null
  story: string | null
  /** ISO 8601 day. */
  endsOn: string | null
  endsWhen: string | null
  /** Name of the patient. */
  subject: string
}

const EVERY = {
  en: {
    channels: 'all our official accounts',
    pictures: 'every one that shows you',
    story: 'no story.',
    none: 'none',
  },
  es: {
    channels: 'todas nuestras cuentas oficiales',
    pictures: 'todas en las que aparece',
    story: 'ninguna historia.',
    none: 'ninguna',
  },
} as const

/** Fills the blanks of a form from what is asked for. */
export function scopeValues(scope: ScopeWords, lang: FormLang): SlotValues {
  const every = EVERY[lang]
  const list = (items: readonly string[]) => (items.length === 0 ? every.none : items.join('; '))
  return {
    subject: scope.subject,
    pictures: scope.pictures === null ? every.pictures : list(scope.pictures),
    story: scope.story?.trim() ? `“${scope.story.trim()}”` : every.story,
    channels: scope.channels === null ? every.channels : list(scope.channels),
    purposes: list(scope.purposes.map((purpose) => PURPOSE_WORDS[lang][purpose])),
    expiry: expiryWords(scope, lang),
  }
}

/** Empty when neither a day nor an event is known, so that the validator names it. */
function expiryWords({ endsOn, endsWhen }: ScopeWords, lang: FormLang): string {
  const day = endsOn === null ? '' : dayWords(endsOn, lang)
  const event = endsWhen?.trim() ?? ''
  if (lang === 'en') {
    if (day && event) return `on ${day}, or before that when this happens: ${event}`
    return day ? `on ${day}` : event && `when this happens: ${event}`
  }
  if (day && event) return `el ${day}, o antes si pasa esto: ${event}`
  return day ? `el ${day}` : event && `cuando pase esto: ${event}`
}

/** A day written out: June 30, 2027. */
export function dayWords(day: string, lang: FormLang): string {
  const style = new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : 'es-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return style.format(new Date(`${day}T00:00:00Z`))
}

/** The paragraph of the law that asks for a part of the form, or sets its limits. */
export const PARAGRAPH_OF: Partial<Record<FormField, string>> = {
  description: '45 CFR 164.508(c)(1)(i)',
  discloser: '45 CFR 164.508(c)(1)(ii)',
  recipient: '45 CFR 164.508(c)(1)(iii)',
  purpose: '45 CFR 164.508(c)(1)(iv)',
  expiry: '45 CFR 164.508(c)(1)(v)',
  signature: '45 CFR 164.508(c)(1)(vi)',
  authority: '45 CFR 164.508(c)(1)(vi)',
  declaration: '45 CFR 164.508(c)(1)(vi)',
  rightToRevoke: '45 CFR 164.508(c)(2)(i)',
  howToRevoke: '45 CFR 164.508(c)(2)(i)(A)',
  revocationExceptions: '45 CFR 164.508(c)(2)(i)(A)',
  noticeReference: '45 CFR 164.508(c)(2)(i)(B)',
  conditioning: '45 CFR 164.508(c)(2)(ii)',
  redisclosure: '45 CFR 164.508(c)(2)(iii)',
  remuneration: '45 CFR 164.508(a)(3)(ii)',
  sale: '45 CFR 164.508(a)(4)(ii)',
  part2Notice: '42 CFR 2.32(a)',
  copy: '45 CFR 164.508(c)(4)',
  information: '45 CFR 164.508(a)(2)',
  conditioned: '45 CFR 164.508(b)(4)',
  combinedWith: '45 CFR 164.508(b)(3)',
  paragraphs: '45 CFR 164.508(b)(1)(ii)',
}
