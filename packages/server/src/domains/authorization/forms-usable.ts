import type { Locale, SignerKind, SigningView } from '@clearpost/contract'
import {
  authorityQuestion,
  type FormDocument,
  isValid,
  renderForm,
  type SlotValues,
  validateForm,
} from '@clearpost/law'
import type { Core, Tx } from '../../core/index.ts'
import { documentIn, openContent } from './forms-content.ts'
import { refuse } from './problems.ts'

/** A published version of a form, in one language. */
export interface UsableForm {
  version: number
  name: string
  /** The form itself, for the validator of `@clearpost/law`. */
  form: FormDocument
  /** Who may sign it. */
  signers: readonly SignerKind[]
  /** Purposes for which it may be used. */
  purposes: readonly string[]
  /** Headings and paragraphs, the blanks filled. */
  sections(values: SlotValues): SigningView['document']
  /** What a representative or parent is asked about the authority to sign. */
  authorityQuestion(values: SlotValues): string
}

/**
 * A form as somebody signs it: valid by 45 CFR 164.508 in this language.
 * @param version of the form, also of a retired one, for what was begun with it; without it the newest of one that is
 *   not retired
 * @throws Problem authorization.formUnusable when there is none
 */
export async function usableForm(
  core: Core,
  tx: Tx,
  orgId: string,
  formId: string,
  lang: Locale,
  version?: number,
): Promise<UsableForm> {
  let select = tx
    .selectFrom('authorization_form_version as version')
    .innerJoin('authorization_form as form', (join) =>
      join.onRef('form.org_id', '=', 'version.org_id').onRef('form.id', '=', 'version.form_id'),
    )
    .select(['version.number', 'version.name', 'version.content'])
    .where('version.org_id', '=', orgId)
    .where('version.form_id', '=', formId)
    .orderBy('version.number', 'desc')
    .limit(1)
  select =
    version === undefined
      ? select.where('form.retired_at', 'is', null)
      : select.where('version.number', '=', version)
  const row = await select.executeTakeFirst()
  const form = row ? documentIn(await openContent(core, tx, orgId, row.content), lang) : null
  // Judged again: the validator may have become stricter since it was published.
  if (!row || !form || !isValid(validateForm(form))) throw refuse('formUnusable')
  return {
    version: row.number,
    name: row.name,
    form,
    signers: form.settings.signers,
    purposes: form.settings.purposes,
    sections: (values) => renderForm(form, values),
    authorityQuestion: (values) => authorityQuestion(form, values),
  }
}
