import { api, type Incident, OUTCOMES, type Outcome } from '@clearpost/contract'
import { BREACH_RULES } from '@clearpost/law'
import { Modal, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { SmallForm } from './small-form.tsx'

/** A person's conclusion with reasons. The server asks again who they are. */
export function ConcludeDialog({
  incident,
  opened,
  onClose,
}: {
  incident: Incident
  opened: boolean
  onClose: () => void
}) {
  const t = useIncidentWords()
  const { common } = useMessages()
  const keep = useKeep(incident.id)
  const [outcome, setOutcome] = useState<Outcome | ''>('')
  const [reasons, setReasons] = useState('')
  const conclude = async () => {
    if (outcome === '') return
    keep(
      await call(api.incident.conclude, {
        params: { incidentId: incident.id },
        body: { outcome, reasons: reasons.trim() },
      }),
    )
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.concludeTitle}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <Stack>
        <Text size="sm">{t.concludeHint}</Text>
        <Citation of={BREACH_RULES.burden} />
        <SmallForm
          label={t.concludeTitle}
          save={t.conclude}
          ready={outcome !== '' && reasons.trim() !== ''}
          onSave={conclude}
          onClose={onClose}
        >
          <Radio.Group label={t.outcome} value={outcome} onChange={(value) => setOutcome(value as Outcome)}>
            <Stack gap="xs" mt="xs">
              {OUTCOMES.map((value) => (
                <Radio key={value} value={value} label={t.outcomes[value]} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t.outcomeReasons}
            required
            autosize
            minRows={3}
            maxLength={4000}
            value={reasons}
            onChange={(event) => setReasons(event.currentTarget.value)}
          />
        </SmallForm>
      </Stack>
    </Modal>
  )
}
