import type { Due } from '@clearpost/contract'
import { addDays, workingDayUpTo } from '@clearpost/law'
import { Badge, Group, Stack, Text } from '@mantine/core'
import { IconCalendarDue } from '@tabler/icons-react'
import type { Output } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { AnchorLink, ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import { isOverdue, whenDue } from './due.ts'
import { useDay, useObligationWords } from './words.ts'

export type ObligationList = Output<typeof import('@clearpost/contract').obligationApi.list>

const SOON_DAYS = 30

/** What is due: overdue first, then what comes within thirty days, then the rest. */
export function DueList({ list }: { list: ObligationList }) {
  const t = useObligationWords()
  const { dues, today } = list
  if (dues.length === 0)
    return (
      <EmptyState
        title={t.nothingDue}
        icon={<IconCalendarDue size={32} aria-hidden />}
        action={
          <ButtonLink to="/obligations" search={{ view: 'profile' }}>
            {t.toProfile}
          </ButtonLink>
        }
      >
        {t.nothingDueHint}
      </EmptyState>
    )
  const soon = addDays(today, SOON_DAYS)
  const groups = [
    { title: t.overdue, rows: dues.filter((due) => isOverdue(due, today)) },
    { title: t.soon, rows: dues.filter((due) => !isOverdue(due, today) && due.dueOn <= soon) },
    { title: t.later, rows: dues.filter((due) => !isOverdue(due, today) && due.dueOn > soon) },
  ]
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Section key={title} title={title}>
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {rows.map((due, index) => (
            // Several cases of the log may wait on one day.
            <DueRow key={due.id ?? `${due.duty}${due.dueOn}${index}`} due={due} today={today} />
          ))}
        </Stack>
      </Section>
    ))
}

function DueRow({ due, today }: { due: Due; today: string }) {
  const t = useObligationWords()
  const day = useDay()
  const format = useFormat()
  const mayOpen = useMay('osha:read')
  const plan = workingDayUpTo(due.dueOn)
  const overdue = isOverdue(due, today)
  const details = [
    due.beganOn && t.began(day(due.beganOn)),
    due.note,
    due.owner && t.owner(due.owner.name),
    due.id === null && t.inRecords,
    plan !== due.dueOn && due.dueOn >= today && t.planFor(day(plan)),
  ].filter((part): part is string => Boolean(part))
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="xs">
      <Stack gap={2} maw={640}>
        {due.id === null && mayOpen ? (
          <AnchorLink to="/osha" search={due.duty === 'severe' ? { view: 'severe' } : {}} fw={600}>
            {t.duties[due.duty].name}
          </AnchorLink>
        ) : (
          <AnchorLink to="/obligations/$duty" params={{ duty: due.duty }} fw={600}>
            {t.duties[due.duty].name}
          </AnchorLink>
        )}
        {details.length > 0 && (
          <Text size="sm" c="dimmed">
            {details.join(' · ')}
          </Text>
        )}
      </Stack>
      <Group gap="xs">
        <Text size="sm">
          {due.dueAt
            ? format.dateTime(due.dueAt)
            : due.until === due.dueOn
              ? day(due.dueOn)
              : t.window(day(due.dueOn), day(due.until))}
        </Text>
        <Badge {...(overdue ? { color: 'red.9' } : { variant: 'default' })}>{whenDue(t, due, today)}</Badge>
      </Group>
    </Group>
  )
}
