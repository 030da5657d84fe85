import { api, type DeidentificationRecord } from '@clearpost/contract'
import { Badge, Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { download } from '../../../ui/download.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { RowsTable } from './rows-table.tsx'
import { useWords } from './words.ts'

const GOOD = 'var(--verdict-clear)'
const BAD = 'var(--verdict-stop)'

/** One record as it was decided. */
export function RecordRead({ postId, record }: { postId: string; record: DeidentificationRecord }) {
  const { common } = useMessages()
  const t = useWords()
  const format = useFormat()
  const [rows, setRows] = useState(false)
  const { knowledge, expert } = record
  const roles = record.decidedRoles
    .map((role) => (common.roles as Record<string, string>)[role] ?? role)
    .join(', ')
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Badge
          variant="outline"
          radius="sm"
          tt="none"
          style={{ color: record.state === 'complete' ? GOOD : BAD, borderColor: 'currentColor' }}
        >
          {t.states[record.state]}
        </Badge>
        {record.method && <Text size="sm">{t.methodNames[record.method]}</Text>}
      </Group>
      {record.decidedBy && record.decidedAt && (
        <Text size="sm">
          {t.decidedBy(record.decidedBy.name, format.dateTime(record.decidedAt))} · {roles}
        </Text>
      )}
      {record.reason && <Text size="sm">{record.reason}</Text>}
      {knowledge && (
        <Text size="sm">
          <strong>{t.knowledgeShort}:</strong> {t.knowledgeAnswers[knowledge.answer]}
          {knowledge.explanation && `. ${knowledge.explanation}`}
        </Text>
      )}
      {expert && <Expert postId={postId} record={record} />}
      {record.withdrawnBy && (
        <Text size="sm">{t.withdrawnBy(record.withdrawnBy.name, record.withdrawnReason ?? '')}</Text>
      )}
      <Text size="xs" c="dimmed">
        {t.boundTo(record.version)}
      </Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{record.contentHash}</Code>
      {rows && <RowsTable rows={record.rows} version={record.version} />}
      {!rows && record.rows.length > 0 && (
        <Group>
          <Button variant="default" size="compact-sm" mih={28} onClick={() => setRows(true)}>
            {t.showRows}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Expert({ postId, record }: { postId: string; record: DeidentificationRecord }) {
  const t = useWords()
  const mayRead = useMay('post:evidence')
  const { run, busy, error } = useAction()
  const { expert, document } = record
  if (!expert) return null
  const open = (documentId: string) =>
    run(async () =>
      download(
        await call(api.deidentification.document, { params: { postId, documentId } }),
        `determination-${documentId.slice(0, 8)}.pdf`,
      ),
    )
  return (
    <>
      <Text size="sm">
        <strong>{expert.name}</strong>, {expert.qualification}
      </Text>
      <Text size="sm">{expert.statement}</Text>
      <Text size="sm">
        {t.determinedOn}: {expert.determinedOn} · {t.expiresOn}: {expert.expiresOn ?? t.expiresOnNone}
      </Text>
      {document && mayRead && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            loading={busy}
            leftSection={<IconFileTypePdf size={15} aria-hidden />}
            onClick={() => void open(document.id)}
          >
            {t.openDocument}
          </Button>
        </Group>
      )}
      {error !== null && <ProblemAlert error={error} />}
    </>
  )
}
