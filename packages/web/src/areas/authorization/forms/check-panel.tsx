import type { Locale } from '@clearpost/contract'
import { type Defect, defectWords, PLAIN_GRADE } from '@clearpost/law'
import { Stack, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { Section } from '../../../ui/section.tsx'
import { isInWords } from './defect-note.tsx'
import classes from './form.module.css'
import { type Judgement, LANGS, placeOf, useEditor } from './use-form-editor.ts'
import { useFormWords } from './words.ts'

/** Whether the form is a valid authorization, what it lacks and where, and how hard it is to read. */
export function CheckPanel({ onJump }: { onJump: (lang: Locale) => void }) {
  const t = useFormWords()
  const { judgements, content } = useEditor()
  const items = LANGS.flatMap((lang) => (judgements[lang]?.defects ?? []).map((defect) => ({ lang, defect })))
    // What is about a setting stands in both languages and is said once.
    .filter(
      ({ defect }, index, all) =>
        isInWords(defect.field, content.settings) ||
        all.findIndex((one) => one.defect.code === defect.code) === index,
    )
  const invalid = items.filter(({ defect }) => defect.severity === 'invalid').length
  const verdict = invalid > 0 ? t.invalid : items.length > 0 ? t.validWithAdvice : t.valid
  return (
    <Section title={t.checkTitle}>
      <div className={classes.verdict} data-valid={invalid === 0} role="status">
        {invalid === 0 ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
        <strong>{verdict}</strong>
      </div>
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map(({ lang, defect }) => (
            <li key={`${lang}.${defect.code}.${defect.slot}`}>
              <DefectLink lang={lang} defect={defect} onJump={onJump} />
            </li>
          ))}
        </ul>
      )}
      <Stack gap="xs">
        {LANGS.map((lang) => {
          const judgement = judgements[lang]
          return judgement && <Reading key={lang} lang={lang} judgement={judgement} />
        })}
      </Stack>
    </Section>
  )
}

function DefectLink({
  lang,
  defect,
  onJump,
}: {
  lang: Locale
  defect: Defect
  onJump: (lang: Locale) => void
}) {
  const t = useFormWords()
  const { locale } = useI18n()
  const { content } = useEditor()
  const inWords = isInWords(defect.field, content.settings)
  const place = placeOf(defect.field, lang, inWords)
  const Icon = defect.severity === 'invalid' ? IconAlertTriangle : IconInfoCircle
  const body = (
    <>
      <Icon size={16} aria-hidden />
      <span>
        <strong>{defect.paragraph}</strong>
        {inWords && <span className={classes.lang}> {t.langs[lang]}</span>}
        <br />
        {defectWords(defect, locale).missing}
      </span>
    </>
  )
  if (defect.field === 'document')
    return (
      <div className={classes.link} data-severity={defect.severity}>
        {body}
      </div>
    )
  return (
    <UnstyledButton
      className={classes.link ?? ''}
      data-severity={defect.severity}
      onClick={() => {
        if (inWords) onJump(lang)
        // The tab of the other language appears first.
        window.requestAnimationFrame(() =>
          window.requestAnimationFrame(() => {
            const element = document.getElementById(place)
            element?.scrollIntoView({ block: 'center' })
            element?.focus({ preventScroll: true })
          }),
        )
      }}
    >
      {body}
    </UnstyledButton>
  )
}

function Reading({ lang, judgement: { readability } }: { lang: Locale; judgement: Judgement }) {
  const t = useFormWords()
  const format = useFormat()
  const plain = readability.grade <= PLAIN_GRADE
  return (
    <div>
      <Text size="sm">
        <strong>{t.langs[lang]}</strong>: {t.reading(format.number(readability.grade))},{' '}
        {plain ? t.readingPlain : t.readingHard}
      </Text>
      <Text size="sm" c="dimmed">
        {t.readingHow[lang]} {readability.inflesz !== null && t.inflesz(format.number(readability.inflesz))}
      </Text>
    </div>
  )
}
