import { type Authorization, api } from '@clearpost/contract'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useAuthorizationWords } from '../words.ts'

/** Prepares the next one with a new end. */
export function RenewDialog({
  record,
  opened,
  onClose,
  onRenewed,
}: {
  record: Authorization
  opened: boolean
  onClose: () => void
  onRenewed: (next: Authorization) => void
}) {
  const t = useAuthorizationWords()
  const { common } = useMessages()
  const { run, busy, error } = useAction()
  const [endsOn, setEndsOn] = useState('')
  const [endsWhen, setEndsWhen] = useState('')
  const renew = () =>
    run(async () =>
      onRenewed(
        await call(api.authorization.renew, {
          params: { authorizationId: record.id },
          body: { endsOn: endsOn || null, endsWhen: endsWhen.trim() || null },
        }),
      ),
    )
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.renew}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{t.renewHint}</Text>
        <TextInput
          type="date"
          label={t.endsOn}
          value={endsOn}
          onChange={(event) => setEndsOn(event.currentTarget.value)}
        />
        <TextInput
          label={t.endsWhen}
          maxLength={300}
          value={endsWhen}
          onChange={(event) => setEndsWhen(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t.endsHint}
        </Text>
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={busy} disabled={!endsOn && !endsWhen.trim()} onClick={() => void renew()}>
            {t.renew}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
