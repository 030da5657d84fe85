import { api, type SanctionCase } from '@clearpost/contract'
import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { useKeepCase, useSanctionWords } from './words.ts'

/** A decision by somebody who did not open the case. */
export function DecideSection({ of }: { of: SanctionCase }) {
  const t = useSanctionWords()
  const keep = useKeepCase(of.id)
  const [dropping, setDropping] = useState(false)
  const mayDrop = of.actions.includes('drop')
  const mayDecide = of.actions.includes('decide')
  if (!mayDecide && !mayDrop) return null
  return (
    <Section title={t.decide} hint={t.decideHint}>
      {mayDecide && <DecideForm key={of.revision} of={of} />}
      {mayDrop && (
        <Group>
          <Button variant="default" onClick={() => setDropping(true)}>
            {t.drop}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={dropping}
        onClose={() => setDropping(false)}
        title={t.drop}
        confirm={t.drop}
        reason={{ label: t.reasons, min: 3 }}
        onConfirm={async (reasons) =>
          keep(await call(api.sanction.drop, { params: { sanctionId: of.id }, body: { reasons } }))
        }
      />
    </Section>
  )
}

function DecideForm({ of }: { of: SanctionCase }) {
  const t = useSanctionWords()
  const keep = useKeepCase(of.id)
  const [level, setLevel] = useState(of.proposedLevel)
  const [chosen, setChosen] = useState<string[]>([])
  const [more, setMore] = useState('')
  const [reasons, setReasons] = useState('')
  const [deviation, setDeviation] = useState('')
  const usual = of.levels[level - 1]?.measures ?? []
  const measures = [
    ...chosen.filter((measure) => usual.includes(measure)),
    ...more
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ]
  const deviates = level !== of.proposedLevel
  const ready =
    measures.length > 0 && reasons.trim().length >= 3 && (!deviates || deviation.trim().length >= 3)
  const decide = async () =>
    keep(
      await call(api.sanction.decide, {
        params: { sanctionId: of.id },
        body: {
          basedOn: of.revision,
          level,
          measures,
          reasons: reasons.trim(),
          deviation: deviates ? deviation.trim() : '',
        },
      }),
    )
  return (
    <SmallForm label={t.decide} save={t.decide} ready={ready} onSave={decide}>
      <NativeSelect
        label={t.decidedLevel}
        value={String(level)}
        onChange={(event) => setLevel(Number(event.currentTarget.value))}
        data={of.levels.map(({ name }, index) => ({
          value: String(index + 1),
          label: t.level(index + 1, name),
        }))}
      />
      <Checkbox.Group label={t.measures} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {usual.map((measure) => (
            <Checkbox key={measure} value={measure} label={measure} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t.measuresMore}
        autosize
        minRows={1}
        value={more}
        onChange={(event) => setMore(event.currentTarget.value)}
      />
      <Textarea
        label={t.reasons}
        required
        autosize
        minRows={3}
        maxLength={6000}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
      {deviates && (
        <Textarea
          label={t.deviation}
          required
          autosize
          minRows={2}
          maxLength={6000}
          value={deviation}
          onChange={(event) => setDeviation(event.currentTarget.value)}
        />
      )}
    </SmallForm>
  )
}
