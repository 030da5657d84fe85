import { api, type Policy } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { useMay, useMe } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { PolicyEditor } from './policy-editor.tsx'
import { PublishForm } from './publish-form.tsx'
import { TextView } from './text-view.tsx'
import { usePolicyUpdate } from './use-policy-update.ts'
import { useDay, usePolicyWords } from './words.ts'

/** The version that is being written or waits: its editor, who agreed, and what can be done next. */
export function NextSection({ policy }: { policy: Policy }) {
  const t = usePolicyWords()
  const day = useDay()
  const mayWrite = useMay('policy:write')
  const { next } = policy
  if (!next || !policy.nextText) return mayWrite && policy.current ? <Revise policy={policy} /> : null
  const label =
    next.state === 'published' && next.effectiveOn ? t.coming(day(next.effectiveOn)) : t.states[next.state]
  return (
    <Section title={`${t.version(next.number)}: ${label.toLowerCase()}`} label={t.next}>
      {mayWrite && next.state === 'draft' ? (
        // Another version of the draft is another form: what is typed belongs to the text it began with.
        <PolicyEditor key={next.number} policy={policy} version={next} texts={policy.nextText} />
      ) : (
        <TextView texts={policy.nextText} before={policy.currentText} />
      )}
      <Approvals policy={policy} />
      {next.state === 'approval' && <Decide policy={policy} />}
      {next.state === 'agreed' && mayWrite && <PublishForm policy={policy} version={next} />}
      {mayWrite && next.state !== 'published' && <Discard policy={policy} />}
    </Section>
  )
}

function Revise({ policy }: { policy: Policy }) {
  const t = usePolicyWords()
  const update = usePolicyUpdate(policy.id)
  const { run, busy, error } = useAction()
  const revise = () =>
    run(async () => update(await call(api.policy.revise, { params: { policyId: policy.id } })))
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      <Group>
        <Button variant="default" loading={busy} onClick={() => void revise()}>
          {t.revise}
        </Button>
      </Group>
    </>
  )
}

function Approvals({ policy: { next } }: { policy: Policy }) {
  const t = usePolicyWords()
  const format = useFormat()
  if (!next || (next.approvals.length === 0 && next.state === 'draft')) return null
  const agreed = next.approvals.filter(({ decision }) => decision === 'agree').length
  return (
    <Stack component="section" gap={4} aria-label={t.approvals}>
      {next.approvals.map(({ by, at, decision, comment }) => (
        <Text key={`${by.id} ${at}`} size="sm">
          {(decision === 'agree' ? t.agreedBy : t.sentBackBy)(by.name, format.dateTime(at))}
          {comment && `: ${comment}`}
        </Text>
      ))}
      {next.state === 'approval' && (
        <Text size="sm" fw={600}>
          {t.waitsFor(Math.min(agreed, next.quorum), next.quorum)}
        </Text>
      )}
    </Stack>
  )
}

function Decide({ policy }: { policy: Policy }) {
  const t = usePolicyWords()
  const me = useMe()
  const mayApprove = useMay('policy:approve')
  const update = usePolicyUpdate(policy.id)
  const { run, busy, error } = useAction()
  const [asking, setAsking] = useState(false)
  const { next } = policy
  if (!next || !mayApprove || next.writtenBy.id === me.person.id) return null
  const decide = async (decision: 'agree' | 'send_back', comment: string | null) =>
    update(
      await call(api.policy.decide, {
        params: { policyId: policy.id },
        body: { contentHash: next.contentHash, decision, comment },
      }),
    )
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      <Group>
        <Button loading={busy} onClick={() => void run(() => decide('agree', null))}>
          {t.decide}
        </Button>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t.sendBack}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.sendBack}
        confirm={t.sendBack}
        reason={{ label: t.sendBackWhy, min: 3 }}
        onConfirm={(comment) => decide('send_back', comment)}
      />
    </>
  )
}

function Discard({ policy }: { policy: Policy }) {
  const t = usePolicyWords()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState(false)
  const discard = async () => {
    await call(api.policy.discard, { params: { policyId: policy.id } })
    if (policy.versions.some(({ state }) => state === 'published' || state === 'replaced')) {
      await queryClient.invalidateQueries({ queryKey: ['policies'] })
      return
    }
    // Nothing is left of it: leave the page before anything asks for it again.
    await navigate({ to: '/policies' })
    queryClient.removeQueries({ queryKey: ['policies', policy.id] })
    await queryClient.invalidateQueries({ queryKey: ['policies'] })
  }
  return (
    <Group>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t.discard}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.discard}
        confirm={t.discard}
        danger
        onConfirm={discard}
      >
        {t.discardAsk}
      </ConfirmDialog>
    </Group>
  )
}
