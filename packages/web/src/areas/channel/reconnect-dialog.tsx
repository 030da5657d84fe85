import { api, type Channel } from '@clearpost/contract'
import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { channelsQuery } from './queries.ts'

/** Gives a channel new credentials. */
export function ReconnectDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { channel: t, common } = useMessages()
  const queryClient = useQueryClient()
  const [secret, setSecret] = useState('')
  const { run, busy, error } = useAction()
  const bluesky = channel.network === 'bluesky'
  const reconnect = async () => {
    await call(api.channel.reconnect, {
      params: { channelId: channel.id },
      body: bluesky ? { appPassword: secret } : { accessToken: secret },
    })
    await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t.reconnect}: ${channel.handle}`}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(reconnect)
        }}
      >
        <Stack>
          <PasswordInput
            data-autofocus
            label={bluesky ? t.bluesky.appPassword : t.mastodon.accessToken}
            description={bluesky ? t.bluesky.appPasswordHint : t.mastodon.accessTokenHint}
            required
            autoComplete="off"
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t.reconnect}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
