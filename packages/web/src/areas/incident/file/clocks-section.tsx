import { api, type Incident } from '@clearpost/contract'
import { BREACH_RULES, daysBetween, STATES, type StateCode } from '@clearpost/law'
import { Button, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { Section } from '../../../ui/section.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { useExposureFormat, useExposureWords } from '../../exposure/words.ts'
import { isOpenDuty, useIncidentWords, useKeep } from '../words.ts'
import { DelayPart } from './delay-part.tsx'
import { SmallForm } from './small-form.tsx'

type Duty = Incident['duties'][number]
/** States in which a person has said that it is a breach. */
const CONCLUDED: readonly Incident['state'][] = ['breach', 'notified', 'closed']

/** Whom to tell, by which day, by which rule, and what was done. */
export function ClocksSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const { stateNote } = useExposureWords()
  const { duties, state } = incident
  // What nobody asks for any more is shown only when something was done about it.
  const shown = duties.filter((duty) => duty.asked || duty.doneOn !== null)
  const nothingOwed = state === 'low_probability' || state === 'not_a_breach'
  return (
    <Section title={t.sections.clocks} hint={t.clocksHint}>
      {shown.length === 0 && <Text>{t.clocksNone}</Text>}
      {shown.length > 0 && !nothingOwed && !CONCLUDED.includes(state) && (
        <Text fw={600}>{t.clocksProvisional}</Text>
      )}
      {shown.length > 0 && <Clocks incident={incident} duties={shown} />}
      {shown.some(({ state: of }) => of !== null) && (
        <Text size="sm" c="dimmed">
          {stateNote} {t.businessNote}
        </Text>
      )}
      <Citation of={BREACH_RULES.discovery} />
      {!nothingOwed && <DelayPart incident={incident} />}
    </Section>
  )
}

function Clocks({ incident, duties }: { incident: Incident; duties: readonly Duty[] }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [settling, setSettling] = useState<Duty | null>(null)
  const [excluding, setExcluding] = useState<Duty | null>(null)
  const exclude = async (duty: Duty, reason: string | null) =>
    keep(
      await call(api.incident.excludeDuty, {
        params: { incidentId: incident.id, incidentDutyId: duty.id },
        body: { reason },
      }),
    )
  return (
    <>
      <NumbersTable
        label={t.sections.clocks}
        head={[t.noticeTo, t.dueBy, t.rule, t.columns.state]}
        rows={duties.map((duty) => ({
          key: duty.id,
          cells: [
            <Whom key="whom" duty={duty} />,
            <DueDay key="due" duty={duty} today={incident.today} />,
            <Citation key="rule" of={duty} />,
            <What
              key="what"
              duty={duty}
              incident={incident}
              onSettle={() => setSettling(duty)}
              onExclude={() => (duty.excluded === null ? setExcluding(duty) : void exclude(duty, null))}
            />,
          ],
        }))}
      />
      {settling && <SettleDialog incident={incident} duty={settling} onClose={() => setSettling(null)} />}
      <ConfirmDialog
        opened={excluding !== null}
        onClose={() => setExcluding(null)}
        title={t.exclude}
        confirm={t.exclude}
        reason={{ label: t.excludeWhy, min: 3 }}
        onConfirm={(reason) => (excluding ? exclude(excluding, reason) : Promise.resolve())}
      >
        {t.excludeHint}
      </ConfirmDialog>
    </>
  )
}

function Whom({ duty: { kind, state, persons, words } }: { duty: Duty }) {
  const t = useExposureWords()
  const format = useExposureFormat()
  return (
    <>
      {state !== null && `${STATES[state as StateCode]}: `}
      {t.notices[kind](format.number(persons))}
      {words && (
        <Text span display="block" size="sm" c="dimmed" lang="en" fw={400}>
          {words}
        </Text>
      )}
    </>
  )
}

function DueDay({ duty, today }: { duty: Duty; today: string }) {
  const t = useIncidentWords()
  const format = useFormat()
  if (duty.dueOn === null) return <>{t.noDay}</>
  const left = daysBetween(today, duty.dueOn)
  return (
    <>
      {format.day(duty.dueOn)}
      {duty.delayed && ` (${t.movedByDelay})`}
      {isOpenDuty(duty) && (
        <Text
          span
          display="block"
          size="sm"
          c={left < 0 ? 'var(--verdict-stop)' : 'dimmed'}
          fw={left < 0 ? 600 : 400}
        >
          {left < 0 ? t.overdue(-left) : t.inDays(left)}
        </Text>
      )}
    </>
  )
}

function What({
  duty,
  incident,
  onSettle,
  onExclude,
}: {
  duty: Duty
  incident: Incident
  onSettle: () => void
  onExclude: () => void
}) {
  const t = useIncidentWords()
  const format = useFormat()
  const name = `${duty.state ?? ''} ${t.notices[duty.kind]} ${duty.citation}`.trim()
  const mayExclude = useMay('incident:conclude')
  const ofState = duty.kind === 'state_individuals' || duty.kind === 'regulator'
  if (duty.doneOn !== null)
    return (
      <>
        {t.madeOn(format.day(duty.doneOn), duty.doneBy?.name ?? t.nobody)}
        <Text span display="block" size="sm" c="dimmed">
          {[duty.proof, !duty.asked && t.notAsked].filter(Boolean).join(' · ')}
        </Text>
      </>
    )
  return (
    <Stack gap={4} align="flex-start">
      {duty.excluded !== null && (
        <Text size="sm">
          {t.excluded}: {duty.excluded}
        </Text>
      )}
      {duty.excluded === null && incident.actions.includes('write') && (
        <Button
          variant="default"
          size="compact-sm"
          mih={28}
          aria-label={`${t.settleNotice}: ${name}`}
          onClick={onSettle}
        >
          {t.settleNotice}
        </Button>
      )}
      {ofState && mayExclude && incident.actions.includes('write') && (
        <Button
          variant="default"
          size="compact-sm"
          mih={28}
          aria-label={`${duty.excluded === null ? t.exclude : t.include}: ${name}`}
          onClick={onExclude}
        >
          {duty.excluded === null ? t.exclude : t.include}
        </Button>
      )}
    </Stack>
  )
}

function SettleDialog({ incident, duty, onClose }: { incident: Incident; duty: Duty; onClose: () => void }) {
  const t = useIncidentWords()
  const { common } = useMessages()
  const keep = useKeep(incident.id)
  const [doneOn, setDoneOn] = useState(incident.today)
  const [proof, setProof] = useState('')
  const [evidenceId, setEvidenceId] = useState('')
  const save = async () =>
    keep(
      await call(api.incident.settleDuty, {
        params: { incidentId: incident.id, incidentDutyId: duty.id },
        body: { doneOn, proof: proof.trim(), evidenceId: evidenceId || null },
      }),
    )
  return (
    <Modal opened onClose={onClose} title={t.settleTitle} closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        <Text size="sm">
          {duty.state !== null && `${STATES[duty.state as StateCode]}: `}
          {t.notices[duty.kind]}
        </Text>
        <SmallForm
          label={t.settleTitle}
          ready={doneOn !== '' && proof.trim() !== ''}
          onSave={save}
          onClose={onClose}
        >
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label={t.doneOn}
              required
              max={incident.today}
              value={doneOn}
              onChange={(event) => setDoneOn(event.currentTarget.value)}
            />
            <NativeSelect
              label={t.proofEvidence}
              value={evidenceId}
              onChange={(event) => setEvidenceId(event.currentTarget.value)}
              data={[
                { value: '', label: t.noEvidence },
                ...incident.evidence.map(({ id, label }) => ({ value: id, label })),
              ]}
            />
          </Group>
          <Textarea
            label={t.proof}
            required
            autosize
            minRows={2}
            maxLength={4000}
            value={proof}
            onChange={(event) => setProof(event.currentTarget.value)}
          />
        </SmallForm>
      </Stack>
    </Modal>
  )
}
