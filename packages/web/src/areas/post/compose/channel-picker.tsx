import type { Channel } from '@clearpost/contract'
import { Alert, Button, Checkbox, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../i18n.tsx'
import { useMe } from '../../../session.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { channelsQuery } from '../../channel/queries.ts'
import classes from './channel-picker.module.css'

/** Which official accounts a post goes to; those that are not open to the person say why. */
export function ChannelPicker({
  value,
  onChange,
  readOnly,
}: {
  value: readonly string[]
  onChange: (channelIds: string[]) => void
  readOnly: boolean
}) {
  const { post: t, common } = useMessages()
  const me = useMe()
  const channels = useQuery(channelsQuery)
  if (channels.isPending) return <LoadingRows rows={1} height={64} />
  if (channels.isError) return <ProblemAlert error={channels.error} />
  if (channels.data.items.length === 0)
    return (
      <EmptyState
        title={t.noChannels}
        action={
          <Button component={Link} to="/channels" variant="default">
            {t.openChannels}
          </Button>
        }
      >
        {t.noChannelsHint}
      </EmptyState>
    )
  const closed = (channel: Channel) =>
    channel.state === 'disconnected'
      ? t.disconnected
      : channel.posters.length > 0 && !channel.posters.some((poster) => poster.id === me.person.id)
        ? t.notPoster
        : null
  return (
    <Checkbox.Group
      label={t.channels}
      description={t.channelsHint}
      value={[...value]}
      onChange={(ids) => onChange(ids)}
      readOnly={readOnly}
    >
      <div className={classes.grid} style={{ marginTop: 8 }}>
        {channels.data.items.map((channel) => {
          const why = closed(channel)
          const checked = value.includes(channel.id)
          return (
            <div key={channel.id} className={classes.channel} data-checked={checked || undefined}>
              <Checkbox
                value={channel.id}
                disabled={readOnly || (why !== null && !checked)}
                label={
                  <>
                    <Text component="span" size="sm" fw={600}>
                      {common.networks[channel.network]}
                    </Text>{' '}
                    <Text component="span" size="sm" style={{ overflowWrap: 'anywhere' }}>
                      {channel.handle}
                    </Text>
                  </>
                }
                description={why ?? channel.health.problem ?? channel.displayName}
              />
            </div>
          )
        })}
      </div>
      {value.some((id) => !channels.data.items.some((channel) => channel.id === id)) && (
        <Alert color="yellow" mt="sm">
          {t.disconnected}
        </Alert>
      )}
    </Checkbox.Group>
  )
}

/** The chosen channels in the order of the register. */
export function useChosenChannels(channelIds: readonly string[]): Channel[] {
  const channels = useQuery(channelsQuery).data?.items ?? []
  return channels.filter((channel) => channelIds.includes(channel.id))
}
