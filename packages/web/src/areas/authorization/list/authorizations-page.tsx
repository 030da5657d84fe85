import { AUTHORIZATION_STATES, type AuthorizationSummary, api } from '@clearpost/contract'
import { Anchor, Badge, Group, NativeSelect, Stack } from '@mantine/core'
import { IconPlus, IconSignature } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { useAuthorizationWords, useEndOf } from '../words.ts'

type State = AuthorizationSummary['state']

/** Every authorization by code, newest change first; who waits, and what ends soon. */
export function AuthorizationsPage() {
  const t = useAuthorizationWords()
  const mayWrite = useMay('authorization:write')
  const [filter, setFilter] = useState('')
  const list = useInfiniteQuery({
    queryKey: ['authorizations', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      call(api.authorization.list, {
        query: {
          ...(filter === 'soon' ? { ends: 'soon' as const } : filter ? { state: filter as State } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            <ButtonLink to="/removals" variant="default">
              {t.removals}
            </ButtonLink>
            {mayWrite && (
              <ButtonLink
                to="/authorizations/new"
                search={{}}
                leftSection={<IconPlus size={16} aria-hidden />}
              >
                {t.new}
              </ButtonLink>
            )}
          </>
        }
      >
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        <Group>
          <NativeSelect
            label={t.filterState}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            data={[
              { value: '', label: t.all },
              { value: 'soon', label: t.soon },
              ...AUTHORIZATION_STATES.map((value) => ({ value, label: t.states[value] })),
            ]}
          />
        </Group>
        {list.isPending && <LoadingRows rows={4} height={48} />}
        {list.isError && <ProblemAlert error={list.error} />}
        {list.data && items.length === 0 && (
          <EmptyState title={t.nothing} icon={<IconSignature size={32} aria-hidden />}>
            {t.nothingHint}
          </EmptyState>
        )}
        {items.length > 0 && <AuthorizationTable items={items} />}
        <MoreButton list={list} />
      </Stack>
    </>
  )
}

/** The same rows wherever authorizations are listed. */
export function AuthorizationTable({ items }: { items: readonly AuthorizationSummary[] }) {
  const t = useAuthorizationWords()
  const endOf = useEndOf()
  return (
    <NumbersTable
      label={t.title}
      head={[t.columns.who, t.columns.state, t.columns.forWhat, t.columns.ends, t.columns.changed]}
      rows={items.map((one) => ({
        key: one.id,
        cells: [
          <Anchor
            key="who"
            component={Link}
            to={`/authorizations/${one.id}`}
            inherit
            display="inline-block"
            mih={24}
          >
            {one.subject.code}
          </Anchor>,
          <StateBadge key="state" state={one.state} />,
          one.scope.purposes.map((purpose) => t.purposes[purpose]).join(', '),
          endOf(one),
          <TimeText key="changed" at={one.updatedAt} size="sm" />,
        ],
      }))}
    />
  )
}

const LOOKS: Readonly<Record<State, 'clear' | 'caution' | 'stop' | 'review'>> = {
  draft: 'review',
  sent: 'caution',
  in_force: 'clear',
  declined: 'stop',
  expired: 'stop',
  withdrawn: 'stop',
  replaced: 'review',
  void: 'review',
}

export function StateBadge({ state }: { state: State }) {
  const t = useAuthorizationWords()
  const look = LOOKS[state]
  return (
    <Badge
      radius="sm"
      tt="none"
      style={{
        background: `var(--verdict-${look}-soft)`,
        color: `var(--verdict-${look})`,
        minWidth: 'max-content',
      }}
    >
      {t.states[state]}
    </Badge>
  )
}
