import type { Incident } from '@clearpost/contract'
import { GOVERNANCE_RULES } from '@clearpost/law'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../../session.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from '../exposure/citation.tsx'
import { CaseList } from './case-list.tsx'
import { OpenForm } from './open-form.tsx'
import { useSanctionWords } from './words.ts'

/** Cases out of one incident, for those who may see them; a new one is opened here. */
export function IncidentSanctions({ incident }: { incident: Incident }) {
  const t = useSanctionWords()
  const mayWrite = useMay('sanction:write')
  const [opening, setOpening] = useState(false)
  const people = incident.involved.flatMap(({ person: { id, name } }) => (id === null ? [] : [{ id, name }]))
  return (
    <Section title={t.title} hint={t.partHint}>
      <Citation of={GOVERNANCE_RULES.sanctions} />
      <CaseList incidentId={incident.id} empty={<Text>{t.partNone}</Text>} />
      {mayWrite &&
        (opening ? (
          <OpenForm incidents={[incident]} people={people} onClose={() => setOpening(false)} />
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
