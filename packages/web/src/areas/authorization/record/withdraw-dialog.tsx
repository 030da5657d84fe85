import { type Authorization, api } from '@clearpost/contract'
import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useAuthorizationWords } from '../words.ts'
import { useRecordUpdate } from './use-record.ts'

const HOWS = ['phone', 'in_person', 'letter'] as const
export type How = (typeof HOWS)[number]

/** The person said to the staff that they take it back: how, and why if they said so. */
export function WithdrawDialog({
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
  const [how, setHow] = useState<How>('phone')
  const [reason, setReason] = useState('')
  const withdraw = async () => {
    const done = await run(async () =>
      update(
        await call(api.authorization.withdraw, {
          params: { authorizationId: record.id },
          body: { how, reason: reason.trim() || null },
        }),
      ),
    )
    if (done) onClose()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.withdraw}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{t.withdrawHint}</Text>
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
          <Button color="red.8" loading={busy} onClick={() => void withdraw()}>
            {t.withdraw}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** By phone, in person or by letter. */
export function HowField({ how, onChange }: { how: How; onChange: (how: How) => void }) {
  const t = useAuthorizationWords()
  return (
    <Radio.Group label={t.how} value={how} onChange={(value) => onChange(value as How)}>
      <Group mt="xs">
        {HOWS.map((value) => (
          <Radio key={value} value={value} label={t.hows[value]} />
        ))}
      </Group>
    </Radio.Group>
  )
}
