import type { DefectCode } from '../authorization/defects.ts'
import type { FormDocument, FormSettings, FormText, TemplateId } from '../authorization/form.ts'
import { templateDocument } from '../authorization/templates.ts'
import type { Circumstances } from '../authorization/validate.ts'

/** One row of the table: a form, and the one defect that it has. */
export interface FormCase {
  name: string
  form: FormDocument
  circumstances?: Circumstances
  /** Null for a form without any defect. */
  fails: { code: DefectCode; paragraph: string } | null
}

export const BLANKS = {
  organization: 'Cedar Hill Clinic',
  address: '12 Cedar Road, Boise, Idaho',
  contact: 'privacy@cedarhill.example, 555-0100',
}

/** A template with some of its words and settings replaced. */
export function form(
  lang: 'en' | 'es',
  id: TemplateId,
  text: Partial<FormText> = {},
  settings: Partial<FormSettings> = {},
): FormDocument {
  const document = templateDocument(id, lang, BLANKS)
  return {
    lang,
    settings: { ...document.settings, ...settings },
    text: { ...document.text, ...text },
  }
}

export const good = (name: string, document: FormDocument, circumstances?: Circumstances): FormCase => ({
  name,
  form: document,
  ...(circumstances ? { circumstances } : {}),
  fails: null,
})
export const bad = (
  code: DefectCode,
  paragraph: string,
  document: FormDocument,
  circumstances?: Circumstances,
): FormCase => ({
  name: code,
  form: document,
  ...(circumstances ? { circumstances } : {}),
  fails: { code, paragraph },
})

/** A document that was filled out, signed and is in force. */
export const signed = (more: Partial<Circumstances> = {}): Circumstances => ({
  values: {
    subject: 'Marisol Quintero',
    pictures: 'Marisol beside the garden bench',
    story: '“I walked home on my own.”',
    channels: 'Bluesky @cedarhill.example',
    purposes: 'to show our work in the community',
    expiry: 'on June 30, 2027',
  },
  on: '2026-11-24',
  endsOn: '2027-06-30',
  eventHappened: false,
  revoked: false,
  knownFalse: false,
  minor: false,
  signature: { by: 'patient', signed: true, on: '2026-11-24', authority: null },
  ...more,
})
