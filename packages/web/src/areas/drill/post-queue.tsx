import { api, type DrillAnswer, type DrillFeedback, type DrillTask } from '@clearpost/contract'
import { spansOf, wordsOf } from '@clearpost/law/courses'
import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { MarkWords } from '../training/quiz/mark-words.tsx'
import { ProgressBar } from '../training/quiz/progress-bar.tsx'
import { drillQueueQuery, useDrillWords } from './words.ts'

/** Posts that wait, one by one. */
export function PostQueue() {
  const t = useDrillWords()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const queue = useQuery(drillQueueQuery(locale))
  const [index, setIndex] = useState(0)
  if (queue.isError) return <ProblemAlert error={queue.error} />
  if (!queue.data) return <LoadingRows rows={1} height={220} />
  const { items } = queue.data
  const task = items[index]
  if (!task)
    return (
      <EmptyState title={t.none} icon={<IconCircleCheck size={32} aria-hidden />}>
        {t.noneHint}
      </EmptyState>
    )
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'xl' }} bg="var(--card)" maw={860}>
      <Stack gap="md">
        <ProgressBar done={index} all={items.length} />
        <PostScreen
          key={task.id}
          task={task}
          title={t.post(index + 1, items.length)}
          takesFocus={index > 0}
          onAnswered={() => void queryClient.invalidateQueries({ queryKey: ['drill', 'mine'] })}
        >
          <Button onClick={() => setIndex(index + 1)}>
            {index + 1 === items.length ? t.finish : t.next}
          </Button>
        </PostScreen>
      </Stack>
    </Paper>
  )
}

function PostScreen({
  task,
  title,
  takesFocus,
  onAnswered,
  children,
}: {
  task: DrillTask
  title: string
  takesFocus: boolean
  onAnswered: () => void
  /** What goes on from here, once answered. */
  children: ReactNode
}) {
  const t = useDrillWords()
  const { run, busy, error } = useAction()
  const heading = useRef<HTMLHeadingElement>(null)
  const [began] = useState(() => performance.now())
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set())
  const [feedback, setFeedback] = useState<DrillFeedback | null>(null)
  const words = useMemo(() => wordsOf(task.text), [task.text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the post comes
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [])
  const answer = (given: Pick<DrillAnswer, 'answer' | 'marks'>) =>
    void run(async () => {
      const seconds = Math.round((performance.now() - began) / 1000)
      setFeedback(
        await call(api.drill.answer, {
          params: { drillTaskId: task.id },
          body: { ...given, seconds, lang: task.lang },
        }),
      )
      onAnswered()
    })
  return (
    <Stack gap="lg">
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {title}
      </Title>
      <MarkWords
        ask={t.ask}
        post={task.text}
        lang={task.lang}
        marked={marked}
        onChange={setMarked}
        results={feedback?.marks ?? null}
      />
      {error !== null && <ProblemAlert error={error} />}
      {feedback ? (
        <Verdict feedback={feedback}>{children}</Verdict>
      ) : (
        <Group>
          <Button
            loading={busy}
            disabled={marked.size === 0}
            onClick={() => answer({ answer: 'identifies', marks: spansOf(words, marked) })}
          >
            {t.identifies}
          </Button>
          <Button
            variant="default"
            loading={busy}
            disabled={marked.size > 0}
            onClick={() => answer({ answer: 'fine', marks: [] })}
          >
            {t.fine}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Verdict({ feedback, children }: { feedback: DrillFeedback; children: ReactNode }) {
  const t = useDrillWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { outcome, summary, marks } = feedback
  const tone = outcome === 'noticed' || outcome === 'right' ? 'clear' : 'stop'
  const cited = [...new Set(marks.map(({ citation }) => citation).filter((one) => one !== ''))]
  return (
    <Paper
      component="section"
      withBorder
      radius="md"
      p="md"
      aria-label={t.outcomes[outcome]}
      style={{ background: `var(--verdict-${tone}-soft)`, borderColor: `var(--verdict-${tone})` }}
    >
      <Stack gap="sm">
        <Title order={3} ref={heading} tabIndex={-1} c={`var(--verdict-${tone})`} style={{ outline: 'none' }}>
          {t.outcomes[outcome]}
        </Title>
        <Text fw={600}>{t.wasDrill}</Text>
        <Text>{summary}</Text>
        {cited.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t.found}
            </Text>
            <List size="sm">
              {cited.map((citation) => (
                <List.Item key={citation}>{citation}</List.Item>
              ))}
            </List>
          </div>
        )}
        <Group>{children}</Group>
      </Stack>
    </Paper>
  )
}
