import { api } from '@clearpost/contract'
import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import { deviceName } from './device-name.ts'

export function SessionsSection() {
  const t = useMessages().account
  const queryClient = useQueryClient()
  const { run, error } = useAction()
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => call(api.account.sessions, { signal }),
  })
  const end = async (sessionId: string) => {
    await call(api.account.endSession, { params: { sessionId } })
    await queryClient.invalidateQueries({ queryKey: ['sessions'] })
  }
  return (
    <Section title={t.sessions} hint={t.sessionsHint}>
      {sessions.isPending && <LoadingRows rows={2} />}
      {sessions.isError && <ProblemAlert error={sessions.error} />}
      {error !== null && <ProblemAlert error={error} />}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {sessions.data?.items.map((session) => (
          <Group component="li" key={session.id} justify="space-between">
            <div>
              <Text fw={500}>{deviceName(session.userAgent) ?? t.unknownDevice}</Text>
              <Text size="sm" c="dimmed">
                {session.ip} · {t.lastSeen} <TimeText at={session.lastSeenAt} relative />
              </Text>
            </div>
            {session.current ? (
              <Badge variant="light" tt="none">
                {t.thisSession}
              </Badge>
            ) : (
              <Button variant="default" onClick={() => void run(() => end(session.id))}>
                {t.endSession}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
