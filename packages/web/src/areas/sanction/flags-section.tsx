import { api, type SanctionCase } from '@clearpost/contract'
import { factById, SANCTION_FLAG_FACT_IDS, SANCTION_FLAGS, type SanctionFlag } from '@clearpost/law'
import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from '../exposure/citation.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { useKeepCase, useSanctionWords } from './words.ts'

type Flag = SanctionCase['flags'][number]

/** What stops the case until somebody else has looked, with the rule that says so. */
export function FlagsSection({ of }: { of: SanctionCase }) {
  const t = useSanctionWords()
  const [raising, setRaising] = useState(false)
  return (
    <Section title={t.flags} hint={t.flagsHint}>
      {of.flags.length === 0 && <Text>{t.flagsNone}</Text>}
      {of.flags.map((flag) => (
        <FlagPart key={flag.id} of={of} flag={flag} />
      ))}
      {of.actions.includes('flag') &&
        (raising ? (
          <RaiseForm of={of} onClose={() => setRaising(false)} />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setRaising(true)}>
              {t.raise}
            </Button>
          </Group>
        ))}
    </Section>
  )
}

function FlagFact({ kind }: { kind: SanctionFlag }) {
  const fact = factById(SANCTION_FLAG_FACT_IDS[kind])
  return fact ? <Citation of={fact} /> : null
}

function FlagPart({ of, flag }: { of: SanctionCase; flag: Flag }) {
  const t = useSanctionWords()
  const format = useFormat()
  const [reviewing, setReviewing] = useState(false)
  return (
    <Stack gap={4} component="article" aria-label={t.flagKinds[flag.kind]}>
      <Text fw={600}>{t.flagKinds[flag.kind]}</Text>
      <FlagFact kind={flag.kind} />
      <Text style={{ overflowWrap: 'anywhere' }}>{flag.note}</Text>
      <Text size="sm" c="dimmed">
        {t.raisedBy(flag.raisedBy.name, format.dateTime(flag.raisedAt))}
      </Text>
      {flag.outcome !== null && flag.reviewedBy && (
        <Text>
          {t.reviewed(t.outcomes[flag.outcome], flag.reviewedBy.name)} {flag.reasons}
        </Text>
      )}
      {flag.outcome === null &&
        of.actions.includes('review') &&
        (reviewing ? (
          <ReviewForm of={of} flag={flag} onClose={() => setReviewing(false)} />
        ) : (
          <Group>
            <Button variant="default" size="compact-sm" mih={28} onClick={() => setReviewing(true)}>
              {t.review}
            </Button>
          </Group>
        ))}
    </Stack>
  )
}

function RaiseForm({ of, onClose }: { of: SanctionCase; onClose: () => void }) {
  const t = useSanctionWords()
  const keep = useKeepCase(of.id)
  const [kind, setKind] = useState<SanctionFlag>('whistleblower')
  const [note, setNote] = useState('')
  const raise = async () =>
    keep(
      await call(api.sanction.flag, {
        params: { sanctionId: of.id },
        body: { kind, note: note.trim() },
      }),
    )
  return (
    <SmallForm
      label={t.raise}
      save={t.raise}
      ready={note.trim().length >= 3}
      onSave={raise}
      onClose={onClose}
    >
      <NativeSelect
        label={t.flagKind}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as SanctionFlag)}
        data={SANCTION_FLAGS.map((value) => ({ value, label: t.flagKinds[value] }))}
      />
      <FlagFact kind={kind} />
      <Textarea
        label={t.note}
        required
        autosize
        minRows={2}
        maxLength={6000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </SmallForm>
  )
}

function ReviewForm({ of, flag, onClose }: { of: SanctionCase; flag: Flag; onClose: () => void }) {
  const t = useSanctionWords()
  const keep = useKeepCase(of.id)
  const [outcome, setOutcome] = useState<'protected' | 'not_protected' | ''>('')
  const [reasons, setReasons] = useState('')
  const review = async () => {
    if (outcome === '') return
    keep(
      await call(api.sanction.review, {
        params: { sanctionId: of.id, flagId: flag.id },
        body: { outcome, reasons: reasons.trim() },
      }),
    )
  }
  return (
    <SmallForm
      label={t.review}
      ready={outcome !== '' && reasons.trim().length >= 3}
      onSave={review}
      onClose={onClose}
    >
      <Radio.Group
        label={t.outcome}
        value={outcome}
        onChange={(value) => setOutcome(value as 'protected' | 'not_protected')}
      >
        <Stack gap="xs" mt="xs">
          {(['protected', 'not_protected'] as const).map((value) => (
            <Radio key={value} value={value} label={t.outcomes[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t.reasons}
        required
        autosize
        minRows={2}
        maxLength={6000}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
    </SmallForm>
  )
}
