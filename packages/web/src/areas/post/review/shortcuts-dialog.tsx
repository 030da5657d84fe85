import { Kbd, Modal, Stack, Table, Text } from '@mantine/core'
import { useMessages } from '../../../i18n.tsx'
import { SHORTCUTS } from './shortcuts.ts'

/** The keys of the queue. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { post: t, common } = useMessages()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.keyboard}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t.shortcutsHint}
        </Text>
        <Table>
          <Table.Tbody>
            {Object.entries(SHORTCUTS).map(([key, name]) => (
              <Table.Tr key={key}>
                <Table.Td w={60}>
                  <Kbd>{key}</Kbd>
                </Table.Td>
                <Table.Td>{t.shortcuts[name]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  )
}
