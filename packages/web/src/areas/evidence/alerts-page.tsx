import { type Alert, api } from '@clearpost/contract'
import { Anchor, Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconBellCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { AnchorLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'

const tones = { info: 'review', warning: 'caution', urgent: 'stop' } as const

/** What needs a person, with what to do. */
export function AlertsPage() {
  const { evidence: t } = useMessages()
  const mayAcknowledge = useMay('alert:acknowledge')
  const queryClient = useQueryClient()
  const [state, setState] = useState<'open' | 'all'>('open')
  const { run, error } = useAction()
  const alerts = useInfiniteQuery({
    queryKey: ['alerts', state],
    queryFn: ({ signal, pageParam }) =>
      call(api.evidence.alerts, { query: { state, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = alerts.data?.pages.flatMap((page) => page.items) ?? []
  const acknowledge = async (alertId: string) => {
    await call(api.evidence.acknowledgeAlert, { params: { alertId } })
    await queryClient.invalidateQueries({ queryKey: ['alerts'] })
  }
  return (
    <>
      <PageHeader title={t.alertsTitle}>{t.alertsHint}</PageHeader>
      <SegmentedControl
        mb="md"
        aria-label={t.alertsTitle}
        data={[
          { value: 'open', label: t.openOnly },
          { value: 'all', label: t.all },
        ]}
        value={state}
        onChange={(value) => setState(value as 'open' | 'all')}
      />
      {alerts.isPending && <LoadingRows rows={3} height={88} />}
      {alerts.isError && <ProblemAlert error={alerts.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {alerts.data && rows.length === 0 && (
        <EmptyState title={t.noAlerts} icon={<IconBellCheck size={36} aria-hidden />}>
          {t.noAlertsHint}
        </EmptyState>
      )}
      <Stack gap="sm">
        {rows.map((alert) => (
          <AlertRow
            key={alert.id}
            alert={alert}
            {...(mayAcknowledge ? { onAcknowledge: () => void run(() => acknowledge(alert.id)) } : {})}
          />
        ))}
      </Stack>
      <MoreButton list={alerts} mt="md" />
    </>
  )
}

function AlertRow({ alert, onAcknowledge }: { alert: Alert; onAcknowledge?: () => void }) {
  const { evidence: t, common } = useMessages()
  const mayReport = useMay('incident:report')
  const tone = tones[alert.severity]
  return (
    <Paper withBorder radius="lg" p="md" bg="var(--card)">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} maw={680}>
          <Group gap="xs">
            <Badge
              tt="none"
              radius="sm"
              style={{ background: `var(--verdict-${tone}-soft)`, color: `var(--verdict-${tone})` }}
            >
              {t.severities[alert.severity]}
            </Badge>
            <Text size="sm" c="dimmed">
              <TimeText at={alert.createdAt} relative />
            </Text>
          </Group>
          <Text fw={600}>{t.kinds[alert.kind]}</Text>
          <Text size="sm">{t.todo[alert.kind]}</Text>
          {alert.acknowledgedBy && (
            <Text size="sm" c="dimmed">
              {t.acknowledged(alert.acknowledgedBy.name)}
            </Text>
          )}
        </Stack>
        <Group gap="sm">
          {alert.postId ? (
            <AnchorLink to="/posts/$postId" params={{ postId: alert.postId }}>
              {t.toPost}
            </AnchorLink>
          ) : alert.authorizationId ? (
            <AnchorLink
              to="/authorizations/$authorizationId"
              params={{ authorizationId: alert.authorizationId }}
            >
              {t.toAuthorization}
            </AnchorLink>
          ) : (
            <Anchor component={Link} to="/channels">
              {t.toChannels}
            </Anchor>
          )}
          {mayReport && (
            <AnchorLink
              to="/incidents/report"
              search={{ alert: alert.id }}
              aria-label={`${common.reportIncident}: ${t.kinds[alert.kind]}`}
            >
              {common.reportIncident}
            </AnchorLink>
          )}
          {onAcknowledge && !alert.acknowledgedAt && (
            <Button variant="default" onClick={onAcknowledge}>
              {t.acknowledge}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  )
}
