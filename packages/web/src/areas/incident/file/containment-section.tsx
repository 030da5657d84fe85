import { api, CONTAINMENT_PLACES, type ContainmentStep, type Incident } from '@clearpost/contract'
import { CONTAINMENT, CONTAINMENT_RULE } from '@clearpost/law'
import {
  Anchor,
  Button,
  Group,
  List,
  NativeSelect,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { Section } from '../../../ui/section.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { SmallForm } from './small-form.tsx'
import { StepRow } from './step-row.tsx'

type Place = ContainmentStep['place']

/** A checklist for each place where something is out, with proof and a second look. */
export function ContainmentSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const [adding, setAdding] = useState(false)
  const mayWrite = incident.actions.includes('write')
  const lists = inLists(incident.containment)
  return (
    <Section title={t.sections.containment} hint={t.containmentHint}>
      <Citation of={CONTAINMENT_RULE} />
      {lists.length === 0 && <Text>{t.containmentNone}</Text>}
      {lists.map(({ key, place, link, steps }) => (
        <Stack key={key} gap="xs" component="section" aria-label={t.places[place] ?? place}>
          <Group gap="xs">
            <Title order={3} size="md">
              {t.places[place]}
            </Title>
            <Text size="sm" c="dimmed">
              {steps.filter(({ state }) => state !== 'open').length} / {steps.length}
            </Text>
          </Group>
          {link && (
            <Anchor
              href={link}
              target="_blank"
              rel="noreferrer"
              size="sm"
              style={{ overflowWrap: 'anywhere' }}
            >
              {link}
            </Anchor>
          )}
          <List spacing="sm" listStyleType="none" styles={{ itemWrapper: { display: 'block' } }}>
            {steps.map((step) => (
              <List.Item key={step.id}>
                <StepRow incident={incident} step={step} />
              </List.Item>
            ))}
          </List>
        </Stack>
      ))}
      {mayWrite &&
        (adding ? (
          <PlaceForm incident={incident} onClose={() => setAdding(false)} />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t.placeAdd}
            </Button>
          </Group>
        ))}
    </Section>
  )
}

interface Checklist {
  key: string
  place: Place
  link: string | null
  steps: ContainmentStep[]
}

/** Steps by place and address, in the order in which they are done. */
function inLists(steps: readonly ContainmentStep[]): Checklist[] {
  const lists = new Map<string, Checklist>()
  for (const step of steps) {
    const key = `${step.place} ${step.link ?? ''}`
    const list = lists.get(key) ?? { key, place: step.place, link: step.link, steps: [] }
    list.steps.push(step)
    lists.set(key, list)
  }
  const rank = ({ place, step }: ContainmentStep) => CONTAINMENT[place].findIndex(({ id }) => id === step)
  for (const list of lists.values()) list.steps.sort((a, b) => rank(a) - rank(b))
  return [...lists.values()]
}

function PlaceForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [place, setPlace] = useState<Place>('facebook')
  const [link, setLink] = useState(incident.link ?? '')
  const begin = async () =>
    keep(
      await call(api.incident.beginContainment, {
        params: { incidentId: incident.id },
        body: { place, link: link.trim() || null },
      }),
    )
  return (
    <SmallForm label={t.placeAdd} save={t.placeAdd} onSave={begin} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t.place}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value as Place)}
          data={CONTAINMENT_PLACES.map((value) => ({ value, label: t.places[value] ?? value }))}
        />
        <TextInput
          type="url"
          label={t.fields.link}
          maxLength={2000}
          value={link}
          onChange={(event) => setLink(event.currentTarget.value)}
        />
      </SimpleGrid>
    </SmallForm>
  )
}
