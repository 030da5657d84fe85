import { Button, Container, Stack } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useMessages } from '../i18n.tsx'
import { EmptyState } from './empty-state.tsx'
import { LoadingRows } from './loading-rows.tsx'
import { ProblemAlert } from './problem-alert.tsx'

export function PagePending() {
  return (
    <Container size="lg" py="xl">
      <LoadingRows rows={6} />
    </Container>
  )
}

export function PageError({ error, reset }: ErrorComponentProps) {
  const t = useMessages().common
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <ProblemAlert error={error} />
        <Button variant="default" onClick={reset}>
          {t.tryAgain}
        </Button>
      </Stack>
    </Container>
  )
}

export function NotFound() {
  const t = useMessages().common
  return (
    <Container size="sm" py="xl">
      <EmptyState
        title={t.nothingHere}
        action={
          <Button component={Link} to="/">
            {t.goHome}
          </Button>
        }
      >
        {t.nothingHereHint}
      </EmptyState>
    </Container>
  )
}
