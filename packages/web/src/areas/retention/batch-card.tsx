import { api, type PurgeBatch, type PurgeKind } from '@clearpost/contract'
import { Button, Group, Modal, NumberInput, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { useMay, useMe } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { useRetentionWords } from './words.ts'

type Kind = PurgeKind

/** One list: how much of what, its records to read, and who asked and who deletes. */
export function BatchCard({ batch, onChange }: { batch: PurgeBatch; onChange: () => Promise<unknown> }) {
  const t = useRetentionWords()
  const format = useFormat()
  const me = useMe()
  const mayWrite = useMay('retention:write')
  const mayPurge = useMay('retention:purge')
  const [asking, setAsking] = useState<'ask' | 'drop' | 'purge' | null>(null)
  const [shown, setShown] = useState<Kind | null>(null)
  const params = { batchId: batch.id }
  const counts = batch.counts.filter(({ due, purged }) => due + purged > 0)
  const records = batch.counts.reduce((sum, { due, blocked }) => sum + due - blocked, 0)
  const open = batch.state === 'proposed' || batch.state === 'asked'
  const act = async () => {
    await call(asking === 'drop' ? api.retention.drop : api.retention.ask, { params })
    await onChange()
  }
  const close = () => setAsking(null)
  const title = t.before(format.day(batch.beforeOn))
  return (
    <Stack component="article" gap="xs" aria-label={title}>
      <Title order={3} size="md">
        {title}: {t.states[batch.state].toLowerCase()}
      </Title>
      {counts.length === 0 ? (
        <Text>{t.nothingDue}</Text>
      ) : (
        <NumbersTable
          label={title}
          head={[t.counts.kind, t.counts.due, t.counts.blocked, t.counts.purged]}
          rows={counts.map(({ kind, due, blocked, purged }) => ({
            key: kind,
            cells: [
              <Button
                key="kind"
                variant="default"
                size="compact-sm"
                mih={28}
                aria-expanded={shown === kind}
                onClick={() => setShown(shown === kind ? null : kind)}
              >
                {shown === kind ? t.hide : t.show(t.kinds[kind])}
              </Button>,
              format.number(due),
              format.number(blocked),
              format.number(purged),
            ],
          }))}
        />
      )}
      {shown && <Items batchId={batch.id} kind={shown} />}
      {batch.askedBy && batch.askedAt && (
        <Text size="sm" c="dimmed">
          {t.askedBy(batch.askedBy.name, format.dateTime(batch.askedAt))}
        </Text>
      )}
      {batch.endedBy && batch.endedAt && (
        <Text size="sm" c="dimmed">
          {t.endedBy(batch.endedBy.name, format.dateTime(batch.endedAt))}
        </Text>
      )}
      {open && (
        <Group gap="sm">
          {batch.state === 'proposed' && mayWrite && records > 0 && (
            <Button variant="default" onClick={() => setAsking('ask')}>
              {t.ask}
            </Button>
          )}
          {batch.state === 'asked' && mayPurge && batch.askedBy?.id !== me.person.id && (
            <Button color="red.8" onClick={() => setAsking('purge')}>
              {t.purge}
            </Button>
          )}
          {mayWrite && (
            <Button variant="default" onClick={() => setAsking('drop')}>
              {t.drop}
            </Button>
          )}
        </Group>
      )}
      <ConfirmDialog
        opened={asking === 'ask' || asking === 'drop'}
        onClose={close}
        title={asking === 'drop' ? t.drop : t.ask}
        confirm={asking === 'drop' ? t.drop : t.ask}
        onConfirm={act}
      >
        {asking === 'drop' ? t.dropHint : t.askHint}
      </ConfirmDialog>
      {asking === 'purge' && (
        <PurgeDialog batchId={batch.id} records={records} onDone={onChange} onClose={close} />
      )}
    </Stack>
  )
}

function PurgeDialog({
  batchId,
  records,
  onDone,
  onClose,
}: {
  batchId: string
  records: number
  onDone: () => Promise<unknown>
  onClose: () => void
}) {
  const t = useRetentionWords()
  const { common } = useMessages()
  const format = useFormat()
  const [typed, setTyped] = useState<number | string>('')
  const purge = async () => {
    await call(api.retention.purge, { params: { batchId }, body: { records: Number(typed) } })
    await onDone()
  }
  return (
    <Modal opened onClose={onClose} title={t.purge} closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        <Text>{t.purgeHint(format.number(records))}</Text>
        <SmallForm label={t.purge} save={t.purge} ready={typed !== ''} onSave={purge} onClose={onClose}>
          <NumberInput
            data-autofocus
            label={t.records}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={typed}
            onChange={setTyped}
          />
        </SmallForm>
      </Stack>
    </Modal>
  )
}

function Items({ batchId, kind }: { batchId: string; kind: Kind }) {
  const t = useRetentionWords()
  const format = useFormat()
  const list = useInfiniteQuery({
    queryKey: ['retention', 'items', batchId, kind],
    queryFn: ({ pageParam, signal }) =>
      call(api.retention.items, {
        params: { batchId },
        query: { kind, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {list.isPending && <LoadingRows rows={2} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {items.length > 0 && (
        <NumbersTable
          label={t.kinds[kind]}
          head={[t.item.record, t.item.last, t.item.stays]}
          rows={items.map(({ ref, lastOn, blocked, purged }) => ({
            key: ref,
            cells: [ref, format.day(lastOn), purged ? t.deleted : blocked ? t.blocks[blocked] : t.goes],
          }))}
        />
      )}
      <MoreButton list={list} />
    </>
  )
}
