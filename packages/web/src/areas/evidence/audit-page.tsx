import { api } from '@clearpost/contract'
import { Alert, Button, Code, Paper, Table, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconDownload, IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { download } from '../../ui/download.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'

/** The tamper-evident trail, newest first. */
export function AuditPage() {
  const { evidence: t } = useMessages()
  const [action, setAction] = useState('')
  const [filter] = useDebouncedValue(action.trim(), 300)
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string } | null>(null)
  const { run, busy, error } = useAction()
  const events = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) =>
      call(api.evidence.audit, {
        query: { ...(filter ? { action: filter } : {}), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = events.data?.pages.flatMap((page) => page.items) ?? []
  const verify = async () => {
    const result = await call(api.evidence.verifyAudit, {})
    setOutcome({
      ok: result.ok,
      text: result.ok ? t.verified(result.events, result.checkpoints) : t.broken(result.firstProblem ?? ''),
    })
  }
  const exportAll = async () => download(await call(api.evidence.exportAudit, {}), 'clearpost-audit.zip')
  return (
    <>
      <PageHeader
        title={t.auditTitle}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              loading={busy}
              onClick={() => void run(verify)}
            >
              {t.verify}
            </Button>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              title={t.exportHint}
              onClick={() => void run(exportAll)}
            >
              {t.export}
            </Button>
          </>
        }
      >
        {t.auditHint}
      </PageHeader>
      {outcome && (
        <Alert mb="md" color={outcome.ok ? 'green' : 'red'} role="status">
          {outcome.text}
        </Alert>
      )}
      {error !== null && <ProblemAlert error={error} />}
      <TextInput
        mb="md"
        maw={360}
        type="search"
        label={t.action}
        description={t.actionExample}
        value={action}
        onChange={(event) => setAction(event.currentTarget.value)}
      />
      {events.isPending && <LoadingRows rows={8} height={44} />}
      {events.isError && <ProblemAlert error={events.error} />}
      {events.data && rows.length === 0 && <EmptyState title={t.noRows}>{t.noRowsHint}</EmptyState>}
      {rows.length > 0 && (
        <Paper withBorder radius="lg" bg="var(--card)" style={{ overflow: 'hidden' }}>
          <Table.ScrollContainer
            minWidth={760}
            type="native"
            tabIndex={0}
            role="group"
            aria-label={t.auditTitle}
          >
            <Table verticalSpacing="xs" horizontalSpacing="md">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>#</Table.Th>
                  <Table.Th>{t.when}</Table.Th>
                  <Table.Th>{t.who}</Table.Th>
                  <Table.Th>{t.what}</Table.Th>
                  <Table.Th>{t.subject}</Table.Th>
                  <Table.Th>{t.hash}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((event) => (
                  <Table.Tr key={event.id}>
                    <Table.Td>{event.seq ?? ''}</Table.Td>
                    <Table.Td>
                      <TimeText at={event.at} size="sm" />
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm">{event.actor.name}</Text>
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm" fw={500}>
                        {event.action}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm" c="dimmed" title={event.subject.id}>
                        {event.subject.kind} {event.subject.id.slice(0, 8)}
                      </Text>
                    </Table.Td>
                    <Table.Td>
                      {event.hash ? (
                        <Code title={event.hash}>{event.hash.slice(0, 12)}</Code>
                      ) : (
                        <Text size="sm" c="dimmed">
                          {t.chaining}
                        </Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Paper>
      )}
      <MoreButton list={events} mt="md" />
    </>
  )
}
