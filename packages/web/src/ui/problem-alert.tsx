import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { ProblemError } from '../api.ts'
import { useMessages } from '../i18n.tsx'

const GateRefusal = lazy(async () => ({
  default: (await import('../areas/training/gate-refusal.tsx')).GateRefusal,
}))

/** The server's refusal in the page's language, with the fields it names. */
export function ProblemAlert({ error }: { error: unknown }) {
  const t = useMessages()
  const problem = error instanceof ProblemError ? error.problem : null
  const title = problem
    ? ((t.problems as Record<string, string>)[problem.code] ?? problem.title)
    : t.common.noAnswer
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title} role="alert">
      {problem?.detail}
      {problem?.errors && problem.errors.length > 0 && (
        <List size="sm">
          {problem.errors.map((item) => (
            <List.Item key={item.path + item.message}>
              {item.path}: {item.message}
            </List.Item>
          ))}
        </List>
      )}
      {problem?.code === 'training.courseMissing' && (
        <Suspense>
          <GateRefusal />
        </Suspense>
      )}
    </Alert>
  )
}
