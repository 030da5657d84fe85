import { api, POLICY_KINDS, type PolicyKind, type PolicySummary } from '@clearpost/contract'
import { Anchor, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { IconFileText, IconPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n, useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { TasksSection } from './tasks-section.tsx'
import { policiesQuery, titleIn, useDay, usePolicyWords } from './words.ts'

/** What waits for the person's own signature, and every policy with its state. */
export function PoliciesPage() {
  const t = usePolicyWords()
  const mayWrite = useMay('policy:write')
  const [opened, setOpened] = useState(false)
  const policies = useQuery(policiesQuery)
  const items = policies.data?.items ?? []
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          mayWrite && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
              {t.begin}
            </Button>
          )
        }
      >
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        <TasksSection />
        {policies.isPending && <LoadingRows rows={3} height={60} />}
        {policies.isError && <ProblemAlert error={policies.error} />}
        {policies.data && items.length === 0 ? (
          <EmptyState title={t.nothing} icon={<IconFileText size={32} aria-hidden />}>
            {mayWrite && t.nothingHint}
          </EmptyState>
        ) : (
          items.length > 0 && <PolicyTable items={items} />
        )}
      </Stack>
      {mayWrite && <BeginDialog opened={opened} onClose={() => setOpened(false)} taken={items} />}
    </>
  )
}

function PolicyTable({ items }: { items: readonly PolicySummary[] }) {
  const t = usePolicyWords()
  const day = useDay()
  const { locale } = useI18n()
  const today = new Date().toISOString().slice(0, 10)
  return (
    <Section title={t.all}>
      <NumbersTable
        label={t.all}
        head={[t.columns.policy, t.columns.state, t.columns.signed, t.columns.review]}
        rows={items.map((policy) => {
          const { current } = policy
          const reviewBy = current?.reviewBy
          return {
            key: policy.id,
            cells: [
              <Anchor
                key="title"
                component={Link}
                to={`/policies/${policy.id}`}
                inherit
                display="inline-block"
                mih={24}
              >
                {titleIn(policy, locale)}
              </Anchor>,
              <StateText key="state" policy={policy} />,
              current ? t.signedOf(policy.acknowledged, policy.asked) : '–',
              reviewBy ? (reviewBy < today ? t.overdue(day(reviewBy)) : day(reviewBy)) : '–',
            ],
          }
        })}
      />
    </Section>
  )
}

/** What is in force, and what comes. */
function StateText({ policy: { current, next, retiredAt } }: { policy: PolicySummary }) {
  const t = usePolicyWords()
  const day = useDay()
  if (retiredAt) return t.retired
  const coming =
    next &&
    (next.state === 'published' && next.effectiveOn ? t.coming(day(next.effectiveOn)) : t.states[next.state])
  return (
    <>
      {current && `${t.states.published}, ${t.version(current.number).toLowerCase()}`}
      {coming && (
        <Text
          span
          display="block"
          size={current ? 'sm' : 'md'}
          c={current ? 'dimmed' : undefined}
          inherit={!current}
        >
          {coming}
        </Text>
      )}
    </>
  )
}

function BeginDialog({
  opened,
  onClose,
  taken,
}: {
  opened: boolean
  onClose: () => void
  taken: readonly PolicySummary[]
}) {
  const t = usePolicyWords()
  const { common } = useMessages()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const free = POLICY_KINDS.filter(
    (kind) => kind === 'own' || !taken.some((one) => one.kind === kind && one.retiredAt === null),
  )
  const [kind, setKind] = useState<PolicyKind>(free[0] ?? 'own')
  const [title, setTitle] = useState('')
  const chosen = free.includes(kind) ? kind : 'own'
  const begin = () =>
    run(async () => {
      const body =
        chosen === 'own' && title.trim() !== '' ? { kind: chosen, title: title.trim() } : { kind: chosen }
      const policy = await call(api.policy.begin, { body })
      queryClient.setQueryData(['policies', policy.id], policy)
      void queryClient.invalidateQueries({ queryKey: ['policies'] })
      await navigate({ to: '/policies/$policyId', params: { policyId: policy.id } })
    })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.begin}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <Stack>
          <Text size="sm">{t.beginHint}</Text>
          <NativeSelect
            data-autofocus
            label={t.starter}
            value={chosen}
            onChange={(event) => setKind(event.currentTarget.value as PolicyKind)}
            data={free.map((value) => ({ value, label: t.starters[value] ?? value }))}
          />
          {chosen === 'own' && (
            <TextInput
              label={t.ownTitle}
              required
              maxLength={200}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy}>
              {t.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
