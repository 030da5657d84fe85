import { api, type Channel } from '@clearpost/contract'
import { Alert, Anchor, Badge, Button, Group, SimpleGrid, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconPlugConnectedX,
  IconQuestionMark,
} from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import { sitesQuery } from '../workforce/queries.ts'
import { channelsQuery } from './queries.ts'

const healthLook = {
  ok: ['clear', IconCircleCheck],
  expiring: ['caution', IconClockExclamation],
  failing: ['stop', IconAlertTriangle],
  unknown: ['review', IconQuestionMark],
} as const

/** One entry of the register with the state of its connection. */
export function ChannelCard({
  channel,
  mayWrite,
  onEdit,
  onReconnect,
}: {
  channel: Channel
  mayWrite: boolean
  onEdit: () => void
  onReconnect: () => void
}) {
  const { channel: t, common } = useMessages()
  const format = useFormat()
  const queryClient = useQueryClient()
  const sites = useQuery(sitesQuery).data?.items ?? []
  const [disconnecting, setDisconnecting] = useState(false)
  const { run, busy, error } = useAction()
  const params = { channelId: channel.id }
  const refresh = () => queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey })
  const act = (request: () => Promise<unknown>) =>
    void run(async () => {
      await request()
      await refresh()
    })
  const connected = channel.state === 'connected'
  const [tone, Icon] = connected ? healthLook[channel.health.state] : (['stop', IconPlugConnectedX] as const)
  return (
    <Section
      label={`${channel.displayName}, ${common.networks[channel.network]}`}
      title={channel.displayName}
      hint={`${common.networks[channel.network]} · ${channel.handle}`}
    >
      <Group gap="xs">
        <Badge
          tt="none"
          radius="sm"
          leftSection={<Icon size={14} aria-hidden />}
          style={{ background: `var(--verdict-${tone}-soft)`, color: `var(--verdict-${tone})` }}
        >
          {connected ? t.health[channel.health.state] : t.disconnected}
        </Badge>
        {channel.health.checkedAt && (
          <Text size="sm" c="dimmed">
            {t.checked} <TimeText at={channel.health.checkedAt} relative />
          </Text>
        )}
        <Anchor
          href={channel.url}
          target="_blank"
          rel="noopener noreferrer"
          size="sm"
          aria-label={`${t.open}: ${channel.displayName}`}
        >
          {t.open}
        </Anchor>
      </Group>
      {channel.health.problem && (
        <Alert color="yellow" variant="light">
          {channel.health.problem}
        </Alert>
      )}
      {channel.health.expiresAt && (
        <Text size="sm">{t.tokenEnds(format.relative(channel.health.expiresAt))}</Text>
      )}
      <SimpleGrid cols={2} spacing="xs">
        <Fact label={t.purpose}>{channel.purpose}</Fact>
        <Fact label={t.site}>
          {sites.find((site) => site.id === channel.siteId)?.name ?? t.wholeOrganization}
        </Fact>
        <Fact label={t.owner}>{channel.owner.name}</Fact>
        <Fact label={t.backupOwner}>{channel.backupOwner?.name ?? t.noBackup}</Fact>
        <Fact label={t.posters}>
          {channel.posters.length > 0
            ? channel.posters.map((person) => person.name).join(', ')
            : t.everyEditor}
        </Fact>
        <Fact label={t.evidence[channel.evidence]}>
          {channel.reviewedAt ? t.reviewed(format.relative(channel.reviewedAt)) : t.neverReviewed}
        </Fact>
      </SimpleGrid>
      {error !== null && <ProblemAlert error={error} />}
      {mayWrite && (
        <Group gap="xs">
          {connected && (
            <Button
              variant="default"
              loading={busy}
              onClick={() => act(() => call(api.channel.check, { params }))}
            >
              {t.checkNow}
            </Button>
          )}
          <Button variant="default" onClick={() => act(() => call(api.channel.review, { params }))}>
            {t.confirmEntry}
          </Button>
          <Button variant="default" onClick={onEdit}>
            {t.edit}
          </Button>
          {channel.network !== 'website' && (
            <Button variant={connected ? 'default' : 'filled'} onClick={onReconnect}>
              {t.reconnect}
            </Button>
          )}
          {connected && (
            <Button
              variant="subtle"
              color="red"
              c="var(--verdict-stop)"
              onClick={() => setDisconnecting(true)}
            >
              {t.disconnect}
            </Button>
          )}
        </Group>
      )}
      <ConfirmDialog
        opened={disconnecting}
        onClose={() => setDisconnecting(false)}
        title={t.disconnectTitle(channel.handle)}
        confirm={t.disconnect}
        danger
        onConfirm={async () => {
          await call(api.channel.disconnect, { params })
          await refresh()
        }}
      >
        {t.disconnectHint}
      </ConfirmDialog>
    </Section>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm">{children}</Text>
    </div>
  )
}
