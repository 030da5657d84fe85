import { api, type Post } from '@clearpost/contract'
import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { WallTimeInput } from '../compose/schedule-field.tsx'
import { postChanged } from '../queries.ts'

/** When an approved post goes out; for a late one first whether now or at a new time. */
export function TimeDialog({
  post,
  action,
  onClose,
}: {
  post: { id: string; scheduledAt: Post['scheduledAt'] }
  action: 'schedule' | 'confirm_late'
  onClose: () => void
}) {
  const { post: t, common } = useMessages()
  const format = useFormat()
  const queryClient = useQueryClient()
  const late = action === 'confirm_late'
  const [when, setWhen] = useState<'now' | 'time'>(late ? 'now' : 'time')
  const [at, setAt] = useState<string | null>(late ? null : post.scheduledAt)
  const { run, busy, error } = useAction()
  const usable = when === 'now' || (at !== null && Date.parse(at) > Date.now())
  const send = async () => {
    const body = { at: when === 'now' ? null : at }
    const params = { postId: post.id }
    const changed = await (late
      ? call(api.post.confirmLate, { params, body })
      : call(api.post.schedule, { params, body }))
    postChanged(queryClient, changed)
    notifySaved(body.at ? t.moved(format.dateTime(body.at)) : t.done.other)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.actions[action]}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (usable) void run(send)
        }}
      >
        <Stack>
          {late ? t.dialogs.late : t.dialogs.schedule}
          {late && (
            <Radio.Group
              aria-label={t.when}
              value={when}
              onChange={(choice) => setWhen(choice as typeof when)}
            >
              <Stack gap="xs">
                <Radio value="now" label={t.dialogs.now} />
                <Radio value="time" label={t.dialogs.newTime} />
              </Stack>
            </Radio.Group>
          )}
          {when === 'time' && <WallTimeInput autoFocus label={t.time} value={at} onChange={setAt} />}
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={!usable}>
              {common.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
