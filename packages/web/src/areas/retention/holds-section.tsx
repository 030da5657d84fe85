import { api, HOLD_KINDS, type LegalHold } from '@clearpost/contract'
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { activePeopleQuery } from '../workforce/queries.ts'
import { useRetentionWords } from './words.ts'

const holdsKey = ['retention', 'holds'] as const

/** What must not be deleted, whatever its age. */
export function HoldsSection() {
  const t = useRetentionWords()
  const mayWrite = useMay('retention:write')
  const queryClient = useQueryClient()
  const [placing, setPlacing] = useState(false)
  const [releasing, setReleasing] = useState<string | null>(null)
  const list = useInfiniteQuery({
    queryKey: holdsKey,
    queryFn: ({ pageParam, signal }) =>
      call(api.retention.holds, { query: pageParam ? { after: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const refresh = () => queryClient.invalidateQueries({ queryKey: holdsKey })
  const release = async (holdId: string, reason: string) => {
    await call(api.retention.release, { params: { holdId }, body: { reason } })
    await refresh()
  }
  return (
    <Section title={t.holds} hint={t.holdsHint}>
      {list.isPending && <LoadingRows rows={1} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && items.length === 0 && <Text c="dimmed">{t.holdsNone}</Text>}
      {items.map((hold) => (
        <Hold key={hold.id} hold={hold} {...(mayWrite ? { onRelease: () => setReleasing(hold.id) } : {})} />
      ))}
      <MoreButton list={list} />
      {mayWrite &&
        (placing ? (
          <PlaceForm onDone={refresh} onClose={() => setPlacing(false)} />
        ) : (
          <Group>
            <Button variant="default" onClick={() => setPlacing(true)}>
              {t.place}
            </Button>
          </Group>
        ))}
      <ConfirmDialog
        opened={releasing !== null}
        onClose={() => setReleasing(null)}
        title={t.release}
        confirm={t.release}
        reason={{ label: t.reason, min: 3 }}
        onConfirm={(reason) => (releasing === null ? Promise.resolve() : release(releasing, reason))}
      >
        {t.releaseHint}
      </ConfirmDialog>
    </Section>
  )
}

function Hold({ hold, onRelease }: { hold: LegalHold; onRelease?: () => void }) {
  const t = useRetentionWords()
  const format = useFormat()
  const name = `${t.holdKinds[hold.kind]}: ${hold.label ?? hold.ref}`
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <Stack gap={2}>
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {hold.reason}
        </Text>
        <Text size="sm" c="dimmed">
          {t.heldBy(hold.placedBy.name, format.dateTime(hold.placedAt))}
        </Text>
        {hold.releasedBy && hold.releasedAt && (
          <Text size="sm" c="dimmed">
            {t.releasedBy(hold.releasedBy.name, format.dateTime(hold.releasedAt))}: {hold.releaseReason}
          </Text>
        )}
      </Stack>
      {onRelease && hold.releasedAt === null && (
        <Button variant="default" aria-label={`${t.release}: ${name}`} onClick={onRelease}>
          {t.release}
        </Button>
      )}
    </Group>
  )
}

function PlaceForm({ onDone, onClose }: { onDone: () => Promise<unknown>; onClose: () => void }) {
  const t = useRetentionWords()
  const [kind, setKind] = useState<(typeof HOLD_KINDS)[number]>('incident')
  const [ref, setRef] = useState('')
  const [reason, setReason] = useState('')
  const people = useQuery(activePeopleQuery).data?.items ?? []
  const incidents =
    useQuery({
      queryKey: ['incidents', 'list', 'for-holds'],
      queryFn: ({ signal }) => call(api.incident.list, { query: { limit: 100 }, signal }),
    }).data?.items ?? []
  const choices =
    kind === 'incident'
      ? incidents.map(({ id, number }) => ({ value: id, label: number }))
      : people.map(({ id, name }) => ({ value: id, label: name }))
  const place = async () => {
    await call(api.retention.place, { body: { kind, ref: ref.trim(), reason: reason.trim() } })
    await onDone()
  }
  return (
    <SmallForm
      label={t.place}
      save={t.save}
      ready={ref.trim() !== '' && reason.trim().length >= 3}
      onSave={place}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          label={t.holdKind}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as typeof kind)
            setRef('')
          }}
          data={HOLD_KINDS.map((value) => ({ value, label: t.holdKinds[value] }))}
        />
        {kind === 'post' ? (
          <TextInput
            label={t.postId}
            required
            maxLength={36}
            value={ref}
            onChange={(event) => setRef(event.currentTarget.value)}
          />
        ) : (
          <NativeSelect
            label={t.which}
            required
            value={ref}
            onChange={(event) => setRef(event.currentTarget.value)}
            data={[{ value: '', label: t.choose }, ...choices]}
          />
        )}
      </SimpleGrid>
      <Textarea
        label={t.reason}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </SmallForm>
  )
}
