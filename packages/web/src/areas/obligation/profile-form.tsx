import { api, type DutyProfile } from '@clearpost/contract'
import { logDuty, OBLIGATIONS } from '@clearpost/law'
import {
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Citation } from '../exposure/citation.tsx'
import classes from './profile.module.css'
import { obligationsQuery, useObligationWords } from './words.ts'

const LOG = OBLIGATIONS.find(({ id }) => id === 'log_300') as (typeof OBLIGATIONS)[number]
type Question = keyof ReturnType<typeof useObligationWords>['questions']

const asChoice = (answer: boolean | null) => (answer === null ? 'unknown' : answer ? 'yes' : 'no')
const ANSWERS = { yes: true, no: false, unknown: null } as const

/** A short description of the organization; what it suggests about the log of injuries stands beside at once. */
export function ProfileForm({ profile }: { profile: DutyProfile }) {
  const t = useObligationWords()
  const mayWrite = useMay('obligation:write')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [form, setForm] = useState(profile)
  const [states, setStates] = useState(profile.states.join(', '))
  const set = (change: Partial<DutyProfile>) => setForm({ ...form, ...change })
  const save = () =>
    run(async () => {
      const body = {
        ...form,
        states: states
          .toUpperCase()
          .split(/[\s,]+/)
          .filter((code) => code !== ''),
      }
      const saved = await call(api.obligation.saveProfile, { body })
      queryClient.setQueryData(obligationsQuery.queryKey, (list) => list && { ...list, profile: saved })
      notifySaved(t.saved)
    })
  return (
    <Section title={t.profileTitle} hint={t.profileHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <fieldset disabled={!mayWrite} className={classes.fields}>
          <Stack>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <NumberInput
                label={t.employees}
                min={0}
                allowDecimal={false}
                value={form.employees ?? ''}
                onChange={(value) => set({ employees: value === '' ? null : Number(value) })}
              />
              <TextInput
                label={t.naics}
                description={t.naicsHint}
                inputMode="numeric"
                pattern="\d{2,6}"
                value={form.naics ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  set({ naics: value.trim() === '' ? null : value.trim() })
                }
              />
              <TextInput
                label={t.states}
                description={t.statesHint}
                value={states}
                onChange={({ currentTarget: { value } }) => setStates(value)}
              />
            </SimpleGrid>
            <div>
              <Text>{t.log[logDuty(form)]}</Text>
              <Citation of={LOG} />
            </div>
            {(Object.keys(t.questions) as Question[]).map((question) => (
              <Group key={question} justify="space-between" gap="xs">
                <Text id={`question-${question}`} maw={560}>
                  {t.questions[question]}
                </Text>
                <SegmentedControl
                  aria-labelledby={`question-${question}`}
                  disabled={!mayWrite}
                  value={asChoice(form[question])}
                  onChange={(value) => set({ [question]: ANSWERS[value as keyof typeof ANSWERS] })}
                  data={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t[value] }))}
                />
              </Group>
            ))}
            {error !== null && <ProblemAlert error={error} />}
            {mayWrite && (
              <Group>
                <Button type="submit" loading={busy}>
                  {t.saveProfile}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </Section>
  )
}
