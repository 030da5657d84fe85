import { api, type DisclosureInput, type Incident } from '@clearpost/contract'
import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { SmallForm } from '../file/small-form.tsx'
import { disclosureQuery, usePapersWords } from './words.ts'

/** The row that everybody on the list gets in their accounting of disclosures. */
export function DisclosurePart({ incident }: { incident: Incident }) {
  const t = usePapersWords()
  const [editing, setEditing] = useState(false)
  const disclosure = useQuery(disclosureQuery(incident.id))
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="sm">
          {t.accounting}
        </Title>
        <Text size="sm" c="dimmed">
          {t.accountingHint}
        </Text>
      </div>
      {disclosure.isError && <ProblemAlert error={disclosure.error} />}
      {disclosure.data && (
        <Text size="sm">{t.recorded(disclosure.data.recorded, disclosure.data.listed)}</Text>
      )}
      {disclosure.data &&
        (editing ? (
          <EntryForm incident={incident} entry={disclosure.data.entry} onClose={() => setEditing(false)} />
        ) : (
          incident.actions.includes('write') && (
            <Group>
              <Button variant="default" onClick={() => setEditing(true)}>
                {t.record}
              </Button>
            </Group>
          )
        ))}
    </Stack>
  )
}

function EntryForm({
  incident,
  entry,
  onClose,
}: {
  incident: Incident
  entry: DisclosureInput
  onClose: () => void
}) {
  const t = usePapersWords()
  const queryClient = useQueryClient()
  const [form, setForm] = useState(entry)
  const save = async () => {
    await call(api.disclosure.record, { params: { incidentId: incident.id }, body: form })
    await queryClient.invalidateQueries({ queryKey: disclosureQuery(incident.id).queryKey })
    notifySaved(t.saved)
  }
  return (
    <SmallForm
      label={t.accounting}
      save={t.record}
      ready={[form.recipient, form.what, form.purpose].every((text) => text.trim() !== '')}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t.on}
        required
        maw={240}
        max={incident.today}
        value={form.on}
        onChange={(event) => {
          if (event.currentTarget.value !== '') setForm({ ...form, on: event.currentTarget.value })
        }}
      />
      {(['recipient', 'what', 'purpose'] as const).map((name) => (
        <Textarea
          key={name}
          label={t[name]}
          required
          autosize
          minRows={2}
          maxLength={2000}
          value={form[name]}
          onChange={(event) => setForm({ ...form, [name]: event.currentTarget.value })}
        />
      ))}
    </SmallForm>
  )
}
