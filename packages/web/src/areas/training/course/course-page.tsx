import { api, type CourseView } from '@clearpost/contract'
import { Paper, Text } from '@mantine/core'
import { IconChecklist, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useCallback, useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { courseQuery, useTrainingWords } from '../words.ts'
import classes from './course.module.css'
import { LessonView } from './lesson-view.tsx'
import { Quiz } from './quiz.tsx'

const route = getRouteApi('/shell/training/$courseId')
const QUIZ = 'questions'

/** One course: its lessons one by one, then its questions. The address keeps the place. */
export function CoursePage() {
  const t = useTrainingWords().course
  const { locale } = useI18n()
  const { courseId } = route.useParams()
  const course = useQuery(courseQuery(courseId, locale))
  if (course.isError) return <ProblemAlert error={course.error} />
  if (!course.data) return <LoadingRows rows={3} height={140} />
  return (
    <>
      <PageHeader
        title={course.data.title}
        actions={
          <ButtonLink to="/training" search={{}} variant="default">
            {t.back}
          </ButtonLink>
        }
      >
        {course.data.summary}
      </PageHeader>
      <Steps key={courseId} course={course.data} />
    </>
  )
}

/** Where one left off: questions that were begun, else the first unread lesson, else the questions. */
function placeOf(course: CourseView): string {
  if (course.attemptId) return QUIZ
  if (course.current) return course.content[0]?.id ?? QUIZ
  return course.content.find(({ read }) => !read)?.id ?? QUIZ
}

function Steps({ course }: { course: CourseView }) {
  const t = useTrainingWords().course
  const { step } = route.useSearch()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const { locale } = useI18n()
  const { courseId, content } = course
  const wanted = step ?? placeOf(course)
  const index = content.findIndex(({ id }) => id === wanted)
  const lesson = content[index]
  const [moved, setMoved] = useState(false)
  const go = (to: string) => {
    setMoved(true)
    void navigate({ search: { step: to } })
  }
  const report = useCallback(
    (lessonId: string, seconds: number, done: boolean) => {
      if (seconds < 1 && !done) return
      void call(api.training.read, {
        params: { courseId, lessonId },
        body: { seconds: Math.max(1, seconds), done },
      }).then(() => queryClient.invalidateQueries({ queryKey: ['training', 'mine'] }))
      if (!done) return
      queryClient.setQueryData(
        courseQuery(courseId, locale).queryKey,
        (current) =>
          current && {
            ...current,
            content: current.content.map((one) => (one.id === lessonId ? { ...one, read: true } : one)),
          },
      )
    },
    [courseId, locale, queryClient],
  )
  return (
    <div className={classes.layout}>
      <Paper
        component="nav"
        aria-label={t.lessons}
        className={classes.steps ?? ''}
        withBorder
        radius="lg"
        p="sm"
        bg="var(--card)"
      >
        <ol className={classes.lessons}>
          {content.map(({ id, title, minutes, read }) => (
            <li key={id}>
              <StepLink courseId={courseId} step={id} active={id === lesson?.id}>
                {read ? (
                  <IconCircleCheckFilled size={18} className={classes.mark} role="img" aria-label={t.read} />
                ) : (
                  <IconCircle size={18} className={`${classes.mark} ${classes.unread}`} aria-hidden />
                )}
                <span>
                  {title}
                  <Text span display="block" size="xs" c="dimmed">
                    {t.minutes(minutes)}
                  </Text>
                </span>
              </StepLink>
            </li>
          ))}
          <li>
            <StepLink courseId={courseId} step={QUIZ} active={!lesson}>
              <IconChecklist size={18} className={`${classes.mark} ${classes.unread}`} aria-hidden />
              <span>{t.quiz}</span>
            </StepLink>
          </li>
        </ol>
      </Paper>
      <Paper
        className={classes.main ?? ''}
        withBorder
        radius="lg"
        p={{ base: 'md', sm: 'xl' }}
        bg="var(--card)"
      >
        {lesson ? (
          <LessonView
            key={lesson.id}
            lesson={lesson}
            number={index + 1}
            all={content.length}
            lang={course.lang}
            takesFocus={moved}
            onTime={report}
            onBefore={index > 0 ? () => go(content[index - 1]?.id ?? QUIZ) : null}
            onNext={() => go(content[index + 1]?.id ?? QUIZ)}
          />
        ) : (
          <Quiz course={course} onLesson={go} />
        )}
      </Paper>
    </div>
  )
}

function StepLink({
  courseId,
  step,
  active,
  children,
}: {
  courseId: string
  step: string
  active: boolean
  children: ReactNode
}) {
  return (
    <Link
      to="/training/$courseId"
      params={{ courseId }}
      search={{ step }}
      className={classes.lesson ?? ''}
      {...(active ? { 'aria-current': 'page' as const } : {})}
    >
      {children}
    </Link>
  )
}
