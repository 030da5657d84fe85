import { api, type Incident } from '@clearpost/contract'
import { STATES, type StateCode } from '@clearpost/law'
import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  List,
  NativeSelect,
  NumberInput,
  Stack,
  Text,
} from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { Section } from '../../../ui/section.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { SmallForm } from './small-form.tsx'

const NamesPart = lazy(async () => ({ default: (await import('./names-part.tsx')).NamesPart }))

const PEOPLE_MAX = 100_000_000
const CODES = Object.keys(STATES) as StateCode[]

/** How many people live where; the list of names opens on its own. */
export function PeopleSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const [shown, setShown] = useState(false)
  const mayWrite = incident.actions.includes('write')
  const { residents } = incident
  return (
    <Section title={t.sections.people} hint={t.peopleHint}>
      {editing ? (
        <ResidentsForm incident={incident} onClose={() => setEditing(false)} />
      ) : (
        <>
          {residents === null ? (
            <Text>{t.peopleUnknown}</Text>
          ) : (
            <>
              <Text fw={600}>{t.peopleTotal(format.number(incident.persons ?? 0))}</Text>
              <List size="sm">
                {Object.entries(residents.states).map(([state, people]) => (
                  <List.Item key={state}>
                    {STATES[state as StateCode]}: {format.number(people)}
                  </List.Item>
                ))}
                {residents.elsewhere > 0 && (
                  <List.Item>
                    {t.elsewhere}: {format.number(residents.elsewhere)}
                  </List.Item>
                )}
              </List>
            </>
          )}
          {mayWrite && (
            <Group>
              <Button
                variant="default"
                aria-label={`${t.edit}: ${t.sections.people}`}
                onClick={() => setEditing(true)}
              >
                {t.edit}
              </Button>
            </Group>
          )}
        </>
      )}
      {mayWrite &&
        (shown ? (
          <Suspense fallback={null}>
            <NamesPart incident={incident} />
          </Suspense>
        ) : (
          <Stack gap={4}>
            <Group>
              <Button variant="default" onClick={() => setShown(true)}>
                {t.listShow(incident.listed)}
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {t.listHint}
            </Text>
          </Stack>
        ))}
    </Section>
  )
}

interface Row {
  state: StateCode
  people: number
}

function ResidentsForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [rows, setRows] = useState<Row[]>(() =>
    Object.entries(incident.residents?.states ?? {}).map(([state, people]) => ({
      state: state as StateCode,
      people,
    })),
  )
  const [elsewhere, setElsewhere] = useState(incident.residents?.elsewhere ?? 0)
  const change = (index: number, row: Partial<Row>) =>
    setRows(rows.map((old, at) => (at === index ? { ...old, ...row } : old)))
  const free = CODES.find((code) => !rows.some(({ state }) => state === code))
  const save = async () => {
    const states = Object.fromEntries(rows.map(({ state, people }) => [state, people]))
    keep(
      await call(api.incident.residents, {
        params: { incidentId: incident.id },
        body: { states, elsewhere },
      }),
    )
    notifySaved(t.saved)
  }
  return (
    <SmallForm label={t.sections.people} onSave={save} onClose={onClose}>
      <Fieldset legend={t.sections.people} variant="unstyled">
        {rows.map((row, index) => (
          <Group key={row.state} gap="xs" mb="xs" wrap="nowrap">
            <NativeSelect
              aria-label={`${t.state} ${index + 1}`}
              value={row.state}
              onChange={(event) => change(index, { state: event.currentTarget.value as StateCode })}
              data={CODES.filter(
                (code) => code === row.state || !rows.some(({ state }) => state === code),
              ).map((code) => ({ value: code, label: STATES[code] }))}
            />
            <NumberInput
              aria-label={`${t.people} ${index + 1}`}
              value={row.people}
              min={1}
              max={PEOPLE_MAX}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="strict"
              onChange={(people) => {
                if (typeof people === 'number' && people >= 1) change(index, { people })
              }}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={`${t.remove}: ${STATES[row.state]}`}
              onClick={() => setRows(rows.filter((_, at) => at !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {free && (
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setRows([...rows, { state: free, people: 1 }])}
          >
            {t.addState}
          </Button>
        )}
      </Fieldset>
      <NumberInput
        label={t.elsewhere}
        maw={280}
        value={elsewhere}
        min={0}
        max={PEOPLE_MAX}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        onChange={(value) => setElsewhere(typeof value === 'number' ? value : 0)}
      />
    </SmallForm>
  )
}
