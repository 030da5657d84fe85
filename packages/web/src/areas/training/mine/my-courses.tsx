import type { MyTraining } from '@clearpost/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { IconRepeat, IconSchool } from '@tabler/icons-react'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { DrillCard } from '../../drill/drill-card.tsx'
import { certificateUrl, useMyTraining, useTrainingWords } from '../words.ts'
import { CourseRow } from './course-row.tsx'
import classes from './mine.module.css'
import { dueFirst, isWaiting } from './order.ts'

/** What is due first, what comes back today, what is done with its certificate, and everything else to read. */
export function MyCourses() {
  const t = useTrainingWords()
  const training = useMyTraining()
  if (training.isError) return <ProblemAlert error={training.error} />
  if (!training.data) return <LoadingRows rows={4} height={110} />
  const { courses, completions, practice } = training.data
  const waiting = courses.filter(isWaiting).sort(dueFirst)
  const others = courses.filter((course) => !isWaiting(course))
  return (
    <Stack gap="lg">
      {waiting.length > 0 ? (
        <Section title={t.todo}>
          <ul className={classes.rows}>
            {waiting.map((course) => (
              <CourseRow key={course.courseId} course={course} />
            ))}
          </ul>
        </Section>
      ) : (
        <EmptyState title={t.todoNone} icon={<IconSchool size={32} aria-hidden />}>
          {t.todoNoneHint}
        </EmptyState>
      )}
      <PracticeCard practice={practice} />
      <DrillCard />
      {completions.length > 0 && <Done completions={completions} />}
      {others.length > 0 && (
        <Section title={t.others}>
          <ul className={classes.rows}>
            {others.map((course) => (
              <CourseRow key={course.courseId} course={course} />
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  )
}

function PracticeCard({ practice: { today, nextOn } }: Pick<MyTraining, 'practice'>) {
  const t = useTrainingWords().practice
  const format = useFormat()
  return (
    <Section
      title={today > 0 ? t.today(today) : t.none}
      hint={today > 0 ? t.hint : undefined}
      label={t.title}
    >
      {today > 0 ? (
        <Group>
          <ButtonLink to="/training/practice" leftSection={<IconRepeat size={16} aria-hidden />}>
            {t.start}
          </ButtonLink>
        </Group>
      ) : (
        <Text c="dimmed">{nextOn ? t.nextOn(format.day(nextOn)) : t.noneHint}</Text>
      )}
    </Section>
  )
}

function Done({ completions }: Pick<MyTraining, 'completions'>) {
  const t = useTrainingWords()
  const format = useFormat()
  const { locale } = useI18n()
  const today = new Date().toISOString().slice(0, 10)
  return (
    <Section title={t.done} hint={t.doneHint}>
      <NumbersTable
        label={t.done}
        head={[t.columns.course, t.columns.passed, t.columns.current, t.columns.certificate]}
        rows={completions.map((one) => ({
          key: one.id,
          cells: [
            one.title,
            format.day(one.completedOn),
            one.expiresOn < today ? t.expired(format.day(one.expiresOn)) : format.day(one.expiresOn),
            <span key="certificate">
              <Anchor
                href={certificateUrl(one.id, locale)}
                download
                inherit
                display="inline-block"
                mih={24}
                aria-label={`${t.certificate}: ${one.title}, ${format.day(one.completedOn)}`}
              >
                {t.certificate}
              </Anchor>
              <Text span display="block" size="sm" c="dimmed">
                {one.source === 'import' ? t.imported : t.code(one.code)}
              </Text>
            </span>,
          ],
        }))}
      />
    </Section>
  )
}
