import type { Channel } from '@clearpost/contract'
import { Button, SimpleGrid } from '@mantine/core'
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ChannelCard } from './channel-card.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { channelsQuery } from './queries.ts'
import { ReconnectDialog } from './reconnect-dialog.tsx'

/** Register of official accounts. */
export function ChannelsPage() {
  const t = useMessages().channel
  const mayWrite = useMay('channel:write')
  const channels = useQuery(channelsQuery)
  const [dialog, setDialog] = useState<
    { kind: 'connect' } | { kind: 'edit' | 'reconnect'; channel: Channel } | null
  >(null)
  const connect = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog({ kind: 'connect' })}>
      {t.connect}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.title} actions={connect}>
        {t.hint}
      </PageHeader>
      {channels.isPending && <LoadingRows rows={3} height={180} />}
      {channels.isError && <ProblemAlert error={channels.error} />}
      {channels.data?.items.length === 0 && (
        <EmptyState title={t.noChannels} icon={<IconSpeakerphone size={36} aria-hidden />} action={connect}>
          {t.noChannelsHint}
        </EmptyState>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {channels.data?.items.map((channel) => (
          <ChannelCard
            key={channel.id}
            channel={channel}
            mayWrite={mayWrite}
            onEdit={() => setDialog({ kind: 'edit', channel })}
            onReconnect={() => setDialog({ kind: 'reconnect', channel })}
          />
        ))}
      </SimpleGrid>
      {dialog?.kind === 'connect' && <ConnectDialog onClose={() => setDialog(null)} />}
      {dialog?.kind === 'edit' && <EntryDialog channel={dialog.channel} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'reconnect' && (
        <ReconnectDialog channel={dialog.channel} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
