import { api, type Policy, type PolicyVersionSummary } from '@clearpost/contract'
import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { usePolicyUpdate } from './use-policy-update.ts'
import { usePolicyWords } from './words.ts'

/** Publishes an agreed version from a day on. */
export function PublishForm({ policy, version }: { policy: Policy; version: PolicyVersionSummary }) {
  const t = usePolicyWords()
  const { timeZone } = useFormat()
  const update = usePolicyUpdate(policy.id)
  const { run, busy, error } = useAction()
  // The Canadian format is the ISO one.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date())
  const [effectiveOn, setEffectiveOn] = useState(today)
  const publish = () =>
    run(async () =>
      update(
        await call(api.policy.publish, {
          params: { policyId: policy.id },
          body: { contentHash: version.contentHash, effectiveOn },
        }),
      ),
    )
  return (
    <>
      <Text size="sm">{t.publishAsk}</Text>
      {error !== null && <ProblemAlert error={error} />}
      <Group align="flex-end">
        <TextInput
          type="date"
          label={t.effectiveOn}
          min={today}
          value={effectiveOn}
          onChange={(event) => setEffectiveOn(event.currentTarget.value)}
        />
        <Button loading={busy} disabled={effectiveOn === ''} onClick={() => void publish()}>
          {t.publish}
        </Button>
      </Group>
    </>
  )
}
