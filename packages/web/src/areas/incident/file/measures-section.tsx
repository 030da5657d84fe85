import { api, type Incident, MEASURES } from '@clearpost/contract'
import {
  Button,
  Group,
  List,
  NativeSelect,
  SimpleGrid,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Section } from '../../../ui/section.tsx'
import { policiesQuery, titleIn } from '../../policy/words.ts'
import { useCourseChoices } from '../../training/words.ts'
import { useIncidentWords, useKeep } from '../words.ts'
import classes from './file.module.css'
import { PersonSelect } from './person-select.tsx'
import { SmallForm } from './small-form.tsx'

type Kind = (typeof MEASURES)[number]

/** What was done against the harm, why it could happen, and what changes. */
export function MeasuresSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const [editing, setEditing] = useState(false)
  const [adding, setAdding] = useState(false)
  const mayWrite = incident.actions.includes('write')
  return (
    <Section title={t.sections.measures}>
      {editing ? (
        <CauseForm incident={incident} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Said title={t.mitigation} text={incident.mitigation} />
          <Said title={t.rootCause} text={incident.rootCause} />
          {mayWrite && (
            <Group>
              <Button
                variant="default"
                aria-label={`${t.edit}: ${t.sections.measures}`}
                onClick={() => setEditing(true)}
              >
                {t.edit}
              </Button>
            </Group>
          )}
        </>
      )}
      <MeasureList incident={incident} />
      {mayWrite &&
        (adding ? (
          <MeasureForm incident={incident} onClose={() => setAdding(false)} />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setAdding(true)}>
              {t.measureAdd}
            </Button>
          </Group>
        ))}
    </Section>
  )
}

function Said({ title, text }: { title: string; text: string }) {
  const t = useIncidentWords()
  return (
    <div>
      <Title order={3} size="sm">
        {title}
      </Title>
      <Text className={classes.said ?? ''} c={text === '' ? 'dimmed' : undefined} dir="auto">
        {text === '' ? t.notSaid : text}
      </Text>
    </div>
  )
}

function CauseForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [mitigation, setMitigation] = useState(incident.mitigation)
  const [rootCause, setRootCause] = useState(incident.rootCause)
  const save = async () =>
    keep(
      await call(api.incident.update, {
        params: { incidentId: incident.id },
        body: {
          revision: incident.revision,
          mitigation: mitigation.trim(),
          rootCause: rootCause.trim(),
        },
      }),
    )
  const area = (label: string, value: string, set: (value: string) => void) => (
    <Textarea
      label={label}
      autosize
      minRows={3}
      maxLength={20_000}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
  return (
    <SmallForm label={t.sections.measures} onSave={save} onClose={onClose}>
      {area(t.mitigation, mitigation, setMitigation)}
      {area(t.rootCause, rootCause, setRootCause)}
    </SmallForm>
  )
}

function MeasureList({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const { locale } = useI18n()
  const format = useFormat()
  const keep = useKeep(incident.id)
  const [settling, setSettling] = useState<string | null>(null)
  const policies = useQuery(policiesQuery).data?.items ?? []
  const courses = useCourseChoices()
  const named = (kind: Kind, ref: string | null) => {
    if (ref === null) return null
    if (kind === 'course') return courses.find(({ value }) => value === ref)?.label ?? ref
    const policy = policies.find(({ id }) => id === ref)
    return policy ? titleIn(policy, locale) : ref
  }
  const mayWrite = incident.actions.includes('write')
  return (
    <>
      {incident.measures.length === 0 && <Text c="dimmed">{t.measuresNone}</Text>}
      <List spacing="sm" listStyleType="none" styles={{ itemWrapper: { display: 'block' } }}>
        {incident.measures.map(({ id, kind, ref, person, note, dueOn, doneOn, doneBy }) => (
          <List.Item key={id}>
            <Group justify="space-between" gap="xs" align="flex-start">
              <div>
                <Text>{[t.measures[kind], named(kind, ref), person?.name].filter(Boolean).join(': ')}</Text>
                <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {[
                    note,
                    doneOn === null
                      ? dueOn && t.due(format.day(dueOn))
                      : t.doneBy(format.day(doneOn), doneBy?.name ?? t.nobody),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              {mayWrite && doneOn === null && (
                <Button
                  variant="default"
                  size="compact-sm"
                  mih={28}
                  aria-label={`${t.done}: ${t.measures[kind]}`}
                  onClick={() => setSettling(id)}
                >
                  {t.done}
                </Button>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
      <ConfirmDialog
        opened={settling !== null}
        onClose={() => setSettling(null)}
        title={t.done}
        confirm={t.done}
        reason={{ label: t.doneNote }}
        onConfirm={async (note) => {
          if (settling === null) return
          keep(
            await call(api.incident.settleMeasure, {
              params: { incidentId: incident.id, measureId: settling },
              body: { note },
            }),
          )
        }}
      />
    </>
  )
}

function MeasureForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const { locale } = useI18n()
  const keep = useKeep(incident.id)
  const policies = useQuery(policiesQuery).data?.items ?? []
  const courses = useCourseChoices()
  const [kind, setKind] = useState<Kind>('other')
  const [ref, setRef] = useState('')
  const [personId, setPersonId] = useState('')
  const [note, setNote] = useState('')
  const [dueOn, setDueOn] = useState('')
  const choices =
    kind === 'policy'
      ? policies.map((policy) => ({ value: policy.id, label: titleIn(policy, locale) }))
      : courses
  const ready =
    kind === 'other' ? note.trim() !== '' : ref.trim() !== '' && (kind !== 'course' || personId !== '')
  const add = async () =>
    keep(
      await call(api.incident.addMeasure, {
        params: { incidentId: incident.id },
        body: {
          kind,
          ref: kind === 'other' ? null : ref.trim(),
          personId: personId || null,
          note: note.trim(),
          dueOn: dueOn || null,
        },
      }),
    )
  return (
    <SmallForm label={t.measureAdd} save={t.add} ready={ready} onSave={add} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t.measureKind}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as Kind)
            setRef('')
          }}
          data={MEASURES.map((value) => ({ value, label: t.measures[value] }))}
        />
        {(kind === 'policy' || kind === 'course') && (
          <NativeSelect
            label={t.measureRef}
            required
            value={ref}
            onChange={(event) => setRef(event.currentTarget.value)}
            data={[{ value: '', label: t.chooseOne }, ...choices]}
          />
        )}
        {kind === 'rule' && (
          <TextInput
            label={t.measureRef}
            required
            maxLength={100}
            value={ref}
            onChange={(event) => setRef(event.currentTarget.value)}
          />
        )}
        <PersonSelect
          label={t.person}
          value={personId}
          onChange={setPersonId}
          none={kind === 'course' ? t.chooseOne : t.nobody}
          required={kind === 'course'}
        />
        <TextInput
          type="date"
          label={t.dueOn}
          min={incident.today}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Textarea
        label={t.measureNote}
        autosize
        minRows={2}
        maxLength={4000}
        required={kind === 'other'}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </SmallForm>
  )
}
