import type { FormText, Locale } from '@clearpost/contract'
import { SCOPE_SLOTS, SETTING_SLOTS, type TextField } from '@clearpost/law'
import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { usualText, usualWords, visibleFields } from './fields.ts'
import classes from './form.module.css'
import { TextFieldRow } from './text-field-row.tsx'
import { useEditor } from './use-form-editor.ts'
import { useFormWords } from './words.ts'

/** The words of the form in one language. */
export function TextPanel({ lang }: { lang: Locale }) {
  const t = useFormWords()
  const { content, form, mayWrite, setLanguage } = useEditor()
  const text = content[lang]
  const other = lang === 'en' ? content.es : content.en
  const removed = useRef<FormText | null>(null)
  const toggle = () => {
    // Switched off by mistake, the words come back.
    removed.current = text ?? removed.current
    setLanguage(lang, text ? null : (removed.current ?? usualText(form.template, lang)))
  }
  return (
    <Stack gap="lg">
      <Switch
        label={t.hasLanguage[lang]}
        checked={text !== null}
        disabled={!mayWrite || (text !== null && other === null)}
        onChange={toggle}
      />
      {text && <Words lang={lang} text={text} />}
    </Stack>
  )
}

function Words({ lang, text }: { lang: Locale; text: FormText }) {
  const t = useFormWords()
  const { content, form, mayWrite, changeText } = useEditor()
  const focused = useRef<HTMLTextAreaElement | null>(null)
  /** Puts a blank where the cursor was last. */
  const insert = (slot: string) => {
    const area = focused.current
    const field = area?.dataset.field as TextField | undefined
    if (!area || !field) return
    const { selectionStart, selectionEnd, value } = area
    changeText(lang, { [field]: `${value.slice(0, selectionStart)}{{${slot}}}${value.slice(selectionEnd)}` })
    area.focus()
  }
  return (
    <Stack
      gap="lg"
      lang={lang}
      onFocus={(event) => {
        if (event.target instanceof HTMLTextAreaElement) focused.current = event.target
      }}
    >
      {mayWrite && (
        <div className={classes.slots}>
          <Text size="sm" fw={600}>
            {t.slots}
          </Text>
          <Text size="sm" c="dimmed">
            {t.slotsHint}
          </Text>
          <Group gap="xs" mt="xs">
            {[...SETTING_SLOTS, ...SCOPE_SLOTS].map((slot) => (
              <Button key={slot} size="compact-sm" variant="default" onClick={() => insert(slot)}>
                {t.slotNames[slot]}
              </Button>
            ))}
          </Group>
        </div>
      )}
      {visibleFields(content.settings, text).map((field) => (
        <TextFieldRow
          key={field}
          lang={lang}
          field={field}
          value={text[field]}
          usual={usualWords(form.template, lang, field)}
        />
      ))}
      <Paragraphs lang={lang} paragraphs={text.paragraphs} />
    </Stack>
  )
}

const MAX_PARAGRAPHS = 20

function Paragraphs({ lang, paragraphs }: { lang: Locale; paragraphs: readonly string[] }) {
  const t = useFormWords()
  const { mayWrite, changeText } = useEditor()
  const change = (index: number, value: string | null) =>
    changeText(lang, {
      paragraphs: paragraphs.flatMap((old, at) => (at !== index ? [old] : value === null ? [] : [value])),
    })
  return (
    <TextFieldRow lang={lang} field="paragraphs" usual={null}>
      <Stack gap="sm">
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other identity
          <Group key={index} gap="xs" align="flex-start" wrap="nowrap">
            <Textarea
              aria-label={t.paragraph(index + 1)}
              autosize
              minRows={2}
              maxLength={4000}
              flex={1}
              readOnly={!mayWrite}
              value={paragraph}
              onChange={(event) => change(index, event.currentTarget.value)}
            />
            {mayWrite && (
              <Button
                variant="subtle"
                size="compact-sm"
                mt={6}
                aria-label={t.removeParagraph(index + 1)}
                onClick={() => change(index, null)}
              >
                ×
              </Button>
            )}
          </Group>
        ))}
        {mayWrite && paragraphs.length < MAX_PARAGRAPHS && (
          <Group>
            <Button
              variant="default"
              size="compact-md"
              onClick={() => changeText(lang, { paragraphs: [...paragraphs, ''] })}
            >
              {t.addParagraph}
            </Button>
          </Group>
        )}
      </Stack>
    </TextFieldRow>
  )
}
