import { api, type Channel } from '@clearpost/contract'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { channelsQuery } from './queries.ts'
import { RegisterFields, registerOf } from './register-fields.tsx'

/** Changes the register entry of a channel. */
export function EntryDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { channel: t, common } = useMessages()
  const queryClient = useQueryClient()
  const [register, setRegister] = useState(registerOf(channel))
  const { run, busy, error } = useAction()
  const save = async () => {
    await call(api.channel.update, { params: { channelId: channel.id }, body: register })
    await queryClient.invalidateQueries({ queryKey: channelsQuery.queryKey })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t.edit}: ${channel.displayName}`}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(save)
        }}
      >
        <Stack>
          <RegisterFields value={register} onChange={setRegister} />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
