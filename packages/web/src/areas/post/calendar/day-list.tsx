import type { PostSummary } from '@clearpost/contract'
import { Paper, Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import classes from './calendar.module.css'

/** The days that have something, one under the other: for narrow screens, and for reading in order. */
export function DayList({
  days,
  byDay,
  renderItem,
}: {
  days: readonly string[]
  byDay: ReadonlyMap<string, PostSummary[]>
  renderItem: (post: PostSummary) => ReactNode
}) {
  const t = useMessages().post
  const { locale } = useI18n()
  const name = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const filled = days.filter((day) => byDay.has(day))
  if (filled.length === 0) return <EmptyState title={t.nothingThen}>{t.nothingThenHint}</EmptyState>
  return (
    <Stack gap="md">
      {filled.map((day) => (
        <Paper key={day} withBorder radius="lg" p="md" bg="var(--card)" className={classes.listItem ?? ''}>
          <Title order={2} size="sm" mb={8}>
            {name.format(new Date(`${day}T00:00Z`))}
          </Title>
          <ul className={classes.items}>
            {byDay.get(day)?.map((post) => (
              <li key={post.id}>{renderItem(post)}</li>
            ))}
          </ul>
        </Paper>
      ))}
    </Stack>
  )
}
