import { api, type Feedback, type ShortLessonView } from '@clearpost/contract'
import { Button, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Markdown } from '../../policy/markdown.tsx'
import { QuestionScreen } from '../quiz/question-screen.tsx'
import { useTrainingWords } from '../words.ts'

/** A short lesson with its one question, over the draft that it is about. */
export function ShortLessonDialog({
  about,
  postId,
  onClose,
}: {
  about: string
  postId: string | null
  onClose: () => void
}) {
  const t = useTrainingWords().short
  const { common } = useMessages()
  const { locale } = useI18n()
  const [index, setIndex] = useState(0)
  const lessons = useQuery({
    queryKey: ['training', 'short', about, locale],
    queryFn: ({ signal }) => call(api.training.shortLessons, { query: { lang: locale, about }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const items = lessons.data?.items ?? []
  const lesson = items[index]
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={lesson?.title ?? t.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {lessons.isPending && <LoadingRows rows={3} height={60} />}
      {lessons.isError && <ProblemAlert error={lessons.error} />}
      {lessons.data && items.length === 0 && (
        <Stack align="flex-start">
          <Text>{t.none}</Text>
          <ButtonLink to="/training" search={{}}>
            {t.openTraining}
          </ButtonLink>
        </Stack>
      )}
      {lesson && (
        <OneLesson key={lesson.id} lesson={lesson} postId={postId}>
          <Button onClick={onClose}>{t.back}</Button>
          {index + 1 < items.length && (
            <Button variant="default" onClick={() => setIndex(index + 1)}>
              {t.another}
            </Button>
          )}
        </OneLesson>
      )}
    </Modal>
  )
}

function OneLesson({
  lesson,
  postId,
  children,
}: {
  lesson: ShortLessonView
  postId: string | null
  children: ReactNode
}) {
  const t = useTrainingWords().short
  const { locale } = useI18n()
  const [feedback, setFeedback] = useState<Feedback | null>(null)
  return (
    <Stack gap="lg">
      {lesson.taken && <Text c="dimmed">{t.taken}</Text>}
      <Markdown text={lesson.body} lang={locale} />
      <QuestionScreen
        question={lesson.question}
        title={t.question}
        takesFocus={false}
        lang={locale}
        feedback={feedback}
        onAnswer={async (body) =>
          setFeedback(
            await call(api.training.takeShort, {
              params: { lessonId: lesson.id },
              body: { ...body, lang: locale, postId },
            }),
          )
        }
      >
        {children}
      </QuestionScreen>
    </Stack>
  )
}
