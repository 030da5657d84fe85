import { api, type Gates, type PersonRef } from '@clearpost/contract'
import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useCourseChoices, useTrainingWords } from '../words.ts'

const GATES_KEY = ['training', 'gates'] as const

/** Which course a right asks for, and whom that stops: seen before it holds. */
export function GatesSection() {
  const t = useTrainingWords().gate
  const mayAssign = useMay('training:assign')
  const gates = useQuery({
    queryKey: GATES_KEY,
    queryFn: ({ signal }) => call(api.training.gates, { signal }),
  })
  return (
    <Section title={t.title} hint={t.hint}>
      {gates.isPending && <LoadingRows rows={2} height={60} />}
      {gates.isError && <ProblemAlert error={gates.error} />}
      {gates.data &&
        (mayAssign ? (
          <GateForm key={JSON.stringify(inputOf(gates.data))} gates={gates.data} />
        ) : (
          <Stopped gates={gates.data} />
        ))}
    </Section>
  )
}

const inputOf = ({ posting, approving, graceDays }: Gates) => ({ posting, approving, graceDays })

function GateForm({ gates }: { gates: Gates }) {
  const t = useTrainingWords().gate
  const queryClient = useQueryClient()
  const courses = useCourseChoices()
  const [input, setInput] = useState(inputOf(gates))
  const [preview, setPreview] = useState<Gates | null>(null)
  const { run, busy, error } = useAction()
  const change = (changes: Partial<typeof input>) => {
    setInput({ ...input, ...changes })
    setPreview(null)
  }
  const changed = JSON.stringify(input) !== JSON.stringify(inputOf(gates))
  const look = () => run(async () => setPreview(await call(api.training.previewGates, { body: input })))
  const save = () =>
    run(async () => {
      queryClient.setQueryData(GATES_KEY, await call(api.training.setGates, { body: input }))
      void queryClient.invalidateQueries({ queryKey: ['training', 'mine'] })
      notifySaved(t.saved)
    })
  return (
    <Stack>
      <Group align="flex-start" gap="sm">
        {(['posting', 'approving'] as const).map((gate) => (
          <NativeSelect
            key={gate}
            label={t[gate]}
            value={input[gate] ?? ''}
            onChange={(event) => change({ [gate]: event.currentTarget.value || null })}
            data={[{ value: '', label: t.nothing }, ...courses]}
          />
        ))}
        <NumberInput
          label={t.grace}
          description={t.graceHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={0}
          max={90}
          value={input.graceDays}
          onChange={(value) => change({ graceDays: Number(value) || 0 })}
          allowDecimal={false}
          hideControls
        />
      </Group>
      {error !== null && <ProblemAlert error={error} />}
      <Stopped gates={preview ?? (changed ? null : gates)} />
      <Group>
        {changed && preview === null && (
          <Button variant="default" loading={busy} onClick={() => void look()}>
            {t.preview}
          </Button>
        )}
        {changed && preview !== null && (
          <Button loading={busy} onClick={() => void save()}>
            {t.save}
          </Button>
        )}
      </Group>
    </Stack>
  )
}

/** Whom the gates stop, by right; nothing while that is not known. */
function Stopped({ gates }: { gates: Gates | null }) {
  const t = useTrainingWords().gate
  return (
    <div role="status">
      {gates && (gates.posting ?? gates.approving) !== null && (
        <StoppedNames of={gates.stopped} none={t.stopsNobody} />
      )}
    </div>
  )
}

const NAMES_SHOWN = 20

function StoppedNames({ of, none }: { of: Gates['stopped']; none: string }) {
  const t = useTrainingWords().gate
  if (of.posting.length === 0 && of.approving.length === 0) return <Text>{none}</Text>
  const names = (people: readonly PersonRef[]) =>
    people
      .slice(0, NAMES_SHOWN)
      .map(({ name }) => name)
      .join(', ') + (people.length > NAMES_SHOWN ? ` ${t.more(people.length - NAMES_SHOWN)}` : '')
  return (
    <Stack gap={6}>
      {of.posting.length > 0 && (
        <Text>
          <b>{t.stopsPosting(of.posting.length)}</b> {names(of.posting)}
        </Text>
      )}
      {of.approving.length > 0 && (
        <Text>
          <b>{t.stopsApproving(of.approving.length)}</b> {names(of.approving)}
        </Text>
      )}
    </Stack>
  )
}
