import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMessages } from '../../i18n.tsx'

/** A secret that the server answers once. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { integration: t, common } = useMessages()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.secretTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text>{t.secretHint}</Text>
        <TextInput
          readOnly
          aria-label={t.secretTitle}
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? common.copied : common.copy}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{common.close}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
