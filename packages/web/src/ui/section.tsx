import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** One card of a page with a heading and one line of explanation. */
export function Section({
  title,
  hint,
  children,
  id,
  label,
}: {
  title: string
  hint?: ReactNode
  children: ReactNode
  id?: string
  /** Tells two cards with the same heading apart for a screen reader; the heading itself when absent. */
  label?: string
}) {
  return (
    <Paper
      component="section"
      withBorder
      radius="lg"
      p={{ base: 'md', sm: 'lg' }}
      bg="var(--card)"
      id={id}
      aria-label={label ?? title}
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
