import { FormContent, type FormDefect, type Locale } from '@clearpost/contract'
import { defectWords, type FormDocument, validateForm } from '@clearpost/law'
import type { Core, Tx } from '../../core/index.ts'

const DRAFT = 'authorization_form.draft'
const CONTENT = 'authorization_form.content'

export interface DraftContent {
  name: string
  content: FormContent
}

export const sealDraft = (core: Core, tx: Tx, orgId: string, draft: DraftContent): Promise<Buffer> =>
  core.keys.seal(tx, orgId, DRAFT, JSON.stringify(draft))

export async function openDraft(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<DraftContent> {
  const { name, content } = JSON.parse(await core.keys.openText(tx, orgId, DRAFT, sealed)) as DraftContent
  return { name, content: FormContent.parse(content) }
}

export const sealContent = (core: Core, tx: Tx, orgId: string, content: FormContent): Promise<Buffer> =>
  core.keys.seal(tx, orgId, CONTENT, JSON.stringify(content))

export async function openContent(core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<FormContent> {
  return FormContent.parse(JSON.parse(await core.keys.openText(tx, orgId, CONTENT, sealed)))
}

export const langsOf = (content: FormContent): Locale[] =>
  (['en', 'es'] as const).filter((lang) => content[lang] !== null)

/** The form in one language; null when it is not written in it. */
export function documentIn(content: FormContent, lang: Locale): FormDocument | null {
  const text = content[lang]
  return text === null ? null : { lang, settings: content.settings, text }
}

/** What each language of a form lacks, in the order of the law. */
export function defectsOf(content: FormContent): FormDefect[] {
  return langsOf(content).flatMap((lang) => {
    const document = documentIn(content, lang)
    if (document === null) return []
    return validateForm(document).map((defect) => ({
      lang,
      code: defect.code,
      paragraph: defect.paragraph,
      also: [...defect.also],
      field: defect.field,
      severity: defect.severity,
      ...defectWords(defect, 'en'),
    }))
  })
}

export const invalidOf = (content: FormContent): FormDefect[] =>
  defectsOf(content).filter(({ severity }) => severity === 'invalid')
