import { GOVERNANCE_RULES } from '@clearpost/law'
import { Stack } from '@mantine/core'
import { PageHeader } from '../../ui/page-header.tsx'
import { Citation } from '../exposure/citation.tsx'
import { BatchesSection } from './batches-section.tsx'
import { HoldsSection } from './holds-section.tsx'
import { useRetentionWords } from './words.ts'

/** What is held, and what may be deleted because its time is over. */
export function RetentionPage() {
  const t = useRetentionWords()
  return (
    <>
      <PageHeader title={t.title}>
        {t.hint} <Citation of={GOVERNANCE_RULES.retention} />
      </PageHeader>
      <Stack gap="lg">
        <HoldsSection />
        <BatchesSection />
      </Stack>
    </>
  )
}
