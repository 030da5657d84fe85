import { api, type BoardTask } from '@clearpost/contract'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { AnchorLink } from '../../ui/button-link.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import classes from './board.module.css'
import { useBoardWords } from './words.ts'

export const boardQuery = {
  queryKey: ['board'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(api.board.view, { signal }),
  refetchInterval: 60_000,
} as const

/** Where the rows of a figure are. */
const ROWS = {
  posts: { to: '/review', search: {} },
  late_posts: { to: '/posts', search: { state: 'late' } },
  alerts: { to: '/alerts', search: {} },
  removals: { to: '/removals', search: {} },
  policies: { to: '/policies', search: {} },
  policy_reviews: { to: '/policies', search: {} },
  signatures: { to: '/policies', search: {} },
  training: { to: '/training', search: { tab: 'team' } },
  incidents: { to: '/incidents', search: {} },
  incident_duties: { to: '/incidents', search: {} },
  exclusions: { to: '/screening', search: {} },
  obligations: { to: '/obligations', search: {} },
  overpayments: { to: '/billing', search: {} },
  risks: { to: '/risks', search: {} },
} as const satisfies Record<BoardTask['task'], { to: string; search: object }>

/** Tasks that the day's page shows by itself. */
const SHOWN_TODAY: readonly BoardTask['task'][] = ['posts', 'late_posts', 'alerts']

/** What waits and what is overdue, side by side. @param today on the day's page, which shows posts itself */
export function TaskLists({ today = false }: { today?: boolean }) {
  const t = useBoardWords()
  const board = useQuery(boardQuery)
  if (board.isPending) return <LoadingRows rows={3} />
  if (board.isError) return <ProblemAlert error={board.error} />
  const [overdue, waits] = [board.data.overdue, board.data.waits].map((tasks) =>
    today ? tasks.filter(({ task }) => !SHOWN_TODAY.includes(task)) : tasks,
  ) as [BoardTask[], BoardTask[]]
  if (today && overdue.length + waits.length === 0) return null
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Tasks title={t.overdue} none={t.nothingOverdue} tasks={overdue} />
      <Tasks title={t.waits} none={t.nothingWaits} tasks={waits} />
    </SimpleGrid>
  )
}

function Tasks({ title, none, tasks }: { title: string; none: string; tasks: readonly BoardTask[] }) {
  const t = useBoardWords()
  return (
    <Section title={title}>
      {tasks.length === 0 ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <Stack component="ul" gap={0} className={classes.tasks ?? ''}>
          {tasks.map(({ task, count, since }) => (
            <li key={task} className={classes.task}>
              <span className={classes.count}>{count}</span>
              <span>
                <AnchorLink {...ROWS[task]}>{t.tasks[task]}</AnchorLink>
                {since && (
                  <Text size="sm" c="dimmed">
                    {t.since} <TimeText at={since} relative />
                  </Text>
                )}
              </span>
            </li>
          ))}
        </Stack>
      )}
    </Section>
  )
}
