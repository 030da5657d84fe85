import { api, type Risk } from '@clearpost/contract'
import { Badge, Button, Group, List, Modal, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useDay } from '../policy/words.ts'
import { useRiskWords } from './words.ts'

/** One risk: how likely and how bad, what is done, who answers for it, and when it is looked at again. */
export function RiskCard({ risk, onAssess }: { risk: Risk; onAssess: () => void }) {
  const t = useRiskWords()
  const day = useDay()
  const mayWrite = useMay('risk:write')
  const [showing, setShowing] = useState(false)
  return (
    <Paper component="article" withBorder radius="md" p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
            {risk.number}. {risk.title}
          </Title>
          <Badge variant="default" tt="none" style={{ flexShrink: 0 }}>
            {risk.state === 'open' ? t.bands[risk.band] : t.states.closed}
          </Badge>
        </Group>
        {risk.description && <Text size="sm">{risk.description}</Text>}
        <Text size="sm">
          {t.level(risk.likelihood, risk.impact, t.bands[risk.band])} · {t.treatments[risk.treatment]}
          {risk.measures && `: ${risk.measures}`}
        </Text>
        <Text size="sm" c={risk.overdue ? undefined : 'dimmed'} fw={risk.overdue ? 600 : 400}>
          {t.owner}: {risk.owner?.name ?? t.nobody} ·{' '}
          {risk.overdue ? t.overdue(day(risk.reviewOn)) : t.review(day(risk.reviewOn))}
        </Text>
        <Group gap="xs">
          {mayWrite && (
            <Button
              size="compact-md"
              mih={32}
              variant="default"
              aria-label={t.assessOf(risk.title)}
              onClick={onAssess}
            >
              {t.assess}
            </Button>
          )}
          <Button
            size="compact-md"
            mih={32}
            variant="subtle"
            aria-label={t.historyOf(risk.title)}
            onClick={() => setShowing(true)}
          >
            {t.history}
          </Button>
        </Group>
      </Stack>
      {showing && <HistoryDialog risk={risk} onClose={() => setShowing(false)} />}
    </Paper>
  )
}

function HistoryDialog({ risk, onClose }: { risk: Risk; onClose: () => void }) {
  const t = useRiskWords()
  const day = useDay()
  const { common } = useMessages()
  const format = useFormat()
  const history = useQuery({
    queryKey: ['risks', risk.id, risk.revision],
    queryFn: ({ signal }) => call(api.risk.history, { params: { riskId: risk.id }, signal }),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t.historyOf(risk.title)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {history.isPending && <LoadingRows rows={2} height={60} />}
      {history.isError && <ProblemAlert error={history.error} />}
      <List spacing="sm">
        {history.data?.items.map((one) => (
          <List.Item key={one.revision}>
            <Text fw={600} size="sm">
              {t.revision(one.revision, format.dateTime(one.at), one.by.name)}
            </Text>
            {one.reason && <Text size="sm">{one.reason}</Text>}
            <Text size="sm" c="dimmed">
              {t.likelihood} {one.likelihood}, {t.impact} {one.impact} · {t.treatments[one.treatment]} ·{' '}
              {t.states[one.state]} · {t.review(day(one.reviewOn))}
            </Text>
          </List.Item>
        ))}
      </List>
    </Modal>
  )
}
