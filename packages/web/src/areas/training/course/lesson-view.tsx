import type { CourseView, Locale } from '@clearpost/contract'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Markdown } from '../../policy/markdown.tsx'
import { ProgressBar } from '../quiz/progress-bar.tsx'
import classes from '../quiz/quiz.module.css'
import { useTrainingWords } from '../words.ts'
import { Sources } from './sources.tsx'
import { useReadingTime } from './use-reading-time.ts'

/** One lesson to read, its real cases and sources. Reports how long it was read when it is left. */
export function LessonView({
  lesson,
  number,
  all,
  lang,
  takesFocus,
  onTime,
  onBefore,
  onNext,
}: {
  lesson: CourseView['content'][number]
  number: number
  all: number
  lang: Locale
  /** It follows another lesson; the first one leaves the focus where the page put it. */
  takesFocus: boolean
  onTime: (lessonId: string, seconds: number, done: boolean) => void
  onBefore: (() => void) | null
  onNext: () => void
}) {
  const t = useTrainingWords().course
  const heading = useRef<HTMLHeadingElement>(null)
  const take = useReadingTime(lesson.id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the lesson comes
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [])
  useEffect(() => () => onTime(lesson.id, take(), false), [lesson.id, onTime, take])
  return (
    <Stack gap="lg">
      <div>
        <Text size="sm" c="dimmed" mb={6}>
          {t.lesson(number, all)} · {t.minutes(lesson.minutes)}
        </Text>
        <ProgressBar done={number} all={all} />
      </div>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.question ?? ''}>
        {lesson.title}
      </Title>
      <Markdown text={lesson.body} lang={lang} />
      <Sources cases={lesson.cases} facts={lesson.facts} />
      <Group justify="space-between">
        {onBefore ? (
          <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBefore}>
            {t.before}
          </Button>
        ) : (
          <span />
        )}
        <Button
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => {
            onTime(lesson.id, take(), true)
            onNext()
          }}
        >
          {number === all ? t.toQuiz : t.next}
        </Button>
      </Group>
    </Stack>
  )
}
