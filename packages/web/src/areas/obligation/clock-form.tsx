import { api, type Duty } from '@clearpost/contract'
import { CADENCES, clockDue } from '@clearpost/law'
import { Button, Group, SimpleGrid, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { obligationsQuery, useObligationWords } from './words.ts'

/** Begins the clock of a duty that something set off; the counted day stands beside before it is begun. */
export function ClockForm({ duty, today }: { duty: Duty; today: string }) {
  const t = useObligationWords()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const cadence = CADENCES[duty]
  const clock = cadence.kind === 'event' ? cadence.clock : null
  const [beganOn, setBeganOn] = useState(today)
  const [chosen, setChosen] = useState(today)
  const [note, setNote] = useState('')
  const counted = beganOn === '' ? null : clockDue(clock, beganOn)
  const begin = () =>
    run(async () => {
      const body = {
        duty,
        beganOn,
        dueOn: clock === null ? chosen : null,
        note: note.trim() === '' ? null : note.trim(),
      }
      await call(api.obligation.begin, { body })
      setNote('')
      await queryClient.invalidateQueries({ queryKey: obligationsQuery.queryKey })
    })
  return (
    <Section title={t.clockTitle} hint={t.clockHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput
            type="date"
            label={t.beganOn}
            required
            max={today}
            value={beganOn}
            onChange={(event) => setBeganOn(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t.mustBeBy}
            required
            readOnly={clock !== null}
            value={clock === null ? chosen : (counted ?? '')}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <TextInput
            label={t.note}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </SimpleGrid>
        {error !== null && <ProblemAlert error={error} />}
        <Group mt="md">
          <Button type="submit" variant="default" loading={busy}>
            {t.begin}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
