import { ROW_STATUSES, type RowStatus, type SafeHarborRow } from '@clearpost/contract'
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { categoryName } from '../../check/families.ts'
import type { Corrections } from './blockers.ts'
import { useWords } from './words.ts'

/** As in the contract. */
const NOTE_MIN_CHARACTERS = 3
const NOTE_MAX_CHARACTERS = 1000

/** A person says what a row is, and why; the note stands in the record. */
export function Correction({
  row,
  onCorrect,
  onClose,
}: {
  row: SafeHarborRow
  onCorrect: (correction: Corrections[string] | null) => void
  onClose: () => void
}) {
  const { check, common } = useMessages()
  const t = useWords()
  const [status, setStatus] = useState<RowStatus>(
    row.correction?.status ?? (row.status === 'none' && !row.unseenPictures ? 'present' : 'none'),
  )
  const [note, setNote] = useState(row.correction?.note ?? '')
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t.correctRow(categoryName(check, row.category))}
      </Text>
      {row.unseenPictures && <Text size="sm">{t.unseenPictures}</Text>}
      <NativeSelect
        label={t.correctStatus}
        value={status}
        onChange={(event) => setStatus(event.currentTarget.value as RowStatus)}
        data={ROW_STATUSES.map((value) => ({ value, label: t.statuses[value] }))}
      />
      <Textarea
        data-autofocus
        label={t.correctNote}
        description={t.correctNoteHint}
        autosize
        minRows={2}
        maxLength={NOTE_MAX_CHARACTERS}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs" justify="flex-end">
        {row.correction && (
          <Button variant="subtle" size="compact-sm" mih={28} onClick={() => onCorrect(null)}>
            {t.undoCorrection}
          </Button>
        )}
        <Button variant="default" size="compact-sm" mih={28} onClick={onClose}>
          {common.cancel}
        </Button>
        <Button
          size="compact-sm"
          mih={28}
          disabled={note.trim().length < NOTE_MIN_CHARACTERS}
          onClick={() => onCorrect({ status, note: note.trim() })}
        >
          {t.applyCorrection}
        </Button>
      </Group>
    </Stack>
  )
}
