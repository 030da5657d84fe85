import { type Attempt, api, type CourseView } from '@clearpost/contract'
import { neededOf } from '@clearpost/law/courses'
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { ProgressBar } from '../quiz/progress-bar.tsx'
import { QuestionScreen } from '../quiz/question-screen.tsx'
import { attemptQuery, useTrainingWords } from '../words.ts'
import { AttemptResult } from './attempt-result.tsx'

/** The questions of a course: begun, gone on with, answered one by one, and their result. */
export function Quiz({ course, onLesson }: { course: CourseView; onLesson: (lessonId: string) => void }) {
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [attemptId, setAttemptId] = useState<string | null>(null)
  const begin = () =>
    run(async () => {
      const attempt = await call(api.training.begin, {
        params: { courseId: course.courseId },
        body: { lang: locale },
      })
      queryClient.setQueryData(attemptQuery(attempt.id).queryKey, attempt)
      setAttemptId(attempt.id)
    })
  if (!attemptId)
    return (
      <>
        {error !== null && <ProblemAlert error={error} />}
        <Intro course={course} busy={busy} onBegin={() => void begin()} />
      </>
    )
  return (
    <OpenAttempt
      key={attemptId}
      attemptId={attemptId}
      course={course}
      onLesson={onLesson}
      onAgain={() => setAttemptId(null)}
    />
  )
}

function Intro({ course, busy, onBegin }: { course: CourseView; busy: boolean; onBegin: () => void }) {
  const t = useTrainingWords().course
  const format = useFormat()
  const unread = course.content.filter(({ read }) => !read).length
  return (
    <Stack>
      <Title order={2}>{t.quiz}</Title>
      {course.completion && course.current && (
        <Text>
          {t.passedOn(format.day(course.completion.completedOn), format.day(course.completion.expiresOn))}
        </Text>
      )}
      <Text>{t.intro(course.draw, neededOf(course.passMark, course.draw))}</Text>
      {unread > 0 && <Text c="dimmed">{t.readFirst(unread)}</Text>}
      {course.waitUntil ? (
        <Alert color="yellow" variant="light">
          {t.waitUntil(format.day(course.waitUntil))}
        </Alert>
      ) : (
        <Group>
          <Button loading={busy} onClick={onBegin}>
            {course.attemptId ? t.resumeQuiz : t.startQuiz}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function OpenAttempt({
  attemptId,
  course,
  onLesson,
  onAgain,
}: {
  attemptId: string
  course: CourseView
  onLesson: (lessonId: string) => void
  onAgain: () => void
}) {
  const t = useTrainingWords()
  const queryClient = useQueryClient()
  const attempt = useQuery({ ...attemptQuery(attemptId), staleTime: Number.POSITIVE_INFINITY }).data
  const [at, setAt] = useState<number | null>(null)
  if (!attempt) return <LoadingRows rows={3} height={80} />
  const { questions, answers } = attempt
  const firstOpen = questions.findIndex(({ id }) => !answers.some(({ questionId }) => questionId === id))
  const index = at ?? (firstOpen < 0 ? questions.length : firstOpen)
  const question = questions[index]
  if (!question) return <AttemptResult attempt={attempt} onLesson={onLesson} onAgain={onAgain} />
  const feedback = answers.find(({ questionId }) => questionId === question.id) ?? null
  const lesson = course.content.find(({ id }) => id === question.lesson)
  const update = (next: Attempt) => {
    queryClient.setQueryData(attemptQuery(attemptId).queryKey, next)
    // What was answered stays on the screen until the person goes on.
    setAt(index)
    if (next.finishedAt)
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'training' && queryKey[1] !== 'attempt',
      })
  }
  return (
    <Stack gap="md">
      <ProgressBar done={index + (feedback ? 1 : 0)} all={questions.length} />
      <QuestionScreen
        key={question.id}
        question={question}
        title={t.quiz.question(index + 1, questions.length)}
        lang={attempt.lang}
        feedback={feedback}
        onAnswer={async (body) =>
          update(await call(api.training.answer, { params: { attemptId, questionId: question.id }, body }))
        }
      >
        <Button onClick={() => setAt(index + 1)}>
          {index + 1 === questions.length ? t.quiz.finish : t.quiz.next}
        </Button>
        {feedback && !feedback.right && lesson && (
          <Button
            variant="default"
            h="auto"
            mih={36}
            py={6}
            styles={{ label: { whiteSpace: 'normal' } }}
            onClick={() => onLesson(lesson.id)}
          >
            {t.quiz.readAgain(lesson.title)}
          </Button>
        )}
      </QuestionScreen>
    </Stack>
  )
}
