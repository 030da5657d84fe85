import { type AssessmentAnswers, api, type Incident } from '@clearpost/contract'
import {
  type AssessmentQuestion,
  EXCEPTION_QUESTIONS,
  FACTOR_QUESTIONS,
  SECURED_QUESTION,
} from '@clearpost/law'
import { Button, Fieldset, Group, List, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { Citation } from '../../exposure/citation.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { ConcludeDialog } from './conclude-dialog.tsx'

/** The questions as they are answered; only what is saved can be concluded on. */
export function AssessmentForm({ incident, answers }: { incident: Incident; answers: AssessmentAnswers }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const { run, busy, error } = useAction()
  const [form, setForm] = useState(answers)
  const [asking, setAsking] = useState(false)
  const [saved, setSaved] = useState(answers)
  const changed = form !== saved
  const save = () =>
    run(async () => {
      const next = await call(api.incident.saveAssessment, {
        params: { incidentId: incident.id },
        body: form,
      })
      setSaved(form)
      keep(next)
      notifySaved(t.saved)
    })
  return (
    <form
      aria-label={t.sections.assessment}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack>
        <Question
          ask={t.notPermitted}
          value={word(form.notPermitted)}
          choices={YES_NO}
          reason={form.notPermittedReason}
          onValue={(value) => setForm({ ...form, notPermitted: value === 'yes' })}
          onReason={(notPermittedReason) => setForm({ ...form, notPermittedReason })}
        />
        <Question
          of={SECURED_QUESTION}
          value={word(form.unsecured)}
          choices={YES_NO}
          reason={form.unsecuredReason}
          onValue={(value) => setForm({ ...form, unsecured: value === 'yes' })}
          onReason={(unsecuredReason) => setForm({ ...form, unsecuredReason })}
        />
        <Text fw={600}>{t.exceptionsTitle}</Text>
        {EXCEPTION_QUESTIONS.map((question) => {
          const { id } = question
          const set = (change: Partial<AssessmentAnswers['exceptions']['internal']>) =>
            setForm({
              ...form,
              exceptions: { ...form.exceptions, [id]: { ...form.exceptions[id], ...change } },
            })
          return (
            <Question
              key={id}
              of={question}
              value={word(form.exceptions[id].applies)}
              choices={YES_NO}
              reason={form.exceptions[id].reason}
              onValue={(value) => set({ applies: value === 'yes' })}
              onReason={(reason) => set({ reason })}
            />
          )
        })}
        <div>
          <Text fw={600}>{t.factorsTitle}</Text>
          <Text size="sm" c="dimmed">
            {t.factorsHint}
          </Text>
        </div>
        {FACTOR_QUESTIONS.map((question) => {
          const { id } = question
          const set = (change: Partial<AssessmentAnswers['factors']['nature']>) =>
            setForm({ ...form, factors: { ...form.factors, [id]: { ...form.factors[id], ...change } } })
          return (
            <Question
              key={id}
              of={question}
              value={form.factors[id].level}
              choices={LEVELS}
              reason={form.factors[id].reason}
              onValue={(value) => set({ level: value as 'low' | 'medium' | 'high' })}
              onReason={(reason) => set({ reason })}
            />
          )
        })}
        {error !== null && <ProblemAlert error={error} />}
        <Group gap="sm">
          <Button type="submit" variant={changed ? 'filled' : 'default'} loading={busy}>
            {t.saveAnswers}
          </Button>
          {incident.actions.includes('conclude') && (
            <Button variant="default" disabled={changed} onClick={() => setAsking(true)}>
              {t.conclude}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {incident.actions.includes('conclude') ? changed && t.unsaved : t.mayNotConclude}
        </Text>
      </Stack>
      <ConcludeDialog incident={incident} opened={asking} onClose={() => setAsking(false)} />
    </form>
  )
}

const YES_NO = ['yes', 'no'] as const
const LEVELS = ['low', 'medium', 'high'] as const
type Choice = (typeof YES_NO)[number] | (typeof LEVELS)[number]

const word = (answer: boolean | null): Choice | null => (answer === null ? null : answer ? 'yes' : 'no')

function Question({
  of,
  ask,
  value,
  choices,
  reason,
  onValue,
  onReason,
}: {
  /** With the rule and what to look at; `ask` for a question of ours. */
  of?: AssessmentQuestion<string>
  ask?: string
  value: Choice | null
  choices: readonly Choice[]
  reason: string
  onValue: (value: Choice) => void
  onReason: (reason: string) => void
}) {
  const t = useIncidentWords()
  const { locale } = useI18n()
  const words = of ? of.ask[locale] : (ask ?? '')
  const labels: Record<Choice, string> = { yes: t.yes, no: t.no, ...t.levels }
  return (
    <Fieldset legend={words} radius="md">
      <Stack gap="xs">
        {of && (
          <>
            <List size="sm">
              {of.guidance.map((line) => (
                <List.Item key={line.en}>{line[locale]}</List.Item>
              ))}
            </List>
            <Text size="sm" c="dimmed">
              {t.guidanceNote} <Citation of={of.fact} />
            </Text>
          </>
        )}
        <Radio.Group aria-label={words} value={value} onChange={(next) => onValue(next as Choice)}>
          <Group gap="lg">
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={labels[choice]} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t.why}
          aria-label={`${t.why}: ${words}`}
          autosize
          minRows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      </Stack>
    </Fieldset>
  )
}
