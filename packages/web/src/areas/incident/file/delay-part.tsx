import { api, type Incident } from '@clearpost/contract'
import { BREACH_RULES } from '@clearpost/law'
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { SmallForm } from './small-form.tsx'

type Kind = 'none' | 'written' | 'oral'

/** What a law-enforcement official asked: 45 CFR 164.412. */
export function DelayPart({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const format = useFormat()
  const [editing, setEditing] = useState(false)
  const { delay } = incident
  const shown =
    delay === null
      ? t.delayNone
      : delay.kind === 'written'
        ? t.delayShown.written(delay.official, format.day(delay.statedOn), format.day(delay.until))
        : t.delayShown.oral(delay.official, format.day(delay.statedOn))
  return (
    <Stack gap="xs">
      <div>
        <Title order={3} size="sm">
          {t.delay}
        </Title>
        <Text size="sm" c="dimmed">
          {t.delayHint} <Citation of={BREACH_RULES.leDelay} />
        </Text>
      </div>
      {editing ? (
        <DelayForm incident={incident} onClose={() => setEditing(false)} />
      ) : (
        <Group gap="sm">
          <Text>{shown}</Text>
          {incident.actions.includes('write') && (
            <Button
              variant="default"
              size="compact-sm"
              mih={28}
              aria-label={`${t.delayEdit}: ${t.delay}`}
              onClick={() => setEditing(true)}
            >
              {t.delayEdit}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

function DelayForm({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const { delay } = incident
  const [kind, setKind] = useState<Kind>(delay?.kind ?? 'none')
  const [statedOn, setStatedOn] = useState(delay?.statedOn ?? incident.today)
  const [until, setUntil] = useState(delay?.kind === 'written' ? delay.until : '')
  const [official, setOfficial] = useState(delay?.official ?? '')
  const ready =
    kind === 'none' || (statedOn !== '' && official.trim() !== '' && (kind === 'oral' || until !== ''))
  const save = async () => {
    const said = { statedOn, official: official.trim() }
    keep(
      await call(api.incident.delay, {
        params: { incidentId: incident.id },
        body: {
          delay:
            kind === 'none'
              ? null
              : kind === 'written'
                ? { kind: 'written', until, ...said }
                : { kind: 'oral', ...said },
        },
      }),
    )
  }
  const day = (
    label: string,
    value: string,
    set: (value: string) => void,
    bounds: { min?: string; max?: string },
  ) => (
    <TextInput
      type="date"
      label={label}
      required
      {...bounds}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
  return (
    <SmallForm label={t.delay} ready={ready} onSave={save} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t.delay}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
          data={[
            { value: 'none', label: t.delayNone },
            { value: 'written', label: t.delayWritten },
            { value: 'oral', label: t.delayOral },
          ]}
        />
        {kind !== 'none' && (
          <TextInput
            label={t.delayOfficial}
            required
            maxLength={200}
            value={official}
            onChange={(event) => setOfficial(event.currentTarget.value)}
          />
        )}
        {kind !== 'none' && day(t.delayStated, statedOn, setStatedOn, { max: incident.today })}
        {kind === 'written' && day(t.delayUntil, until, setUntil, { min: statedOn })}
      </SimpleGrid>
    </SmallForm>
  )
}
