import { gapsIn, lintPolicy } from '@clearpost/law'
import { Alert, List, Stack, Text } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { usePolicyWords } from './words.ts'

/** Clauses that may collide with labor law, with other words for them; and gaps that nobody has filled. */
export function Remarks({ text, lang }: { text: string; lang: 'en' | 'es' }) {
  const t = usePolicyWords()
  const read = useDeferredValue(text)
  const remarks = useMemo(() => lintPolicy(read, lang), [read, lang])
  const gaps = useMemo(() => gapsIn(read, lang), [read, lang])
  return (
    <Stack component="section" gap="xs" aria-label={t.remarks}>
      {gaps.length > 0 && (
        <Alert color="yellow" variant="light">
          {t.gaps(gaps.join(', '))}
        </Alert>
      )}
      <div>
        <Text size="sm" fw={600}>
          {t.remarks}
        </Text>
        <Text size="sm" c="dimmed">
          {remarks.length === 0 ? t.remarkNone : t.remarksHint}
        </Text>
      </div>
      {remarks.length > 0 && (
        <List size="sm" spacing="sm">
          {remarks.map(({ kind, start, end, sources }) => (
            <List.Item key={`${kind} ${start}`}>
              <Text size="sm" lang={lang}>
                “{read.slice(start, end)}”
              </Text>
              <Text size="sm">
                {t.remarkKinds[kind].why} <strong>{t.remarkKinds[kind].instead}</strong>
              </Text>
              <Text size="sm" c="dimmed" lang="en">
                {sources.map(({ citation }) => citation).join('; ')}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}
