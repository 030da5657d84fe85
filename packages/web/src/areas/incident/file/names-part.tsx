import {
  type AffectedPerson,
  type AffectedPersonInput,
  api,
  type Incident,
  type Locale,
} from '@clearpost/contract'
import { RECIPIENT_KINDS, type RecipientKind, STATES } from '@clearpost/law'
import {
  Button,
  Group,
  List,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { incidentQuery } from '../queries.ts'
import { useIncidentWords } from '../words.ts'
import { SmallForm } from './small-form.tsx'

const NOBODY: AffectedPersonInput = {
  name: '',
  state: null,
  lang: 'en',
  kind: 'individual',
  recipient: null,
  address: [],
  email: null,
  phone: null,
}

/** The people affected by name, to whom letters go. Opened on purpose alone: reading it is recorded. */
export function NamesPart({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const queryClient = useQueryClient()
  const params = { incidentId: incident.id }
  const key = ['incidents', 'persons', incident.id]
  const [editing, setEditing] = useState<string | null>(null)
  const [removing, setRemoving] = useState<string | null>(null)
  const persons = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(api.incident.persons, { params, signal }),
    refetchOnWindowFocus: false,
    staleTime: 60_000,
    // Names do not stay in memory once nobody looks.
    gcTime: 0,
  })
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: key })
    void queryClient.invalidateQueries({ queryKey: incidentQuery(incident.id).queryKey })
    void queryClient.invalidateQueries({ queryKey: ['incidents', 'papers', incident.id] })
  }
  const save = async (person: AffectedPersonInput) => {
    if (editing === 'new') await call(api.incident.addPersons, { params, body: { persons: [person] } })
    else if (editing !== null)
      await call(api.incident.savePerson, { params: { ...params, affectedId: editing }, body: person })
    await refresh()
  }
  const items = persons.data?.items ?? []
  return (
    <Stack gap="sm">
      <Title order={3} size="sm">
        {t.list}
      </Title>
      {persons.isPending && <LoadingRows rows={1} />}
      {persons.isError && <ProblemAlert error={persons.error} />}
      {persons.data && items.length === 0 && <Text c="dimmed">{t.listNone}</Text>}
      <List spacing="xs" styles={{ itemWrapper: { display: 'block' } }}>
        {items.map((person) => (
          <List.Item key={person.id}>
            {editing === person.id ? (
              <PersonForm person={person} onSave={save} onClose={() => setEditing(null)} />
            ) : (
              <Group gap="sm">
                <Text>
                  {person.name}
                  <Text span inherit c="dimmed" size="sm">
                    {` · ${person.state ?? t.notSaid} · ${person.address.length === 0 ? t.noAddress : person.address.join(', ')}`}
                  </Text>
                </Text>
                <Button
                  variant="default"
                  size="compact-sm"
                  mih={28}
                  aria-label={`${t.edit}: ${person.name}`}
                  onClick={() => setEditing(person.id)}
                >
                  {t.edit}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  mih={28}
                  aria-label={`${t.remove}: ${person.name}`}
                  onClick={() => setRemoving(person.id)}
                >
                  {t.remove}
                </Button>
              </Group>
            )}
          </List.Item>
        ))}
      </List>
      {editing === 'new' ? (
        <PersonForm person={NOBODY} onSave={save} onClose={() => setEditing(null)} />
      ) : (
        <Group>
          <Button variant="default" onClick={() => setEditing('new')}>
            {t.addPerson}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t.remove}
        confirm={t.remove}
        onConfirm={async () => {
          if (removing === null) return
          await call(api.incident.removePerson, { params: { ...params, affectedId: removing } })
          await refresh()
        }}
      >
        {t.removePersonHint}
      </ConfirmDialog>
    </Stack>
  )
}

function PersonForm({
  person,
  onSave,
  onClose,
}: {
  person: AffectedPersonInput | AffectedPerson
  onSave: (person: AffectedPersonInput) => Promise<void>
  onClose: () => void
}) {
  const t = useIncidentWords()
  const { personFields } = t
  const [form, setForm] = useState(() => ({
    name: person.name,
    state: person.state ?? '',
    lang: person.lang,
    kind: person.kind,
    recipient: person.recipient ?? '',
    address: person.address.join('\n'),
    email: person.email ?? '',
    phone: person.phone ?? '',
  }))
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const text = (name: 'name' | 'recipient' | 'email' | 'phone', required = false) => (
    <TextInput
      label={personFields[name]}
      required={required}
      autoComplete="off"
      maxLength={200}
      type={name === 'email' ? 'email' : 'text'}
      value={form[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  const save = () =>
    onSave({
      name: form.name.trim(),
      state: form.state || null,
      lang: form.lang,
      kind: form.kind,
      recipient: form.kind === 'individual' ? null : form.recipient.trim() || null,
      address: form.address
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(0, 6),
      email: form.email.trim() || null,
      phone: form.phone.trim() || null,
    })
  return (
    <SmallForm label={t.addPerson} ready={form.name.trim() !== ''} onSave={save} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {text('name', true)}
        <NativeSelect
          label={personFields.state}
          value={form.state}
          onChange={(event) => set({ state: event.currentTarget.value })}
          data={[
            { value: '', label: t.notSaid },
            ...Object.entries(STATES).map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          label={personFields.lang}
          value={form.lang}
          onChange={(event) => set({ lang: event.currentTarget.value as Locale })}
          data={(['en', 'es'] as const).map((value) => ({ value, label: t.languages[value] }))}
        />
        <NativeSelect
          label={personFields.kind}
          value={form.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as RecipientKind })}
          data={RECIPIENT_KINDS.map((value) => ({ value, label: t.personKinds[value] }))}
        />
        {form.kind !== 'individual' && text('recipient')}
        {text('email')}
        {text('phone')}
      </SimpleGrid>
      <Textarea
        label={personFields.address}
        autosize
        minRows={2}
        value={form.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
      />
    </SmallForm>
  )
}
