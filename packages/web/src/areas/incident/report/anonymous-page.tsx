import { api } from '@clearpost/contract'
import { List, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, ProblemError } from '../../../api.ts'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { PublicFrame } from '../../../ui/public-frame.tsx'
import { useFragmentToken } from '../../account/use-fragment-token.ts'
import { AnonymousForm } from './anonymous-form.tsx'
import { FollowUp } from './follow-up.tsx'
import { NoRetaliation } from './no-retaliation.tsx'
import { useReportWords } from './words.ts'

/**
 * Reports without a name. The link's secret travels in the fragment and in the bearer alone; no cookie is read or set,
 * and nothing of the organization is shown but its name. It speaks the reporter's language, not the organization's.
 */
export function AnonymousPage() {
  const t = useReportWords()
  const secret = useFragmentToken()
  const [tab, setTab] = useState<'report' | 'follow'>('report')
  const intake = useQuery({
    queryKey: ['report', secret],
    queryFn: ({ signal }) => call(api.report.intake, { bearer: secret, signal }),
    enabled: secret !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // After the link was changed, its codes still open their reports.
  const closed = intake.error instanceof ProblemError && intake.error.code === 'report.linkUnknown'
  if (secret === '')
    return (
      <PublicFrame title={t.noLink}>
        <Text c="dimmed">{t.noLinkHint}</Text>
      </PublicFrame>
    )
  return (
    <PublicFrame
      wide
      title={t.anonymousTitle}
      hint={intake.data && t.anonymousTo(intake.data.organizationName)}
    >
      {intake.isPending && <LoadingRows rows={4} />}
      {intake.isError && <ProblemAlert error={intake.error} />}
      {(intake.data || closed) && (
        <Stack gap="lg">
          {intake.data && (
            <SegmentedControl
              aria-label={t.anonymousTitle}
              value={tab}
              onChange={(value) => setTab(value as 'report' | 'follow')}
              data={(['report', 'follow'] as const).map((value) => ({ value, label: t.tabs[value] }))}
            />
          )}
          {tab === 'report' && intake.data ? (
            <AnonymousForm secret={secret} before={<Promises />} onDone={() => setTab('follow')} />
          ) : (
            <FollowUp secret={secret} />
          )}
        </Stack>
      )}
    </PublicFrame>
  )
}

function Promises() {
  const t = useReportWords()
  return (
    <Stack gap="md">
      <div>
        <Title order={2} size="h4">
          {t.notKept}
        </Title>
        <List size="sm" mt={4}>
          {t.notKeptItems.map((item) => (
            <List.Item key={item}>{item}</List.Item>
          ))}
        </List>
        <Text size="sm" c="dimmed" mt={4}>
          {t.network}
        </Text>
      </div>
      <NoRetaliation />
    </Stack>
  )
}
