import { api, RISK_TREATMENTS, type Risk, type RiskInput } from '@clearpost/contract'
import { addDays, RISK_LEVELS } from '@clearpost/law'
import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMe } from '../../session.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useToday } from '../../ui/use-today.ts'
import { useRiskWords } from './words.ts'

const REVIEW_AFTER_DAYS = 180

/** A risk and its assessment. Assessing it again asks what changed; the earlier assessment is kept. */
export function RiskDialog({ risk, onClose }: { risk: Risk | null; onClose: () => void }) {
  const t = useRiskWords()
  const me = useMe()
  const { common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const today = useToday()
  const people = useQuery({
    queryKey: ['people', 'owners'],
    queryFn: ({ signal }) => call(api.workforce.people, { query: { state: 'active', limit: 100 }, signal }),
  })
  const [input, setInput] = useState<RiskInput>({
    title: risk?.title ?? '',
    description: risk?.description ?? '',
    likelihood: risk?.likelihood ?? 3,
    impact: risk?.impact ?? 3,
    treatment: risk?.treatment ?? 'reduce',
    measures: risk?.measures ?? '',
    ownerId: risk ? (risk.owner?.id ?? null) : me.person.id,
    reviewOn: risk && !risk.overdue ? risk.reviewOn : addDays(today, REVIEW_AFTER_DAYS),
    state: risk?.state ?? 'open',
  })
  const [reason, setReason] = useState('')
  const change = (part: Partial<RiskInput>) => setInput((current) => ({ ...current, ...part }))
  const save = async () => {
    const done = await run(async () => {
      if (risk) {
        const body = { ...input, basedOn: risk.revision, reason: reason.trim() }
        await call(api.risk.save, { params: { riskId: risk.id }, body })
        notifySaved(t.saved)
      } else await call(api.risk.add, { body: input })
      await queryClient.invalidateQueries({ queryKey: ['risks'] })
    })
    if (done) onClose()
  }
  const owners = new Map((people.data?.items ?? []).map(({ id, name }) => [id, name]))
  owners.set(me.person.id, me.person.name)
  if (risk?.owner?.id) owners.set(risk.owner.id, risk.owner.name)
  const levels = RISK_LEVELS.map((level) => ({ value: String(level), label: t.levels[level] ?? '' }))
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={risk ? t.assessOf(risk.title) : t.add}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t.titleField}
            required
            maxLength={200}
            value={input.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t.description}
            autosize
            minRows={2}
            maxLength={4000}
            value={input.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect
              label={t.likelihood}
              value={String(input.likelihood)}
              onChange={(event) => change({ likelihood: Number(event.currentTarget.value) })}
              data={levels}
            />
            <NativeSelect
              label={t.impact}
              value={String(input.impact)}
              onChange={(event) => change({ impact: Number(event.currentTarget.value) })}
              data={levels}
            />
            <NativeSelect
              label={t.treatment}
              value={input.treatment}
              onChange={(event) => change({ treatment: event.currentTarget.value as RiskInput['treatment'] })}
              data={RISK_TREATMENTS.map((value) => ({ value, label: t.treatments[value] }))}
            />
            <NativeSelect
              label={t.owner}
              value={input.ownerId ?? ''}
              onChange={(event) => change({ ownerId: event.currentTarget.value || null })}
              data={[
                { value: '', label: t.nobody },
                ...[...owners].map(([value, label]) => ({ value, label })),
              ]}
            />
            <TextInput
              type="date"
              label={t.reviewOn}
              required
              value={input.reviewOn}
              onChange={(event) => change({ reviewOn: event.currentTarget.value })}
            />
            {risk && (
              <NativeSelect
                label={t.state}
                value={input.state}
                onChange={(event) => change({ state: event.currentTarget.value as RiskInput['state'] })}
                data={(['open', 'closed'] as const).map((value) => ({ value, label: t.states[value] }))}
              />
            )}
          </SimpleGrid>
          <Textarea
            label={t.measures}
            autosize
            minRows={2}
            maxLength={4000}
            value={input.measures}
            onChange={(event) => change({ measures: event.currentTarget.value })}
          />
          {risk && (
            <TextInput
              label={t.reason}
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
