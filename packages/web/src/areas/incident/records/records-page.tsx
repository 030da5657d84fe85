import { Stack } from '@mantine/core'
import { useMay } from '../../../session.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { AccountingsSection } from './accountings-section.tsx'
import { LogSection } from './log-section.tsx'
import { useRecordsWords } from './words.ts'

/** The yearly log of small breaches, and what was disclosed of one person. */
export function RecordsPage() {
  const t = useRecordsWords()
  const mayWrite = useMay('incident:write')
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="lg">
        <LogSection mayPrint={mayWrite} />
        {mayWrite && <AccountingsSection />}
      </Stack>
    </>
  )
}
