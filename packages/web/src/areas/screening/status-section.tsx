import { api, type ScreeningOverview } from '@clearpost/contract'
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useDay } from '../policy/words.ts'
import { useScreeningWords } from './words.ts'

/** The file in use, when the next screening is due, and what waits. */
export function StatusSection({ overview }: { overview: ScreeningOverview }) {
  const t = useScreeningWords()
  const format = useFormat()
  const day = useDay()
  const mayWrite = useMay('screening:write')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const { file, lastScreenedOn, nextDueOn } = overview
  if (!file) return <EmptyState title={t.noFile}>{t.noFileHint}</EmptyState>
  const again = () =>
    run(async () => {
      await call(api.screening.screen, {})
      await queryClient.invalidateQueries({ queryKey: ['screening'] })
    })
  const warning = overview.overdue && nextDueOn ? t.overdue(day(nextDueOn)) : file.stale ? t.stale : null
  return (
    <Section title={t.stateTitle}>
      {warning && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} title={warning} />
      )}
      <Stack gap={4}>
        <Text fw={600}>
          {t.waiting(overview.open, overview.verify)}
          {overview.confirmed > 0 && ` · ${t.confirmed(overview.confirmed)}`}
        </Text>
        {lastScreenedOn && (
          <Text>
            {t.lastOn(day(lastScreenedOn))} {nextDueOn && !overview.overdue && t.dueOn(day(nextDueOn))}
          </Text>
        )}
        <Text>
          {t.counts(overview.people, overview.vendors)}
          {overview.unscreened > 0 && !overview.running && ` · ${t.unscreened(overview.unscreened)}`}
        </Text>
        <Text size="sm" c="dimmed">
          {t.file(format.number(file.rows), format.dateTime(file.importedAt), file.importedBy.name)} ·{' '}
          {t.newest(day(file.newestExclusionOn))}
        </Text>
        <Text size="sm" c="dimmed">
          {t.fileHash}: <Code style={{ overflowWrap: 'anywhere' }}>{file.sha256}</Code>
        </Text>
        <Text role="status" size="sm">
          {overview.running && t.running}
        </Text>
      </Stack>
      {error !== null && <ProblemAlert error={error} />}
      {mayWrite && (
        <Group>
          <Button variant="default" loading={busy} disabled={overview.running} onClick={() => void again()}>
            {t.again}
          </Button>
        </Group>
      )}
    </Section>
  )
}
