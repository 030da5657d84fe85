import { api, INVOLVEMENTS, type Incident } from '@clearpost/contract'
import { ActionIcon, Button, Group, List, NativeSelect, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useIncidentWords, useKeep } from '../words.ts'
import { PersonSelect } from './person-select.tsx'
import { SmallForm } from './small-form.tsx'

type Role = (typeof INVOLVEMENTS)[number]

/** Which of the workforce were involved, and how. */
export function InvolvedPart({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const mayWrite = incident.actions.includes('write')
  const { run, error } = useAction()
  const [adding, setAdding] = useState(false)
  const [personId, setPersonId] = useState('')
  const [role, setRole] = useState<Role>('acted')
  const now = incident.involved.flatMap(({ person, role: how }) =>
    person.id === null ? [] : [{ personId: person.id, role: how }],
  )
  const save = async (people: { personId: string; role: Role }[]) =>
    keep(await call(api.incident.involve, { params: { incidentId: incident.id }, body: { people } }))
  return (
    <Stack gap="xs">
      <div>
        <Title order={3} size="sm">
          {t.involved}
        </Title>
        <Text size="sm" c="dimmed">
          {t.involvedHint}
        </Text>
      </div>
      {incident.involved.length === 0 && <Text size="sm">{t.involvedNone}</Text>}
      {incident.involved.length > 0 && (
        <List size="sm" spacing={4} styles={{ itemWrapper: { display: 'inline' } }}>
          {incident.involved.map(({ person, role: how }) => (
            <List.Item key={person.id}>
              {person.name}, {t.involvements[how]}
              {mayWrite && (
                <ActionIcon
                  variant="subtle"
                  ml={4}
                  aria-label={`${t.remove}: ${person.name}`}
                  onClick={() => void run(() => save(now.filter((one) => one.personId !== person.id)))}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {error !== null && <ProblemAlert error={error} />}
      {mayWrite &&
        (adding ? (
          <SmallForm
            label={t.involvedAdd}
            save={t.add}
            ready={personId !== ''}
            onSave={() => save([...now.filter((one) => one.personId !== personId), { personId, role }])}
            onClose={() => {
              setAdding(false)
              setPersonId('')
            }}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <PersonSelect label={t.person} value={personId} onChange={setPersonId} none={t.chooseOne} />
              <NativeSelect
                label={t.role}
                value={role}
                onChange={(event) => setRole(event.currentTarget.value as Role)}
                data={INVOLVEMENTS.map((value) => ({ value, label: t.involvements[value] }))}
              />
            </SimpleGrid>
          </SmallForm>
        ) : (
          <Group>
            <Button variant="default" size="compact-sm" mih={28} onClick={() => setAdding(true)}>
              {t.involvedAdd}
            </Button>
          </Group>
        ))}
    </Stack>
  )
}
