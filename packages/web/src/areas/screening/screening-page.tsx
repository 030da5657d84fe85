import { Button, Stack } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { DutyLine } from '../billing/duty.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { MatchesSection } from './matches-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { RunsSection } from './runs-section.tsx'
import { StatusSection } from './status-section.tsx'
import { VendorsSection } from './vendors-section.tsx'
import { overviewQuery, useScreeningWords } from './words.ts'

/** OIG's list against the workforce and vendors: the file, what has to be decided, and the record. */
export function ScreeningPage() {
  const t = useScreeningWords()
  const mayWrite = useMay('screening:write')
  const queryClient = useQueryClient()
  const [importing, setImporting] = useState(false)
  const overview = useQuery(overviewQuery)
  const seen =
    overview.data && `${overview.data.running} ${overview.data.unscreened} ${overview.data.file?.id}`
  // What a screening changes is read again when one has ended.
  useEffect(() => {
    if (seen) void queryClient.invalidateQueries({ queryKey: ['screening', 'list'] })
  }, [seen, queryClient])
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          mayWrite && (
            <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setImporting(true)}>
              {t.import}
            </Button>
          )
        }
      >
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        {overview.isPending && <LoadingRows rows={2} height={90} />}
        {overview.isError && <ProblemAlert error={overview.error} />}
        {overview.data && <StatusSection overview={overview.data} />}
        {overview.data?.file && <MatchesSection fileSha256={overview.data.file.sha256} />}
        <VendorsSection />
        <PeopleSection />
        {overview.data?.file && <RunsSection />}
        <Section title={t.lawTitle}>
          <DutyLine duty="leie" />
        </Section>
      </Stack>
      {mayWrite && <ImportDialog opened={importing} onClose={() => setImporting(false)} />}
    </>
  )
}
