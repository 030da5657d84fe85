import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** A list without rows says why it is empty and what to do next. */
export function EmptyState({
  title,
  children,
  icon,
  action,
}: {
  title: string
  children?: ReactNode
  icon?: ReactNode
  action?: ReactNode
}) {
  return (
    <Paper withBorder p="xl" radius="lg" bg="var(--card)">
      <Stack align="center" gap="xs" maw={460} mx="auto" py="lg" ta="center">
        {icon}
        <Title order={2} size="h3">
          {title}
        </Title>
        {children && <Text c="dimmed">{children}</Text>}
        {action}
      </Stack>
    </Paper>
  )
}
