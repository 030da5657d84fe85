import { type AskedQuestion, api, type Feedback } from '@clearpost/contract'
import { Button, Paper, Stack } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ProgressBar } from './quiz/progress-bar.tsx'
import { QuestionScreen } from './quiz/question-screen.tsx'
import { useTrainingWords } from './words.ts'

/** Questions that were missed and come back today, one by one. */
export function PracticePage() {
  const t = useTrainingWords().practice
  const { locale } = useI18n()
  // What waits is read once: an answered question leaves the list, not the screen.
  const practice = useQuery({
    queryKey: ['training', 'practice', locale],
    queryFn: ({ signal }) => call(api.training.practice, { query: { lang: locale }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <ButtonLink to="/training" search={{}} variant="default">
            {t.back}
          </ButtonLink>
        }
      >
        {t.hint}
      </PageHeader>
      {practice.isPending && <LoadingRows rows={3} height={90} />}
      {practice.isError && <ProblemAlert error={practice.error} />}
      {practice.data && <Round questions={practice.data.questions} nextOn={practice.data.nextOn} />}
    </>
  )
}

function Round({ questions, nextOn }: { questions: readonly AskedQuestion[]; nextOn: string | null }) {
  const words = useTrainingWords()
  const t = words.practice
  const format = useFormat()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const [index, setIndex] = useState(0)
  const [answers, setAnswers] = useState<readonly Feedback[]>([])
  const question = questions[index]
  if (!question) {
    const right = answers.filter((answer) => answer.right).length
    return (
      <EmptyState
        title={questions.length === 0 ? t.none : t.done}
        icon={<IconCircleCheck size={32} aria-hidden />}
        action={
          <ButtonLink to="/training" search={{}} variant="light">
            {t.back}
          </ButtonLink>
        }
      >
        {questions.length > 0
          ? t.doneHint(right, questions.length)
          : nextOn
            ? t.nextOn(format.day(nextOn))
            : t.noneHint}
      </EmptyState>
    )
  }
  const feedback = answers[index] ?? null
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'xl' }} bg="var(--card)" maw={860}>
      <Stack gap="md">
        <ProgressBar done={index + (feedback ? 1 : 0)} all={questions.length} />
        <QuestionScreen
          key={`${question.courseId} ${question.id}`}
          question={question}
          title={words.quiz.question(index + 1, questions.length)}
          lang={locale}
          feedback={feedback}
          onAnswer={async (body) => {
            const answer = await call(api.training.practise, {
              params: { courseId: question.courseId, questionId: question.id },
              body: { ...body, lang: locale },
            })
            setAnswers([...answers, answer])
            void queryClient.invalidateQueries({ queryKey: ['training', 'mine'] })
          }}
        >
          <Button onClick={() => setIndex(index + 1)}>
            {index + 1 === questions.length ? words.quiz.finish : words.quiz.next}
          </Button>
        </QuestionScreen>
      </Stack>
    </Paper>
  )
}
