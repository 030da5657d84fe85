import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../../../i18n.tsx'

/** Asks for the sentence that goes with a decision. */
export function NoteForm({
  label,
  hint,
  confirm,
  busy,
  onSave,
  onCancel,
}: {
  label: string
  hint: string
  confirm: string
  busy: boolean
  onSave: (note: string) => void
  onCancel: () => void
}) {
  const { common } = useMessages()
  const [note, setNote] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() !== '') onSave(note.trim())
      }}
    >
      <Stack gap={8}>
        <TextInput
          // The button that opened this asked for it.
          autoFocus
          label={label}
          description={hint}
          maxLength={300}
          required
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel()
          }}
        />
        <Group gap={6}>
          <Button type="submit" size="compact-sm" mih={30} loading={busy} disabled={note.trim() === ''}>
            {confirm}
          </Button>
          <Button variant="subtle" size="compact-sm" mih={30} onClick={onCancel}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
