import { api, type PurgeBatch } from '@clearpost/contract'
import { Button, Group, Text } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { BatchCard } from './batch-card.tsx'
import { useRetentionWords } from './words.ts'

const batchesKey = ['retention', 'batches'] as const

/** Lists of what may be deleted, newest first. */
export function BatchesSection() {
  const t = useRetentionWords()
  const mayWrite = useMay('retention:write')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const list = useInfiniteQuery({
    queryKey: batchesKey,
    queryFn: ({ pageParam, signal }) =>
      call(api.retention.batches, { query: pageParam ? { after: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items: PurgeBatch[] = list.data?.pages.flatMap((page) => page.items) ?? []
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['retention'] })
  const propose = async () => {
    await call(api.retention.propose, {})
    await refresh()
  }
  return (
    <Section title={t.batches} hint={t.batchesHint}>
      {list.isPending && <LoadingRows rows={1} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {list.data && items.length === 0 && <Text c="dimmed">{t.batchesNone}</Text>}
      {mayWrite && (
        <Group>
          <Button variant="default" loading={busy} onClick={() => void run(propose)}>
            {t.propose}
          </Button>
        </Group>
      )}
      {items.map((batch) => (
        <BatchCard key={batch.id} batch={batch} onChange={refresh} />
      ))}
      <MoreButton list={list} />
    </Section>
  )
}
