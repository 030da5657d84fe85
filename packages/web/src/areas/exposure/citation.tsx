import type { FactStatus } from '@clearpost/law'
import { Anchor, Text } from '@mantine/core'
import { useExposureFormat, useExposureWords } from './words.ts'

interface Cited {
  citation: string
  sourceUrl: string
  status: FactStatus
  asOf: string
}

/** Where a statement comes from, how far it was confirmed, and when. */
export function Citation({ of: { citation, sourceUrl, status, asOf } }: { of: Cited }) {
  const t = useExposureWords()
  const format = useExposureFormat()
  return (
    <Text size="sm" c="dimmed" component="span">
      {sourceUrl === '' ? (
        citation
      ) : (
        <Anchor href={sourceUrl} target="_blank" rel="noreferrer" inherit underline="always">
          {citation}
        </Anchor>
      )}
      {' · '}
      <Text span inherit fw={status === 'unverified' ? 600 : 400}>
        {t.status[status]}
      </Text>
      {' · '}
      {t.asOf(format.day(asOf))}
    </Text>
  )
}
