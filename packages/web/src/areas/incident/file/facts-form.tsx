import {
  api,
  INCIDENT_CAUSES,
  type Incident,
  type IncidentCause,
  type IncidentSeverity,
  SEVERITIES,
} from '@clearpost/contract'
import { CASE_TRAITS } from '@clearpost/law'
import { Checkbox, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { notifySaved } from '../../../ui/notify.ts'
import { useExposureWords } from '../../exposure/words.ts'
import { useIncidentWords, useKeep } from '../words.ts'
import { PersonSelect } from './person-select.tsx'
import { SmallForm } from './small-form.tsx'

/** Everything that people may correct of what happened. */
export function FactsForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const { traitNames } = useExposureWords()
  const { fields } = t
  const keep = useKeep(incident.id)
  const [form, setForm] = useState(() => ({
    title: incident.title,
    what: incident.what,
    link: incident.link ?? '',
    severity: incident.severity,
    occurredOn: incident.occurredOn ?? '',
    discoveredOn: incident.discoveredOn,
    determinedOn: incident.determinedOn ?? '',
    cause: incident.cause ?? '',
    ownerId: incident.owner?.id ?? '',
    traits: incident.traits,
  }))
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const save = async () => {
    keep(
      await call(api.incident.update, {
        params: { incidentId: incident.id },
        body: {
          revision: incident.revision,
          title: form.title.trim(),
          what: form.what.trim(),
          link: form.link.trim() || null,
          severity: form.severity,
          occurredOn: form.occurredOn || null,
          discoveredOn: form.discoveredOn,
          determinedOn: form.determinedOn || null,
          cause: (form.cause || null) as IncidentCause | null,
          ownerId: form.ownerId || null,
          traits: form.traits,
        },
      }),
    )
    notifySaved(t.saved)
  }
  const day = (name: 'occurredOn' | 'discoveredOn' | 'determinedOn', hint?: string) => (
    <TextInput
      type="date"
      label={fields[name]}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      max={incident.today}
      required={name === 'discoveredOn'}
      value={form[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <SmallForm
      label={t.sections.facts}
      ready={form.title.trim() !== '' && form.what.trim() !== '' && form.discoveredOn !== ''}
      onSave={save}
      onClose={onClose}
    >
      <TextInput
        label={fields.title}
        description={fields.titleHint}
        required
        maxLength={200}
        value={form.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={fields.what}
        required
        autosize
        minRows={4}
        maxLength={20_000}
        value={form.what}
        onChange={(event) => set({ what: event.currentTarget.value })}
      />
      <TextInput
        type="url"
        label={fields.link}
        maxLength={2000}
        value={form.link}
        onChange={(event) => set({ link: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} verticalSpacing="sm">
        {day('occurredOn')}
        {day('discoveredOn', fields.discoveredHint)}
        {day('determinedOn', fields.determinedHint)}
        <NativeSelect
          label={fields.severity}
          value={form.severity}
          onChange={(event) => set({ severity: event.currentTarget.value as IncidentSeverity })}
          data={SEVERITIES.map((value) => ({ value, label: t.severities[value] }))}
        />
        <NativeSelect
          label={fields.cause}
          value={form.cause}
          onChange={(event) => set({ cause: event.currentTarget.value as IncidentCause | '' })}
          data={[
            { value: '', label: t.notSaid },
            ...INCIDENT_CAUSES.map((value) => ({ value, label: t.causes[value] })),
          ]}
        />
        <PersonSelect
          label={fields.owner}
          value={form.ownerId}
          onChange={(ownerId) => set({ ownerId })}
          none={t.nobody}
          chosen={incident.owner}
        />
      </SimpleGrid>
      <Checkbox.Group label={fields.traits} value={form.traits} onChange={(traits) => set({ traits })}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs" mt="xs">
          {CASE_TRAITS.map((trait) => (
            <Checkbox key={trait} value={trait} label={traitNames[trait]} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </SmallForm>
  )
}
