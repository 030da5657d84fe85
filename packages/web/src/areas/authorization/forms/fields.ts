import type { FormText, Locale } from '@clearpost/contract'
import {
  type FormSettings,
  TEMPLATE_IDS,
  TEXT_ORDER,
  type TemplateId,
  type TextField,
  templateOf,
} from '@clearpost/law'

/** Parts of the words that apply, or that hold words although they do not apply any more. */
export function visibleFields(settings: FormSettings, text: FormText): TextField[] {
  const { information, signers } = settings
  const applies: Partial<Record<TextField, boolean>> = {
    noticeReference: settings.noticeExplainsRevocation,
    remuneration: settings.remuneration,
    sale: settings.sale,
    part2Notice: information.includes('substance_use') || information.includes('counseling_notes'),
    authority: signers.some((signer) => signer !== 'patient'),
  }
  const all: TextField[] = ['title', ...TEXT_ORDER, 'declaration', 'authority']
  return all.filter((field) => (applies[field] ?? true) || text[field] !== '')
}

/** The words of a template in one language, to change freely. */
export function usualText(template: TemplateId, lang: Locale): FormText {
  const text = templateOf(template)[lang]
  return { ...text, paragraphs: [...text.paragraphs] }
}

/** Usual words of one part: the form's own template's, else those of the first template that has any. */
export function usualWords(template: TemplateId, lang: Locale, field: TextField): string | null {
  for (const id of [template, ...TEMPLATE_IDS]) {
    const words = templateOf(id)[lang][field]
    if (words !== '') return words
  }
  return null
}
