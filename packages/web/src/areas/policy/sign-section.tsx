import { api, type Policy } from '@clearpost/contract'
import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { usePolicyWords } from './words.ts'

/** The person's own signature under the version in force. */
export function SignSection({ policy }: { policy: Policy }) {
  const t = usePolicyWords()
  const { locale } = useI18n()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [read, setRead] = useState(false)
  const { current } = policy
  if (!current) return null
  if (policy.mine === 'done') {
    return (
      <Section title={t.signTitle}>
        <Text>{t.signed}</Text>
      </Section>
    )
  }
  const sign = () =>
    run(async () => {
      const signed = await call(api.policy.acknowledge, {
        params: { policyId: policy.id },
        body: { number: current.number, contentHash: current.contentHash, lang: locale },
      })
      queryClient.setQueryData(['policies', policy.id], signed)
      void queryClient.invalidateQueries({ queryKey: ['policies'] })
      notifySaved(t.signedToast)
    })
  return (
    <Section title={t.signTitle} hint={current.number > 1 ? t.signChanged(current.reason) : undefined}>
      <Checkbox label={t.signAsk} checked={read} onChange={(event) => setRead(event.currentTarget.checked)} />
      {error !== null && <ProblemAlert error={error} />}
      <Group>
        <Button disabled={!read} loading={busy} onClick={() => void sign()}>
          {t.sign}
        </Button>
      </Group>
    </Section>
  )
}
