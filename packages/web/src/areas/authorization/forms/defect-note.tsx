import type { Locale } from '@clearpost/contract'
import { acceptance, type Defect, defectWords, type FormSettings } from '@clearpost/law'
import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useI18n } from '../../../i18n.tsx'
import classes from './form.module.css'
import { isAbout, LANGS, useEditor } from './use-form-editor.ts'
import { useFormWords } from './words.ts'

/** Defects of a part of the words. */
export function useTextDefects(lang: Locale, field: string): readonly Defect[] {
  return useEditor().judgements[lang]?.defects.filter((defect) => defect.field === field) ?? []
}

/** Defects of a setting, once, although each language has them. */
export function useSettingDefects(field: keyof FormSettings): readonly Defect[] {
  const { judgements } = useEditor()
  const all = LANGS.flatMap((lang) => judgements[lang]?.defects.filter((one) => one.field === field) ?? [])
  return all.filter((one, index) => all.findIndex(({ code }) => code === one.code) === index)
}

/** Fields that are both a setting and a part of the words; their defects are about the words. */
export const isInWords = (field: string, settings: FormSettings): boolean =>
  !(field in settings) || field === 'remuneration' || field === 'sale'

/** What is missing, the paragraph, and what to do; words that were not recognised can be accepted. */
export function Defects({ items, lang = 'en' }: { items: readonly Defect[]; lang?: Locale }) {
  if (items.length === 0) return null
  return (
    <ul className={classes.defects}>
      {items.map((defect) => (
        <li key={defect.code + defect.slot} data-severity={defect.severity}>
          <DefectNote defect={defect} lang={lang} />
        </li>
      ))}
    </ul>
  )
}

function DefectNote({ defect, lang }: { defect: Defect; lang: Locale }) {
  const t = useFormWords()
  const { locale } = useI18n()
  const { content, changeSettings, mayWrite } = useEditor()
  const { missing, fix } = defectWords(defect, locale)
  const Icon = defect.severity === 'invalid' ? IconAlertTriangle : IconInfoCircle
  return (
    <>
      <span className={classes.defectHead}>
        <Icon size={16} aria-hidden />
        <strong>
          {t.severity[defect.severity]}: {defect.paragraph}
        </strong>
        {defect.also.length > 0 && <span>({t.also(defect.also.join(', '))})</span>}
      </span>
      <span>
        {missing} {fix}
      </span>
      {defect.unclear && mayWrite && (
        <Checkbox
          size="sm"
          mt={4}
          label={t.accept}
          checked={false}
          onChange={() =>
            changeSettings({ reviewed: [...content.settings.reviewed, acceptance(lang, defect.code)] })
          }
        />
      )}
    </>
  )
}

/** Words that were accepted by a person; the tick can be taken away again. */
export function Accepted({ lang, field }: { lang: Locale; field: string }) {
  const t = useFormWords()
  const { content, changeSettings, mayWrite } = useEditor()
  const { reviewed } = content.settings
  if (!reviewed.some((one) => isAbout(one, lang, field))) return null
  return (
    <Checkbox
      size="sm"
      mt={6}
      label={t.accept}
      checked
      disabled={!mayWrite}
      onChange={() => changeSettings({ reviewed: reviewed.filter((one) => !isAbout(one, lang, field)) })}
    />
  )
}
