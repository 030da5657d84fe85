import type { AnswerInput, AskedQuestion, Feedback, Locale } from '@clearpost/contract'
import { spansOf, wordsOf } from '@clearpost/law/courses'
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { FactList } from '../course/sources.tsx'
import { useTrainingWords } from '../words.ts'
import { Choices } from './choices.tsx'
import { MarkWords } from './mark-words.tsx'
import { Ordering } from './ordering.tsx'
import classes from './quiz.module.css'

/**
 * One question on the screen: what happens, what is asked, the answer, and at once whether it was right and why.
 * Its heading takes the focus when it comes, the verdict when it was answered. Give it the question's id as key.
 */
export function QuestionScreen({
  question,
  title,
  lang,
  feedback,
  takesFocus = true,
  onAnswer,
  children,
}: {
  question: AskedQuestion
  title: string
  lang: Locale
  /** Null while the question is open. */
  feedback: Feedback | null
  takesFocus?: boolean
  onAnswer: (answer: AnswerInput) => Promise<unknown>
  /** What goes on from here, once answered. */
  children: ReactNode
}) {
  const t = useTrainingWords().quiz
  const { run, busy, error } = useAction()
  const heading = useRef<HTMLHeadingElement>(null)
  const [chosen, setChosen] = useState<string[]>(() =>
    question.kind === 'ordering' ? question.options.map(({ id }) => id) : [],
  )
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set())
  const words = useMemo(() => wordsOf(question.post ?? ''), [question.post])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the question comes
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [])
  const empty = question.kind === 'mark' ? marked.size === 0 : chosen.length === 0
  const answer = () => run(() => onAnswer({ chosen, marks: spansOf(words, marked) }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!empty && !feedback) void answer()
      }}
    >
      <Stack gap="lg">
        <Title order={2} ref={heading} tabIndex={-1} className={classes.question ?? ''}>
          {title}
        </Title>
        <Text style={{ whiteSpace: 'pre-line' }}>{question.scenario}</Text>
        <AnswerField
          question={question}
          lang={lang}
          chosen={chosen}
          onChosen={setChosen}
          marked={marked}
          onMarked={setMarked}
          feedback={feedback}
        />
        {error !== null && <ProblemAlert error={error} />}
        {feedback ? (
          <Verdict feedback={feedback} question={question}>
            {children}
          </Verdict>
        ) : (
          <Group>
            <Button type="submit" loading={busy} disabled={empty}>
              {t.check}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}

function AnswerField({
  question,
  lang,
  chosen,
  onChosen,
  marked,
  onMarked,
  feedback,
}: {
  question: AskedQuestion
  lang: Locale
  chosen: readonly string[]
  onChosen: (chosen: string[]) => void
  marked: ReadonlySet<number>
  onMarked: (marked: ReadonlySet<number>) => void
  feedback: Feedback | null
}) {
  if (question.kind === 'mark')
    return (
      <MarkWords
        ask={question.ask}
        post={question.post ?? ''}
        lang={lang}
        marked={marked}
        onChange={onMarked}
        results={feedback?.marks ?? null}
      />
    )
  if (question.kind === 'ordering') {
    const byId = new Map(question.options.map((step) => [step.id, step]))
    return (
      <Ordering
        ask={question.ask}
        steps={chosen.flatMap((id) => byId.get(id) ?? [])}
        onChange={onChosen}
        locked={feedback !== null}
      />
    )
  }
  const results =
    feedback &&
    new Map(
      feedback.because.map(({ id, text }) => [id, { right: feedback.rightIds.includes(id), because: text }]),
    )
  return (
    <Choices
      ask={question.ask}
      options={question.options}
      several={question.kind === 'multiple'}
      value={chosen}
      onChange={onChosen}
      results={results}
    />
  )
}

function Verdict({
  feedback,
  question,
  children,
}: {
  feedback: Feedback
  question: AskedQuestion
  children: ReactNode
}) {
  const t = useTrainingWords().quiz
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Icon = feedback.right ? IconCircleCheckFilled : IconCircleXFilled
  const tone = feedback.right ? 'clear' : 'stop'
  const textOf = new Map(question.options.map(({ id, text }) => [id, text]))
  return (
    <Paper
      component="section"
      withBorder
      radius="md"
      p="md"
      aria-label={t.why}
      style={{ background: `var(--verdict-${tone}-soft)`, borderColor: `var(--verdict-${tone})` }}
    >
      <Stack gap="sm">
        <Title
          order={3}
          ref={heading}
          tabIndex={-1}
          className={classes.question ?? ''}
          c={`var(--verdict-${tone})`}
          style={{ display: 'flex', gap: 8, alignItems: 'center' }}
        >
          <Icon size={20} aria-hidden />
          {feedback.right ? t.right : t.wrong}
        </Title>
        <Text>{feedback.explanation}</Text>
        {question.kind === 'ordering' && !feedback.right && (
          <div>
            <Text fw={600}>{t.rightOrder}</Text>
            <ol>
              {feedback.rightIds.map((id) => (
                <li key={id}>{textOf.get(id)}</li>
              ))}
            </ol>
          </div>
        )}
        <FactList facts={feedback.facts} />
        <Group>{children}</Group>
      </Stack>
    </Paper>
  )
}
