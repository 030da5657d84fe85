import { api, type Incident } from '@clearpost/contract'
import { addDays, daysBetween } from '@clearpost/law'
import { Button, Group, List, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Section } from '../../../ui/section.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { PersonSelect } from './person-select.tsx'
import { SmallForm } from './small-form.tsx'

const TASK_DAYS = 7

/** Who does what by which day. */
export function TasksSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const format = useFormat()
  const keep = useKeep(incident.id)
  const [adding, setAdding] = useState(false)
  const [settling, setSettling] = useState<string | null>(null)
  const mayWrite = incident.actions.includes('write')
  const settle = async (incidentTaskId: string, note: string) =>
    keep(
      await call(api.incident.settleTask, {
        params: { incidentId: incident.id, incidentTaskId },
        body: { note },
      }),
    )
  return (
    <Section title={t.sections.tasks}>
      {incident.tasks.length === 0 && <Text c="dimmed">{t.tasksNone}</Text>}
      <List spacing="sm" listStyleType="none" styles={{ itemWrapper: { display: 'block' } }}>
        {incident.tasks.map((task) => {
          const left = daysBetween(incident.today, task.dueOn)
          return (
            <List.Item key={task.id}>
              <Group justify="space-between" gap="xs" align="flex-start">
                <div>
                  <Text style={{ overflowWrap: 'anywhere' }}>{task.title}</Text>
                  <Text size="sm" c={task.doneOn === null && left < 0 ? 'var(--verdict-stop)' : 'dimmed'}>
                    {task.doneOn === null
                      ? [
                          t.due(format.day(task.dueOn)),
                          left < 0 ? t.overdue(-left) : t.inDays(left),
                          task.owner?.name ?? t.nobody,
                        ].join(' · ')
                      : t.doneBy(format.day(task.doneOn), task.doneBy?.name ?? t.nobody)}
                    {task.note !== '' && ` · ${task.note}`}
                  </Text>
                </div>
                {mayWrite && task.doneOn === null && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    mih={28}
                    aria-label={`${t.done}: ${task.title}`}
                    onClick={() => setSettling(task.id)}
                  >
                    {t.done}
                  </Button>
                )}
              </Group>
            </List.Item>
          )
        })}
      </List>
      {mayWrite &&
        (adding ? (
          <TaskForm incident={incident} onClose={() => setAdding(false)} />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t.taskAdd}
            </Button>
          </Group>
        ))}
      <ConfirmDialog
        opened={settling !== null}
        onClose={() => setSettling(null)}
        title={t.done}
        confirm={t.done}
        reason={{ label: t.doneNote }}
        onConfirm={(note) => (settling === null ? Promise.resolve() : settle(settling, note))}
      />
    </Section>
  )
}

function TaskForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [title, setTitle] = useState('')
  const [ownerId, setOwnerId] = useState(incident.owner?.id ?? '')
  const [dueOn, setDueOn] = useState(() => addDays(incident.today, TASK_DAYS))
  const add = async () =>
    keep(
      await call(api.incident.addTask, {
        params: { incidentId: incident.id },
        body: { title: title.trim(), ownerId: ownerId || null, dueOn },
      }),
    )
  return (
    <SmallForm
      label={t.taskAdd}
      save={t.add}
      ready={title.trim() !== '' && dueOn !== ''}
      onSave={add}
      onClose={onClose}
    >
      <TextInput
        label={t.task}
        required
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PersonSelect
          label={t.fields.owner}
          value={ownerId}
          onChange={setOwnerId}
          none={t.nobody}
          chosen={incident.owner}
        />
        <TextInput
          type="date"
          label={t.dueOn}
          required
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      </SimpleGrid>
    </SmallForm>
  )
}
