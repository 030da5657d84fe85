import { api, type ImportPreview } from '@clearpost/contract'
import { Button, Code, FileButton, Group, List, Stack, Text } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useCourseChoices, useTrainingWords } from '../words.ts'

/** Records of before: a file is read and judged row by row, and saved only when somebody says so. */
export function ImportSection() {
  const t = useTrainingWords().import
  const queryClient = useQueryClient()
  const courses = useCourseChoices()
  const { run, busy, error } = useAction()
  const [file, setFile] = useState<{ csv: string; preview: ImportPreview } | null>(null)
  const read = (chosen: File | null) => {
    if (!chosen) return
    setFile(null)
    void run(async () => {
      const csv = await chosen.text()
      setFile({ csv, preview: await call(api.training.previewImport, { body: { csv } }) })
    })
  }
  const save = () =>
    run(async () => {
      if (!file) return
      const { saved } = await call(api.training.import, { body: { csv: file.csv } })
      setFile(null)
      notifySaved(t.saved(saved))
      await queryClient.invalidateQueries({ queryKey: ['training'] })
    })
  return (
    <Section title={t.title} hint={t.hint}>
      <div>
        <Text size="sm">{t.courses}</Text>
        <List size="sm">
          {courses.map(({ value, label }) => (
            <List.Item key={value}>
              <Code>{value}</Code> {label}
            </List.Item>
          ))}
        </List>
      </div>
      <Group>
        <FileButton accept="text/csv,.csv" onChange={read}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={busy}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t.file}
            </Button>
          )}
        </FileButton>
      </Group>
      {error !== null && <ProblemAlert error={error} />}
      {file && (
        <Preview
          preview={file.preview}
          busy={busy}
          onSave={() => void save()}
          onCancel={() => setFile(null)}
        />
      )}
    </Section>
  )
}

function Preview({
  preview: { good, bad, rows },
  busy,
  onSave,
  onCancel,
}: {
  preview: ImportPreview
  busy: boolean
  onSave: () => void
  onCancel: () => void
}) {
  const t = useTrainingWords().import
  const format = useFormat()
  return (
    <Stack>
      <div role="status">
        <Text fw={600}>{t.good(good)}</Text>
        {bad > 0 && (
          <Text fw={600} c="var(--verdict-stop)">
            {t.bad(bad)}
          </Text>
        )}
        {good + bad > rows.length && (
          <Text size="sm" c="dimmed">
            {t.firstRows}
          </Text>
        )}
      </div>
      <NumbersTable
        label={t.title}
        head={[t.line, t.person, t.course, t.completed, t.problem]}
        rows={rows.map((row) => ({
          key: String(row.line),
          cells: [
            row.line,
            row.person?.name ?? '–',
            row.courseId ?? '–',
            row.completedOn ? format.day(row.completedOn) : '–',
            row.problems.length === 0
              ? t.fine
              : row.problems.map((problem) => t.problems[problem]).join('; '),
          ],
        }))}
      />
      <Group>
        {good > 0 && (
          <Button loading={busy} onClick={onSave}>
            {t.save(good)}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
