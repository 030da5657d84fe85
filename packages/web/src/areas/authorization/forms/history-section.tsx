import type { AuthorizationForm } from '@clearpost/contract'
import { Code, Text } from '@mantine/core'
import { useFormat } from '../../../i18n.tsx'
import { Section } from '../../../ui/section.tsx'
import classes from './form.module.css'
import { useFormWords } from './words.ts'

/** Versions that were published, newest first, each with the beginning of its hash. */
export function HistorySection({ versions }: { versions: AuthorizationForm['versions'] }) {
  const t = useFormWords()
  const format = useFormat()
  return (
    <Section title={t.history}>
      <ul className={classes.list}>
        {versions.map((version) => (
          <li key={version.number} className={classes.version}>
            <Text span fw={600}>
              {t.version(version.number)}
            </Text>
            <Text span>{t.publishedBy(version.publishedBy.name, format.dateTime(version.publishedAt))}</Text>
            <Code title={version.contentHash}>{version.contentHash.slice(0, 16)}</Code>
          </li>
        ))}
      </ul>
    </Section>
  )
}
