import { api, type SanctionMatrix } from '@clearpost/contract'
import { SANCTION_LEVELS_MAX, SANCTION_LEVELS_MIN } from '@clearpost/law'
import { Button, Fieldset, Group, List, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { matrixQuery, useSanctionWords } from './words.ts'

/** The levels, from the lightest on, with what usually follows. */
export function MatrixSection() {
  const t = useSanctionWords()
  const format = useFormat()
  const mayWrite = useMay('sanction:write')
  const matrix = useQuery(matrixQuery)
  const [editing, setEditing] = useState(false)
  return (
    <Section title={t.matrix} hint={t.matrixHint}>
      {matrix.isPending && <LoadingRows rows={2} />}
      {matrix.isError && <ProblemAlert error={matrix.error} />}
      {matrix.data && (
        <Text size="sm" c="dimmed">
          {matrix.data.changedBy && matrix.data.changedAt
            ? t.matrixBy(matrix.data.changedBy.name, format.dateTime(matrix.data.changedAt))
            : t.starter}
        </Text>
      )}
      {matrix.data &&
        (editing ? (
          <MatrixForm key={matrix.data.revision} matrix={matrix.data} onClose={() => setEditing(false)} />
        ) : (
          <>
            {matrix.data.levels.map(({ name, meaning, measures }, index) => (
              <div key={name}>
                <Title order={3} size="sm">
                  {t.level(index + 1, name)}
                </Title>
                <Text size="sm">{meaning}</Text>
                <List size="sm">
                  {measures.map((measure) => (
                    <List.Item key={measure}>{measure}</List.Item>
                  ))}
                </List>
              </div>
            ))}
            {mayWrite && (
              <Group>
                <Button
                  variant="default"
                  aria-label={`${t.edit}: ${t.matrix}`}
                  onClick={() => setEditing(true)}
                >
                  {t.edit}
                </Button>
              </Group>
            )}
          </>
        ))}
    </Section>
  )
}

interface Row {
  key: number
  name: string
  meaning: string
  measures: string
}

function MatrixForm({ matrix, onClose }: { matrix: SanctionMatrix; onClose: () => void }) {
  const t = useSanctionWords()
  const queryClient = useQueryClient()
  const [rows, setRows] = useState<Row[]>(() =>
    matrix.levels.map((level, key) => ({ ...level, key, measures: level.measures.join('\n') })),
  )
  const set = (key: number, change: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const linesOf = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const ready = rows.every(
    ({ name, meaning, measures }) =>
      name.trim() !== '' && meaning.trim() !== '' && linesOf(measures).length > 0,
  )
  const save = async () => {
    const levels = rows.map(({ name, meaning, measures }) => ({
      name: name.trim(),
      meaning: meaning.trim(),
      measures: linesOf(measures),
    }))
    const saved = await call(api.sanction.saveMatrix, { body: { basedOn: matrix.revision, levels } })
    queryClient.setQueryData(matrixQuery.queryKey, saved)
    notifySaved(t.saved)
  }
  return (
    <SmallForm label={t.matrix} ready={ready} onSave={save} onClose={onClose}>
      {rows.map((row, index) => (
        <Fieldset key={row.key} legend={t.levelOf(index + 1)} radius="md">
          <Stack gap="xs">
            <TextInput
              label={t.levelName}
              required
              maxLength={80}
              value={row.name}
              onChange={(event) => set(row.key, { name: event.currentTarget.value })}
            />
            <Textarea
              label={t.levelMeaning}
              required
              autosize
              maxLength={600}
              value={row.meaning}
              onChange={(event) => set(row.key, { meaning: event.currentTarget.value })}
            />
            <Textarea
              label={t.levelMeasures}
              required
              autosize
              minRows={2}
              value={row.measures}
              onChange={(event) => set(row.key, { measures: event.currentTarget.value })}
            />
            {rows.length > SANCTION_LEVELS_MIN && (
              <Group>
                <Button
                  variant="default"
                  size="compact-sm"
                  mih={28}
                  onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                >
                  {t.removeLevel(index + 1)}
                </Button>
              </Group>
            )}
          </Stack>
        </Fieldset>
      ))}
      {rows.length < SANCTION_LEVELS_MAX && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            onClick={() =>
              setRows([
                ...rows,
                { key: Math.max(...rows.map(({ key }) => key)) + 1, name: '', meaning: '', measures: '' },
              ])
            }
          >
            {t.addLevel}
          </Button>
        </Group>
      )}
    </SmallForm>
  )
}
