import { api, type ContainmentStep, type Incident, RECHECK_RESULTS } from '@clearpost/contract'
import { CONTAINMENT } from '@clearpost/law'
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { SmallForm } from './small-form.tsx'

const ICONS = { open: IconCircle, done: IconCircleCheckFilled, not_applicable: IconCircleMinus }
type Result = (typeof RECHECK_RESULTS)[number]

/** One step: what to do, whether it is done, by what one sees it, and when somebody looks again. */
export function StepRow({ incident, step }: { incident: Incident; step: ContainmentStep }) {
  const t = useIncidentWords()
  const { locale } = useI18n()
  const format = useFormat()
  const [doing, setDoing] = useState<'settle' | 'recheck' | null>(null)
  const mayWrite = incident.actions.includes('write')
  const words = CONTAINMENT[step.place].find(({ id }) => id === step.step)?.[locale] ?? step.step
  const labels = { open: t.stepOpen, done: t.stepDone, not_applicable: t.stepNotApplicable }
  const Icon = ICONS[step.state]
  const proof = incident.evidence.find(({ id }) => id === step.evidenceId)
  const notes = [
    labels[step.state],
    step.settledOn && step.settledBy && t.settledBy(format.day(step.settledOn), step.settledBy.name),
    step.note,
    proof?.label,
    step.result && step.checkedOn && t.checked(t.results[step.result], format.day(step.checkedOn)),
    step.recheckOn && t.lookAgain(format.day(step.recheckOn)),
  ].filter(Boolean)
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Icon size={20} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <div>
          <Text>{words}</Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {notes.join(' · ')}
          </Text>
          {mayWrite && doing === null && (
            <Group gap="xs" mt={4}>
              <Button
                variant="default"
                size="compact-sm"
                mih={28}
                aria-label={`${t.settle}: ${words}`}
                onClick={() => setDoing('settle')}
              >
                {t.settle}
              </Button>
              {step.state === 'done' && (
                <Button
                  variant="default"
                  size="compact-sm"
                  mih={28}
                  aria-label={`${t.recheck}: ${words}`}
                  onClick={() => setDoing('recheck')}
                >
                  {t.recheck}
                </Button>
              )}
            </Group>
          )}
        </div>
      </Group>
      {doing === 'settle' && (
        <SettleForm incident={incident} step={step} label={words} onClose={() => setDoing(null)} />
      )}
      {doing === 'recheck' && (
        <RecheckForm incident={incident} step={step} label={words} onClose={() => setDoing(null)} />
      )}
    </Stack>
  )
}

interface FormProps {
  incident: Incident
  step: ContainmentStep
  label: string
  onClose: () => void
}

function SettleForm({ incident, step, label, onClose }: FormProps) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [state, setState] = useState<ContainmentStep['state']>(step.state === 'open' ? 'done' : step.state)
  const [note, setNote] = useState(step.note)
  const [evidenceId, setEvidenceId] = useState(step.evidenceId ?? '')
  const [recheckOn, setRecheckOn] = useState(step.recheckOn ?? '')
  const save = async () =>
    keep(
      await call(api.incident.settleStep, {
        params: { incidentId: incident.id, stepId: step.id },
        body: { state, note: note.trim(), evidenceId: evidenceId || null, recheckOn: recheckOn || null },
      }),
    )
  return (
    <SmallForm label={`${t.settle}: ${label}`} onSave={save} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <NativeSelect
          label={t.columns.state}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as ContainmentStep['state'])}
          data={[
            { value: 'open', label: t.stepOpen },
            { value: 'done', label: t.stepDone },
            { value: 'not_applicable', label: t.stepNotApplicable },
          ]}
        />
        <NativeSelect
          label={t.proofEvidence}
          value={evidenceId}
          onChange={(event) => setEvidenceId(event.currentTarget.value)}
          data={[
            { value: '', label: t.noEvidence },
            ...incident.evidence.map((item) => ({ value: item.id, label: item.label })),
          ]}
        />
        {state !== 'not_applicable' && (
          <TextInput
            type="date"
            label={t.recheckOn}
            min={incident.today}
            value={recheckOn}
            onChange={(event) => setRecheckOn(event.currentTarget.value)}
          />
        )}
      </SimpleGrid>
      <Textarea
        label={t.note}
        autosize
        minRows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </SmallForm>
  )
}

function RecheckForm({ incident, step, label, onClose }: FormProps) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [result, setResult] = useState<Result>('gone')
  const [recheckOn, setRecheckOn] = useState('')
  const save = async () =>
    keep(
      await call(api.incident.recheck, {
        params: { incidentId: incident.id, stepId: step.id },
        body: { result, recheckOn: recheckOn || null },
      }),
    )
  return (
    <SmallForm label={`${t.recheck}: ${label}`} onSave={save} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t.recheck}
          value={result}
          onChange={(event) => setResult(event.currentTarget.value as Result)}
          data={RECHECK_RESULTS.map((value) => ({ value, label: t.results[value] }))}
        />
        <TextInput
          type="date"
          label={t.recheckNext}
          min={incident.today}
          value={recheckOn}
          onChange={(event) => setRecheckOn(event.currentTarget.value)}
        />
      </SimpleGrid>
    </SmallForm>
  )
}
