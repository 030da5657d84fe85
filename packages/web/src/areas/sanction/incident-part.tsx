import { api, type Incident, type SanctionFacts } from '@clearpost/contract'
import { GOVERNANCE_RULES } from '@clearpost/law'
import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMay, useMe } from '../../session.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from '../exposure/citation.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { CaseList } from './case-list.tsx'
import { FactsFields } from './facts-fields.tsx'
import { useSanctionWords } from './words.ts'

/** Cases out of one incident, for those who may see them; a new one is opened here. */
export function IncidentSanctions({ incident }: { incident: Incident }) {
  const t = useSanctionWords()
  const mayWrite = useMay('sanction:write')
  const [opening, setOpening] = useState(false)
  return (
    <Section title={t.title} hint={t.partHint}>
      <Citation of={GOVERNANCE_RULES.sanctions} />
      <CaseList incidentId={incident.id} empty={<Text>{t.partNone}</Text>} />
      {mayWrite &&
        (opening ? (
          <OpenForm incident={incident} onClose={() => setOpening(false)} />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setOpening(true)}>
              {t.open}
            </Button>
          </Group>
        ))}
    </Section>
  )
}

function OpenForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useSanctionWords()
  const me = useMe()
  const queryClient = useQueryClient()
  const [personId, setPersonId] = useState('')
  const [facts, setFacts] = useState<SanctionFacts>({
    cause: incident.cause ?? 'other',
    intent: 'mistake',
    aggravating: [],
    mitigating: [],
    account: '',
    answer: '',
  })
  const people = incident.involved.flatMap(({ person: { id, name } }) =>
    id === null || id === me.person.id ? [] : [{ value: id, label: name }],
  )
  const open = async () => {
    await call(api.sanction.open, { body: { ...facts, incidentId: incident.id, personId } })
    await queryClient.invalidateQueries({ queryKey: ['sanctions', 'list'] })
  }
  return (
    <SmallForm
      label={t.open}
      save={t.openIt}
      ready={personId !== '' && facts.account.trim().length >= 3}
      onSave={open}
      onClose={onClose}
    >
      <NativeSelect
        label={t.person}
        required
        value={personId}
        onChange={(event) => setPersonId(event.currentTarget.value)}
        data={[{ value: '', label: t.choose }, ...people]}
      />
      <FactsFields facts={facts} onFacts={(change) => setFacts({ ...facts, ...change })} />
    </SmallForm>
  )
}
