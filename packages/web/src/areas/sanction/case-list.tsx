import { api, type SanctionSummary } from '@clearpost/contract'
import { Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../../api.ts'
import { AnchorLink } from '../../ui/button-link.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useSanctionWords } from './words.ts'

/** Cases, newest first: all of them, those in a state, or those of one incident. */
export function CaseList({
  state,
  incidentId,
  empty,
}: {
  state?: SanctionSummary['state']
  incidentId?: string
  empty: ReactNode
}) {
  const list = useInfiniteQuery({
    queryKey: ['sanctions', 'list', state ?? '', incidentId ?? ''],
    queryFn: ({ pageParam, signal }) =>
      call(api.sanction.list, {
        query: {
          ...(state ? { state } : {}),
          ...(incidentId ? { incidentId } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {list.isPending && <LoadingRows rows={2} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && items.length === 0 && empty}
      {items.length > 0 && <CaseTable items={items} />}
      <MoreButton list={list} />
    </>
  )
}

function CaseTable({ items }: { items: readonly SanctionSummary[] }) {
  const t = useSanctionWords()
  const { columns } = t
  return (
    <NumbersTable
      label={t.title}
      head={[columns.case, columns.incident, columns.person, columns.cause, columns.level, columns.state]}
      rows={items.map((one) => ({
        key: one.id,
        cells: [
          <AnchorLink
            key="case"
            to="/sanctions/$sanctionId"
            params={{ sanctionId: one.id }}
            inherit
            display="inline-block"
            mih={24}
          >
            {t.number(one.number)}
          </AnchorLink>,
          one.incidentNumber,
          one.person.name,
          t.causes[one.cause],
          one.level ?? t.proposed(String(one.proposedLevel)),
          <StateText key="state" of={one} />,
        ],
      }))}
    />
  )
}

function StateText({ of: { state, openFlags } }: { of: SanctionSummary }) {
  const t = useSanctionWords()
  return (
    <>
      {t.states[state]}
      {openFlags > 0 && (
        <Text span display="block" size="sm" c="var(--verdict-caution)">
          {t.flagged(openFlags)}
        </Text>
      )}
    </>
  )
}
