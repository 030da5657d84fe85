import type { Locale } from '@clearpost/contract'
import { authorityQuestion, type FormDocument, purposeWords, renderForm } from '@clearpost/law'
import { SegmentedControl, Text } from '@mantine/core'
import { Section } from '../../../ui/section.tsx'
import classes from './form.module.css'
import { LANGS, useEditor } from './use-form-editor.ts'
import { useFormWords } from './words.ts'

/** The form as the patient will read it, in either language. */
export function Preview({ lang, onLang }: { lang: Locale; onLang: (lang: Locale) => void }) {
  const t = useFormWords()
  const { content } = useEditor()
  const text = content[lang]
  return (
    <Section title={t.preview} hint={t.previewHint}>
      <SegmentedControl
        fullWidth
        aria-label={t.language}
        value={lang}
        onChange={(value) => onLang(value as Locale)}
        data={LANGS.map((value) => ({ value, label: t.langs[value] }))}
      />
      {text && <Paper form={{ lang, settings: content.settings, text }} />}
    </Section>
  )
}

const LINES: Record<Locale, Record<'patientName' | 'signature' | 'date' | 'authority', string>> = {
  en: {
    patientName: 'Name of patient',
    signature: 'Signature',
    date: 'Date',
    authority: 'Authority to sign',
  },
  es: {
    patientName: 'Nombre del paciente',
    signature: 'Firma',
    date: 'Fecha',
    authority: 'Autoridad para firmar',
  },
}

function Paper({ form }: { form: FormDocument }) {
  const t = useFormWords()
  const { lang, settings } = form
  const values = { purposes: settings.purposes.map((purpose) => purposeWords(purpose, lang)).join('; ') }
  const forAnother = settings.signers.some((signer) => signer !== 'patient')
  const lines = (['patientName', 'signature', 'date', 'authority'] as const).filter(
    (line) => settings.signature[line] && (line !== 'authority' || forAnother),
  )
  return (
    <section
      className={classes.paper}
      lang={lang}
      aria-label={t.previewOf[lang]}
      // It scrolls: the keyboard must reach it.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region
      tabIndex={0}
    >
      <Text fw={700} size="lg">
        {form.text.title}
      </Text>
      {renderForm(form, values).map(({ heading, paragraphs }) => (
        <div key={heading}>
          <Text fw={700} mt="sm">
            {heading}
          </Text>
          {paragraphs.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
            <Text key={index} size="sm" mt={2}>
              {paragraph}
            </Text>
          ))}
        </div>
      ))}
      {forAnother && form.text.authority && (
        <Text size="sm" mt="sm">
          {authorityQuestion(form, values)}
        </Text>
      )}
      <dl className={classes.lines}>
        {lines.map((line) => (
          <div key={line}>
            <dd aria-hidden />
            <dt>{LINES[lang][line]}</dt>
          </div>
        ))}
      </dl>
    </section>
  )
}
