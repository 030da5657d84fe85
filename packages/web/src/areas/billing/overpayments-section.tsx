import { api, type Overpayment } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { DutyLine } from './duty.tsx'
import { OverpaymentCard } from './overpayment-card.tsx'
import { OverpaymentDialog } from './overpayment-dialog.tsx'
import { useBillingWords } from './words.ts'

/** Possible overpayments, the earliest day first. */
export function OverpaymentsSection() {
  const t = useBillingWords()
  const mayWrite = useMay('billing:write')
  const [edited, setEdited] = useState<Overpayment | 'new' | null>(null)
  const list = useInfiniteQuery({
    queryKey: ['billing', 'overpayments'],
    queryFn: ({ signal, pageParam }) =>
      call(api.billing.overpayments, {
        query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const first = list.data?.pages[0]
  return (
    <Section title={t.overpayments} hint={t.overpaymentsHint}>
      <Group justify="space-between">
        <Text fw={600}>{first && items.length > 0 && t.summary(first.open, first.overdue)}</Text>
        {mayWrite && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {t.add}
          </Button>
        )}
      </Group>
      {list.isPending && <LoadingRows rows={2} height={90} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && items.length === 0 && (
        <div>
          <Text fw={600}>{t.none}</Text>
          <Text c="dimmed">{t.noneHint}</Text>
        </div>
      )}
      <Stack>
        {items.map((one) => (
          <OverpaymentCard key={one.id} overpayment={one} onEdit={() => setEdited(one)} />
        ))}
      </Stack>
      <MoreButton list={list} />
      <DutyLine duty="overpayment" />
      <DutyLine duty="fca" />
      {edited && (
        <OverpaymentDialog overpayment={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </Section>
  )
}
