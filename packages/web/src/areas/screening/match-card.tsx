import { api, type ScreeningMatch } from '@clearpost/contract'
import { OBLIGATIONS } from '@clearpost/law'
import { Anchor, Badge, Button, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { download } from '../../ui/download.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useDay } from '../policy/words.ts'
import { useScreeningWords } from './words.ts'

const SITE = OBLIGATIONS.find(({ id }) => id === 'leie')?.sourceUrl ?? ''
const DECISIONS = ['not_same', 'verify', 'confirmed'] as const

/** One possible match: why it is listed, the row beside it, and what was decided. */
export function MatchCard({ match, fileSha256 }: { match: ScreeningMatch; fileSha256: string }) {
  const t = useScreeningWords()
  const { subject, state } = match
  return (
    <Paper component="article" withBorder radius="md" p="md" aria-label={subject.name}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h4">
            {subject.name}
          </Title>
          <Badge variant="default" tt="none">
            {t.states[state]}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {t.kinds[subject.kind]} · {t.score(match.score)}
        </Text>
        {match.fileSha256 !== fileSha256 && <Text size="sm">{t.gone}</Text>}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Grounds match={match} />
          <Row match={match} />
        </SimpleGrid>
        <Decisions match={match} />
        <Actions match={match} />
      </Stack>
    </Paper>
  )
}

function Grounds({ match }: { match: ScreeningMatch }) {
  const t = useScreeningWords()
  return (
    <div>
      <Text size="sm" fw={600}>
        {t.agrees}
      </Text>
      <List size="sm">
        {match.grounds.map(({ what, how, former }) => (
          <List.Item key={`${what} ${how}`}>
            {t.what[what]}: {t.how[how]}
            {former && ` (${t.former})`}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function Row({ match: { row, line, fileSha256 } }: { match: ScreeningMatch }) {
  const t = useScreeningWords()
  const day = useDay()
  const format = useFormat()
  // In the order of OIG's columns.
  const told = Object.keys(t.columns).flatMap((column) => {
    const value = row[column as keyof typeof row]
    return value === null || value === '' ? [] : [[column, value] as const]
  })
  return (
    <div>
      <Text size="sm" fw={600}>
        {t.rowTitle}
      </Text>
      <List size="sm" listStyleType="none">
        {told.map(([column, value]) => (
          <List.Item key={column}>
            {t.columns[column]}: {column.endsWith('On') ? day(String(value)) : value}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {t.lineOf(format.number(line), fileSha256.slice(0, 12))}
      </Text>
    </div>
  )
}

function Decisions({ match }: { match: ScreeningMatch }) {
  const t = useScreeningWords()
  const format = useFormat()
  if (match.decisions.length === 0) return null
  return (
    <List size="sm">
      {match.decisions.map(({ decision, reason, by, at }) => (
        <List.Item key={`${decision} ${at}`}>
          <Text span inherit fw={600}>
            {t.decisions[decision]}
          </Text>
          {reason !== '' && `: ${reason}`} ({t.decided(by.name, format.dateTime(at))})
        </List.Item>
      ))}
    </List>
  )
}

function Actions({ match }: { match: ScreeningMatch }) {
  const t = useScreeningWords()
  const { locale } = useI18n()
  const mayDecide = useMay('screening:decide')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [asked, setAsked] = useState<(typeof DECISIONS)[number] | null>(null)
  const params = { matchId: match.id }
  const proof = () =>
    run(async () => {
      const pdf = await call(api.screening.matchPdf, { params, query: { lang: locale } })
      download(pdf, `screening-match-${match.id}.pdf`)
    })
  const decide = async (reason: string) => {
    if (!asked) return
    await call(api.screening.decide, { params, body: { decision: asked, reason } })
    await queryClient.invalidateQueries({ queryKey: ['screening'] })
  }
  const possible = DECISIONS.filter((decision) => decision !== match.state)
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      <Group gap="xs">
        {mayDecide &&
          possible.map((decision) => (
            <Button
              key={decision}
              variant="default"
              aria-label={t.decideOf(t.decide[decision], match.subject.name)}
              onClick={() => setAsked(decision)}
            >
              {t.decide[decision]}
            </Button>
          ))}
        <Button
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={busy}
          onClick={() => void proof()}
        >
          {t.pdf}
        </Button>
        {match.state === 'verify' && (
          <Anchor href={SITE} target="_blank" rel="noreferrer" size="sm" underline="always">
            {t.site}
          </Anchor>
        )}
      </Group>
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked ? t.decideOf(t.decide[asked], match.subject.name) : ''}
        confirm={asked ? t.decide[asked] : ''}
        reason={{ label: t.decideWhy, min: 3 }}
        onConfirm={decide}
      >
        {asked && t.decideHint[asked]}
      </ConfirmDialog>
    </>
  )
}
