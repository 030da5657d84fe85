import type { MyCourse } from '@clearpost/contract'
import { Badge, Group, Text } from '@mantine/core'
import { IconAlertTriangleFilled, IconLock } from '@tabler/icons-react'
import { useFormat } from '../../../i18n.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { useTrainingWords } from '../words.ts'

/** One course with when it is due, why, how far it is, and the way in. */
export function CourseRow({ course, brief = false }: { course: MyCourse; brief?: boolean }) {
  const t = useTrainingWords()
  const format = useFormat()
  const { assigned } = course
  const begun = course.lessonsRead > 0 || course.attemptId !== null
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="sm">
      <div style={{ flex: '1 1 260px', minWidth: 0 }}>
        <Group gap={8}>
          <Text fw={600}>{course.title}</Text>
          {assigned &&
            (assigned.overdue ? (
              <Badge
                radius="sm"
                tt="none"
                leftSection={<IconAlertTriangleFilled size={12} aria-hidden />}
                style={{ background: 'var(--verdict-stop-soft)', color: 'var(--verdict-stop)' }}
              >
                {t.overdue(format.day(assigned.dueOn))}
              </Badge>
            ) : (
              <Badge radius="sm" tt="none" variant="light">
                {t.dueOn(format.day(assigned.dueOn))}
              </Badge>
            ))}
        </Group>
        {!brief && <Text size="sm">{course.summary}</Text>}
        <Text size="sm" c="dimmed">
          {[
            assigned && t.reasons[assigned.reason],
            t.minutes(course.minutes),
            begun && t.lessonsRead(course.lessonsRead, course.lessons),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {!course.current &&
          course.gates.map((gate) => (
            <Text key={gate} size="sm" fw={600} c="var(--verdict-caution)">
              <IconLock size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {t.gates[gate]}
            </Text>
          ))}
      </div>
      <ButtonLink
        to="/training/$courseId"
        params={{ courseId: course.courseId }}
        search={{}}
        variant={assigned ? 'filled' : 'default'}
        aria-label={`${begun && !course.current ? t.goOn : course.current ? t.again : t.start}: ${course.title}`}
      >
        {begun && !course.current ? t.goOn : course.current ? t.again : t.start}
      </ButtonLink>
    </Group>
  )
}
