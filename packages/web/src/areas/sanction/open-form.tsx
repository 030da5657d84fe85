import { api, type IncidentCause, type SanctionFacts } from '@clearpost/contract'
import { NativeSelect, SimpleGrid } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMe } from '../../session.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { FactsFields } from './facts-fields.tsx'
import { useSanctionWords } from './words.ts'

/** A new case out of an incident, against somebody else. */
export function OpenForm({
  incidents,
  people,
  onClose,
}: {
  incidents: readonly { id: string; number: string; cause: IncidentCause | null }[]
  people: readonly { id: string; name: string }[]
  onClose: () => void
}) {
  const t = useSanctionWords()
  const me = useMe()
  const queryClient = useQueryClient()
  const only = incidents.length === 1 ? incidents[0] : undefined
  const [incidentId, setIncidentId] = useState(only?.id ?? '')
  const [personId, setPersonId] = useState('')
  const [facts, setFacts] = useState<SanctionFacts>({
    cause: only?.cause ?? 'other',
    intent: 'mistake',
    aggravating: [],
    mitigating: [],
    account: '',
    answer: '',
  })
  const choose = (id: string) => {
    setIncidentId(id)
    const cause = incidents.find((one) => one.id === id)?.cause
    if (cause) setFacts({ ...facts, cause })
  }
  const open = async () => {
    await call(api.sanction.open, { body: { ...facts, incidentId, personId } })
    await queryClient.invalidateQueries({ queryKey: ['sanctions', 'list'] })
  }
  return (
    <SmallForm
      label={t.open}
      save={t.openIt}
      ready={incidentId !== '' && personId !== '' && facts.account.trim().length >= 3}
      onSave={open}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {!only && (
          <NativeSelect
            label={t.columns.incident}
            required
            value={incidentId}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              { value: '', label: t.choose },
              ...incidents.map(({ id, number }) => ({ value: id, label: number })),
            ]}
          />
        )}
        <NativeSelect
          label={t.person}
          required
          value={personId}
          onChange={(event) => setPersonId(event.currentTarget.value)}
          data={[
            { value: '', label: t.choose },
            ...people
              .filter(({ id }) => id !== me.person.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </SimpleGrid>
      <FactsFields facts={facts} onFacts={(change) => setFacts({ ...facts, ...change })} />
    </SmallForm>
  )
}
