import type { IncidentMessage } from '@clearpost/contract'
import { List, Paper, Text } from '@mantine/core'
import { useFormat } from '../../i18n.tsx'

/** What the office and a reporter without a name wrote to each other, oldest first. */
export function MessageList({
  messages,
  names,
  none,
}: {
  messages: readonly IncidentMessage[]
  names: Record<IncidentMessage['from'], string>
  none: string
}) {
  const format = useFormat()
  if (messages.length === 0) return <Text c="dimmed">{none}</Text>
  return (
    <List listStyleType="none" spacing="xs" styles={{ itemWrapper: { display: 'block' } }}>
      {messages.map(({ id, from, on, text }) => (
        <List.Item key={id}>
          <Paper
            withBorder
            radius="md"
            p="sm"
            bg={from === 'office' ? 'var(--mantine-color-body)' : undefined}
          >
            <Text size="sm" c="dimmed">
              {names[from]} · {format.day(on)}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Text>
          </Paper>
        </List.Item>
      ))}
    </List>
  )
}
