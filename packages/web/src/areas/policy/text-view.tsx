import type { Locale, PolicyTexts } from '@clearpost/contract'
import { Stack, Tabs, Text } from '@mantine/core'
import { diffWords } from 'diff'
import { useMemo, useState } from 'react'
import { useI18n } from '../../i18n.tsx'
import { Diff, type DiffPart } from '../../ui/diff.tsx'
import { Markdown } from './markdown.tsx'
import { usePolicyWords } from './words.ts'

/** Both languages of a version, as they will read and with what differs from the version in force. */
export function TextView({ texts, before }: { texts: PolicyTexts; before: PolicyTexts | null }) {
  const t = usePolicyWords()
  const { locale } = useI18n()
  const [lang, setLang] = useState<string | null>(locale)
  return (
    <Tabs value={lang} onChange={setLang} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="en">{t.languages.en}</Tabs.Tab>
        <Tabs.Tab value="es">{t.languages.es}</Tabs.Tab>
      </Tabs.List>
      {(['en', 'es'] as const).map((one) => (
        <Tabs.Panel key={one} value={one}>
          <OneText texts={texts} before={before} lang={one} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function OneText({ texts, before, lang }: { texts: PolicyTexts; before: PolicyTexts | null; lang: Locale }) {
  const t = usePolicyWords()
  const text = texts[lang]
  if (!text) return <Text c="dimmed">{t.notInLanguage}</Text>
  const old = before?.[lang]
  return (
    <Stack>
      {old && <TextChanges before={old} after={text} />}
      <Markdown text={text.body} lang={lang} />
    </Stack>
  )
}

interface OneLanguage {
  title: string
  body: string
}

/** Words that came and went, title first. */
export function TextChanges({ before, after }: { before: OneLanguage; after: OneLanguage }) {
  const t = usePolicyWords()
  const parts = useMemo((): DiffPart[] => {
    const whole = ({ title, body }: OneLanguage) => `${title}\n\n${body}`
    return diffWords(whole(before), whole(after)).map(({ value, added, removed }) => ({
      op: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }))
  }, [before, after])
  const differs = parts.some(({ op }) => op !== 'same')
  return (
    <section aria-label={t.changes}>
      <Text size="sm" fw={600} mb={4}>
        {t.changes}
      </Text>
      {differs ? <Diff parts={parts} /> : <Text size="sm">{t.noChanges}</Text>}
    </section>
  )
}
