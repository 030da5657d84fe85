import { Group, Stack } from '@mantine/core'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { Section } from '../../../ui/section.tsx'
import { useMyTraining, useTrainingWords } from '../words.ts'
import { CourseRow } from './course-row.tsx'
import classes from './mine.module.css'
import { dueFirst, isWaiting } from './order.ts'

/** On the day's board: courses that wait and what comes back today; nothing on most days. */
export function DueSection() {
  const t = useTrainingWords()
  const training = useMyTraining().data
  const waiting = training?.courses.filter(isWaiting).sort(dueFirst) ?? []
  const today = training?.practice.today ?? 0
  if (waiting.length === 0 && today === 0) return null
  return (
    <Section title={waiting.length > 0 ? t.board.title : t.practice.title}>
      <Stack gap="sm">
        {waiting.length > 0 && (
          <ul className={classes.rows}>
            {waiting.map((course) => (
              <CourseRow key={course.courseId} course={course} brief />
            ))}
          </ul>
        )}
        {today > 0 && (
          <Group justify="space-between" gap="sm">
            <span>{t.practice.today(today)}</span>
            <ButtonLink to="/training/practice" variant="light">
              {t.board.practice}
            </ButtonLink>
          </Group>
        )}
      </Stack>
    </Section>
  )
}
