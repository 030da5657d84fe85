import { api } from '@clearpost/contract'
import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useLearningWords } from './words.ts'

interface Period {
  from?: string
  lang?: 'en' | 'es'
  channelId?: string
}

/** Prepares an export of the chosen period, and lists those that were prepared. */
export function ExportsSection({ period }: { period: Period }) {
  const t = useLearningWords()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const exports = useQuery({
    queryKey: ['learning', 'exports'],
    queryFn: ({ signal }) => call(api.learning.exports, { signal }),
  })
  const prepare = () =>
    run(async () => {
      const made = await call(api.learning.prepareExport, { body: period })
      queryClient.setQueryData(['learning', 'export', made.id], made)
      void queryClient.invalidateQueries({ queryKey: ['learning', 'exports'] })
      await navigate({ to: '/learning/exports/$exportId', params: { exportId: made.id } })
    })
  const rows = exports.data?.items ?? []
  return (
    <Section title={t.exportTitle} hint={t.exportHint}>
      <Group>
        <Button
          variant="default"
          leftSection={<IconEyeCheck size={16} aria-hidden />}
          loading={busy}
          onClick={() => void prepare()}
        >
          {t.prepare}
        </Button>
        <Text size="sm" c="dimmed">
          {t.prepareWhy}
        </Text>
      </Group>
      {error !== null && <ProblemAlert error={error} />}
      {exports.isError && <ProblemAlert error={exports.error} />}
      {exports.data && rows.length === 0 && <Text size="sm">{t.noExports}</Text>}
      {rows.length > 0 && (
        <NumbersTable
          label={t.exports}
          head={[t.when, t.by, t.exports, t.preview]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: [
              <TimeText key="at" at={row.at} size="sm" />,
              row.by.name,
              `${t.posts(row.posts)}, ${t.unread(row.unread)}${row.downloads > 0 ? `, ${t.downloads(row.downloads)}` : ''}`,
              <Anchor key="open" component={Link} to={`/learning/exports/${row.id}`} size="sm">
                {t.preview}
              </Anchor>,
            ],
          }))}
        />
      )}
    </Section>
  )
}
