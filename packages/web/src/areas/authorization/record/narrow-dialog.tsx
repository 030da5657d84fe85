import { type Authorization, api, type Purpose } from '@clearpost/contract'
import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { ChannelFields } from '../ask/scope-fields.tsx'
import { useAuthorizationWords } from '../words.ts'
import { useRecordUpdate } from './use-record.ts'
import { type How, HowField } from './withdraw-dialog.tsx'

/** The person allows less than before. */
export function NarrowDialog({
  record,
  opened,
  onClose,
}: {
  record: Authorization
  opened: boolean
  onClose: () => void
}) {
  const t = useAuthorizationWords()
  const { common } = useMessages()
  const update = useRecordUpdate()
  const { run, busy, error } = useAction()
  const { scope } = record
  const [purposes, setPurposes] = useState<Purpose[]>(scope.purposes)
  const [channelIds, setChannelIds] = useState(scope.channelIds)
  const [mediaIds, setMediaIds] = useState(scope.mediaIds)
  const [how, setHow] = useState<How>('phone')
  const [reason, setReason] = useState('')
  const narrow = async () => {
    const done = await run(async () =>
      update(
        await call(api.authorization.narrow, {
          params: { authorizationId: record.id },
          body: { purposes, channelIds, mediaIds, how, reason: reason.trim() || null },
        }),
      ),
    )
    if (done) onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.narrow}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{t.narrowHint}</Text>
        <Checkbox.Group
          label={t.purposesLabel}
          value={purposes}
          onChange={(values) => setPurposes(values as Purpose[])}
        >
          <Group mt="xs">
            {scope.purposes.map((purpose) => (
              <Checkbox key={purpose} value={purpose} label={t.purposes[purpose]} />
            ))}
          </Group>
        </Checkbox.Group>
        <ChannelFields channelIds={channelIds} onChange={setChannelIds} />
        {scope.mediaIds !== null && mediaIds !== null && (
          <Checkbox.Group label={t.pictures} value={mediaIds} onChange={setMediaIds}>
            <Group mt="xs">
              {scope.mediaIds.map((mediaId, index) => (
                <Checkbox key={mediaId} value={mediaId} label={t.pictureNumber(index + 1)} />
              ))}
            </Group>
          </Checkbox.Group>
        )}
        <HowField how={how} onChange={setHow} />
        <Textarea
          label={t.reason}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={busy} disabled={purposes.length === 0} onClick={() => void narrow()}>
            {t.narrow}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
