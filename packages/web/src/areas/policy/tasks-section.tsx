import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useI18n } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { policyTasksQuery, titleIn, useDay, usePolicyWords } from './words.ts'

/** What the signed-in person has to read and sign; on the day's board only while there is something. */
export function TasksSection({ quiet = false }: { quiet?: boolean }) {
  const t = usePolicyWords()
  const day = useDay()
  const { locale } = useI18n()
  const tasks = useQuery(policyTasksQuery).data?.items
  if (!tasks || (quiet && tasks.length === 0)) return null
  return (
    <Section title={t.toSign}>
      {tasks.length === 0 && <Text c="dimmed">{t.toSignNone}</Text>}
      <Stack gap="sm">
        {tasks.map((task) => (
          <Group key={task.policyId} justify="space-between" gap="sm">
            <div>
              <Text fw={600}>{titleIn(task, locale)}</Text>
              <Text size="sm" c="dimmed">
                {task.again ? `${t.again}: ${task.reason}` : t.since(day(task.effectiveOn))}
              </Text>
            </div>
            <Button component={Link} to={`/policies/${task.policyId}`} variant="light">
              {t.read}
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
