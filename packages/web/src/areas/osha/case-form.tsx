import {
  type CaseDetails,
  OSHA_CLASSES,
  OSHA_PRIVACY,
  OSHA_TYPES,
  type OshaCase,
  type OshaCaseInput,
} from '@clearpost/contract'
import { entryDueOn } from '@clearpost/law'
import {
  Button,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { useI18n } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Citation } from '../exposure/citation.tsx'
import classes from './case.module.css'
import { ReportFields } from './report-fields.tsx'
import { oshaFact, todayIn, useDay, useOshaWords } from './words.ts'

const NO_DETAILS: CaseDetails = {
  jobTitle: '',
  where: '',
  description: '',
  street: '',
  city: '',
  state: '',
  zip: '',
  bornOn: null,
  hiredOn: null,
  sex: null,
  physician: '',
  facility: '',
  emergencyRoom: null,
  overnight: null,
  beganWorkAt: null,
  eventAt: null,
  before: '',
  happened: '',
  injury: '',
  object: '',
  diedOn: null,
  completedBy: '',
  completedTitle: '',
  completedPhone: '',
}

function beginning(one: OshaCase | null, today: string): OshaCaseInput {
  if (one === null)
    return {
      employeeName: '',
      occurredOn: today,
      learnedOn: today,
      classification: 'other',
      daysAway: 0,
      daysRestricted: 0,
      type: 'injury',
      privacy: null,
      details: NO_DETAILS,
    }
  const { employeeName, occurredOn, learnedOn, classification, daysAway, daysRestricted } = one
  const { type, privacy, details } = one
  return {
    employeeName,
    occurredOn,
    learnedOn,
    classification,
    daysAway,
    daysRestricted,
    type,
    privacy,
    details,
  }
}

/** Columns of Form 300 and fields of Form 301. */
export function CaseForm({
  one,
  readOnly = false,
  onSave,
}: {
  one: OshaCase | null
  readOnly?: boolean
  onSave: (body: OshaCaseInput) => Promise<void>
}) {
  const t = useOshaWords()
  const day = useDay()
  const { timeZone } = useI18n()
  const today = todayIn(timeZone)
  const { run, busy, error } = useAction()
  const [form, setForm] = useState(() => beginning(one, today))
  const set = (change: Partial<OshaCaseInput>) => setForm({ ...form, ...change })
  const setDetails = (change: Partial<CaseDetails>) =>
    setForm({ ...form, details: { ...form.details, ...change } })
  const { details, classification } = form
  // An outcome without days of a kind has none of them on the form.
  const counted: OshaCaseInput = {
    ...form,
    daysAway: classification === 'other' || classification === 'restricted' ? 0 : form.daysAway,
    daysRestricted: classification === 'other' ? 0 : form.daysRestricted,
  }
  const days = (value: string | number) => (value === '' ? 0 : Number(value))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => onSave(counted))
      }}
    >
      <fieldset disabled={readOnly} className={classes.fields}>
        <Stack gap="lg" maw={860}>
          <Section title={t.what} hint={t.entryHint(day(entryDueOn(form.learnedOn || today)))}>
            <Citation of={oshaFact('log_300')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
              <NativeSelect
                label={t.isPrivacy}
                description={t.privacyHint}
                value={form.privacy ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  set({ privacy: value === '' ? null : (value as OshaCaseInput['privacy']) })
                }
                data={[
                  { value: '', label: t.notPrivacy },
                  ...OSHA_PRIVACY.map((value) => ({ value, label: t.privacy[value] })),
                ]}
              />
              <TextInput
                label={t.employee}
                description={one?.privacy ? t.employeeKept : undefined}
                maxLength={200}
                value={form.employeeName ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  set({ employeeName: value === '' && one?.privacy ? null : value })
                }
              />
              <TextInput
                label={t.jobTitle}
                maxLength={200}
                value={details.jobTitle}
                onChange={(event) => setDetails({ jobTitle: event.currentTarget.value })}
              />
              <TextInput
                label={t.where}
                maxLength={300}
                value={details.where}
                onChange={(event) => setDetails({ where: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                label={t.occurredOn}
                required
                max={today}
                value={form.occurredOn}
                onChange={(event) => set({ occurredOn: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                label={t.learnedOn}
                required
                max={today}
                value={form.learnedOn}
                onChange={(event) => set({ learnedOn: event.currentTarget.value })}
              />
              <NativeSelect
                label={t.classification}
                value={classification}
                onChange={({ currentTarget: { value } }) =>
                  set({ classification: value as OshaCaseInput['classification'] })
                }
                data={OSHA_CLASSES.map((value) => ({ value, label: t.classes[value] }))}
              />
              <NativeSelect
                label={t.type}
                value={form.type}
                onChange={({ currentTarget: { value } }) => set({ type: value as OshaCaseInput['type'] })}
                data={OSHA_TYPES.map((value) => ({ value, label: t.kinds[value] }))}
              />
              {(classification === 'days_away' || classification === 'death') && (
                <NumberInput
                  label={t.daysAway}
                  description={t.daysHint}
                  min={0}
                  allowDecimal={false}
                  value={form.daysAway}
                  onChange={(value) => set({ daysAway: days(value) })}
                />
              )}
              {classification !== 'other' && (
                <NumberInput
                  label={t.daysRestricted}
                  description={t.daysHint}
                  min={0}
                  allowDecimal={false}
                  value={form.daysRestricted}
                  onChange={(value) => set({ daysRestricted: days(value) })}
                />
              )}
            </SimpleGrid>
            <Textarea
              label={t.description}
              autosize
              minRows={2}
              maxLength={1000}
              value={details.description}
              onChange={(event) => setDetails({ description: event.currentTarget.value })}
            />
          </Section>
          <ReportFields details={details} onChange={setDetails} />
          {error !== null && <ProblemAlert error={error} />}
          {!readOnly && (
            <Group>
              <Button type="submit" loading={busy} variant={one ? 'default' : 'filled'}>
                {t.saveCase}
              </Button>
            </Group>
          )}
        </Stack>
      </fieldset>
    </form>
  )
}
