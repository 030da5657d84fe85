import { Group } from '@mantine/core'
import { ButtonLink } from '../../ui/button-link.tsx'
import { useMyTraining, useTrainingWords } from './words.ts'

/** Below a refusal for want of a course: which one it is, and the way to it. */
export function GateRefusal() {
  const t = useTrainingWords().refusal
  const missing =
    useMyTraining().data?.courses.filter(({ gates, current }) => gates.length > 0 && !current) ?? []
  return (
    <Group gap="sm" mt="xs">
      {missing.map(({ courseId, title }) => (
        <ButtonLink
          key={courseId}
          to="/training/$courseId"
          params={{ courseId }}
          search={{}}
          size="compact-md"
        >
          {t.take(title)}
        </ButtonLink>
      ))}
      {missing.length === 0 && (
        <ButtonLink to="/training" search={{}} size="compact-md">
          {t.open}
        </ButtonLink>
      )}
    </Group>
  )
}
