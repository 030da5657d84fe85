import { api, type Duty, type DutyAnswer } from '@clearpost/contract'
import { CADENCES, type Suggestion } from '@clearpost/law'
import { Button, Group, NativeSelect, NumberInput, Radio, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { activePeopleQuery } from '../workforce/queries.ts'
import { obligationsQuery, useObligationWords } from './words.ts'

interface Props {
  duty: Duty
  answer: DutyAnswer | null
  /** It was done before: its days go on from there. */
  begun: boolean
  suggested: Suggestion
  today: string
  mayWrite: boolean
}

/** Whether a duty applies, decided once with a reason; who sees to it, and from when. */
export function AnswerForm({ duty, answer, begun, suggested, today, mayWrite }: Props) {
  const t = useObligationWords()
  const format = useFormat()
  const queryClient = useQueryClient()
  const people = useQuery({ ...activePeopleQuery, enabled: mayWrite }).data?.items ?? []
  const { run, busy, error } = useAction()
  const [applies, setApplies] = useState<boolean | null>(
    answer?.applies ?? (suggested === 'ask' ? null : suggested === 'yes'),
  )
  const [reason, setReason] = useState(answer?.reason ?? '')
  const [from, setFrom] = useState(answer?.appliesFrom ?? today)
  const [months, setMonths] = useState<number | null>(answer?.ownMonths ?? suggestedMonths(duty))
  const [ownerId, setOwnerId] = useState(answer?.owner.id ?? '')
  const { kind } = CADENCES[duty]
  const placed = kind === 'months' || kind === 'own'
  const save = () =>
    run(async () => {
      if (applies === null) return
      await call(api.obligation.answer, {
        body: {
          duty,
          applies,
          reason: reason.trim(),
          appliesFrom: from,
          ownMonths: kind === 'own' ? months : null,
          ownerId: ownerId === '' ? null : ownerId,
        },
      })
      await queryClient.invalidateQueries({ queryKey: obligationsQuery.queryKey })
      notifySaved(t.saved)
    })
  return (
    <Section
      title={t.answerTitle}
      hint={answer ? t.answered(answer.by.name, format.dateTime(answer.at)) : t.suggested[suggested]}
    >
      {!mayWrite ? (
        <Text>
          {answer === null ? t.answers.none : answer.applies ? t.answers.yes : t.answers.no}
          {answer && `: ${answer.reason}`}
        </Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Radio.Group
            aria-label={t.answerTitle}
            value={applies === null ? '' : String(applies)}
            onChange={(value) => setApplies(value === 'true')}
          >
            <Group mb="sm">
              <Radio value="true" label={t.applies} />
              <Radio value="false" label={t.appliesNot} />
            </Group>
          </Radio.Group>
          <TextInput
            label={t.reason}
            description={t.reasonHint}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {applies === true && (
            <SimpleGrid cols={{ base: 1, sm: 3 }} mt="sm">
              {!begun && kind !== 'standing' && kind !== 'event' && kind !== 'dates' && (
                <TextInput
                  type="date"
                  label={placed ? t.firstDue : t.appliesFrom}
                  required
                  value={from}
                  onChange={(event) => setFrom(event.currentTarget.value)}
                />
              )}
              {kind === 'own' && (
                <NumberInput
                  label={t.ownMonths}
                  description={t.ownMonthsHint}
                  min={1}
                  max={60}
                  allowDecimal={false}
                  value={months ?? ''}
                  onChange={(value) => setMonths(value === '' ? null : Number(value))}
                />
              )}
              <NativeSelect
                label={t.ownerLabel}
                value={ownerId}
                onChange={(event) => setOwnerId(event.currentTarget.value)}
                data={[
                  { value: '', label: t.me },
                  ...people.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </SimpleGrid>
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group mt="md">
            <Button type="submit" loading={busy} disabled={applies === null || reason.trim() === ''}>
              {t.saveAnswer}
            </Button>
          </Group>
        </form>
      )}
    </Section>
  )
}

function suggestedMonths(duty: Duty): number | null {
  const cadence = CADENCES[duty]
  return cadence.kind === 'own' ? cadence.suggestedMonths : null
}
