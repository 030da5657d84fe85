import type { FormDocument, FormLang, FormSettings, FormText, TemplateId } from './form.ts'
import { TEMPLATES_EN } from './templates-en.ts'
import { TEMPLATES_ES } from './templates-es.ts'

const SETTINGS: FormSettings = {
  purposes: ['education', 'community', 'recruiting', 'news'],
  information: ['photo', 'video'],
  signers: ['patient', 'representative'],
  askedBy: 'organization',
  remuneration: false,
  sale: false,
  research: false,
  conditioned: 'no',
  combinedWith: 'nothing',
  noticeExplainsRevocation: false,
  signature: { patientName: true, signature: true, date: true, authority: true },
  organization: '',
  address: '',
  contact: '',
  reviewed: [],
}

const DIFFERENCES: Record<TemplateId, Partial<FormSettings>> = {
  photo_video: { purposes: ['education', 'community', 'recruiting', 'marketing', 'fundraising', 'news'] },
  story: {
    purposes: ['education', 'community', 'recruiting', 'marketing', 'fundraising', 'news'],
    information: ['photo', 'video', 'voice', 'name', 'story', 'health'],
  },
  paid_marketing: {
    purposes: ['marketing'],
    information: ['photo', 'video', 'voice', 'name', 'story', 'health'],
    remuneration: true,
  },
  minor: { signers: ['parent', 'representative'] },
  behavioral_health: {
    purposes: ['education', 'community', 'news'],
    information: ['photo', 'video', 'story', 'substance_use'],
  },
}

/** A template's settings and words; the organization's blanks are filled with what is given. */
export function templateOf(
  id: TemplateId,
  blanks: Partial<Pick<FormSettings, 'organization' | 'address' | 'contact'>> = {},
): { settings: FormSettings; en: FormText; es: FormText } {
  return {
    settings: { ...SETTINGS, ...DIFFERENCES[id], ...blanks },
    en: TEMPLATES_EN[id],
    es: TEMPLATES_ES[id],
  }
}

/** The same in one language. */
export function templateDocument(
  id: TemplateId,
  lang: FormLang,
  blanks?: Partial<Pick<FormSettings, 'organization' | 'address' | 'contact'>>,
): FormDocument {
  const { settings, ...text } = templateOf(id, blanks)
  return { lang, settings, text: text[lang] }
}
