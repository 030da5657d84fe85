import { api, type Estimate } from '@clearpost/contract'
import { ESTIMATE_STEPS } from '@clearpost/law'
import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useDay } from '../policy/words.ts'
import { DutyLine } from './duty.tsx'
import { EstimateDialog } from './estimate-dialog.tsx'
import { useBillingWords } from './words.ts'

/** The checklists of good-faith estimates, newest first. */
export function EstimatesSection() {
  const t = useBillingWords()
  const mayWrite = useMay('billing:write')
  const queryClient = useQueryClient()
  const [edited, setEdited] = useState<Estimate | 'new' | null>(null)
  const [removing, setRemoving] = useState<Estimate | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['billing', 'estimates'],
    queryFn: ({ signal, pageParam }) =>
      call(api.billing.estimates, {
        query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const remove = async () => {
    if (!removing) return
    await call(api.billing.removeEstimate, { params: { estimateId: removing.id } })
    await queryClient.invalidateQueries({ queryKey: ['billing'] })
  }
  return (
    <Section title={t.estimates} hint={t.estimatesHint}>
      {mayWrite && (
        <Group justify="flex-end">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited('new')}
          >
            {t.addEstimate}
          </Button>
        </Group>
      )}
      {list.isPending && <LoadingRows rows={2} height={60} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && items.length === 0 && (
        <div>
          <Text fw={600}>{t.noEstimates}</Text>
          <Text c="dimmed">{t.noEstimatesHint}</Text>
        </div>
      )}
      <Stack>
        {items.map((one) => (
          <EstimateCard
            key={one.id}
            estimate={one}
            mayWrite={mayWrite}
            onEdit={() => setEdited(one)}
            onRemove={() => setRemoving(one)}
          />
        ))}
      </Stack>
      <MoreButton list={list} />
      <DutyLine duty="gfe" />
      {edited && (
        <EstimateDialog estimate={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={removing ? t.removeOf(removing.reference) : ''}
        confirm={t.remove}
        danger
        onConfirm={remove}
      >
        {t.removeAsk}
      </ConfirmDialog>
    </Section>
  )
}

function EstimateCard({
  estimate: one,
  mayWrite,
  onEdit,
  onRemove,
}: {
  estimate: Estimate
  mayWrite: boolean
  onEdit: () => void
  onRemove: () => void
}) {
  const t = useBillingWords()
  const day = useDay()
  return (
    <Paper component="article" withBorder radius="md" p="md">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
            {one.reference}
          </Title>
          {one.late && (
            <Badge variant="default" tt="none">
              {t.late}
            </Badge>
          )}
        </Group>
        <Text size="sm">
          {one.givenOn ? t.given(day(one.givenOn)) : one.dueOn ? t.dueBy(day(one.dueOn)) : t.noDue} ·{' '}
          {t.stepsDone(one.steps.length, ESTIMATE_STEPS.length)}
        </Text>
        {one.disputeUntil && <Text size="sm">{t.dispute(day(one.disputeUntil))}</Text>}
        {mayWrite && (
          <Group gap="xs">
            <Button variant="default" aria-label={t.editOf(one.reference)} onClick={onEdit}>
              {t.edit}
            </Button>
            <Button variant="subtle" aria-label={t.removeOf(one.reference)} onClick={onRemove}>
              {t.remove}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
