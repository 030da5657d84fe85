import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** One card of a page with a heading and one line of explanation. */
export function Section({
  title,
  hint,
  children,
  id,
}: {
  title: string
  hint?: ReactNode
  children: ReactNode
  id?: string
}) {
  return (
    <Paper
      component="section"
      withBorder
      radius="lg"
      p={{ base: 'md', sm: 'lg' }}
      bg="var(--card)"
      id={id}
      aria-label={title}
    >
      <Stack>
        <div>
          <Title order={2}>{title}</Title>
          {hint && <Text c="dimmed">{hint}</Text>}
        </div>
        {children}
      </Stack>
    </Paper>
  )
}
