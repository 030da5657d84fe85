import { api, MATCH_STATES, type MatchState } from '@clearpost/contract'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { MatchCard } from './match-card.tsx'
import { useScreeningWords } from './words.ts'

/** Who might be meant by a row, the strongest of the undecided first. */
export function MatchesSection({ fileSha256 }: { fileSha256: string }) {
  const t = useScreeningWords()
  const [state, setState] = useState<MatchState | 'all'>('open')
  const list = useInfiniteQuery({
    queryKey: ['screening', 'list', 'matches', state],
    queryFn: ({ signal, pageParam }) =>
      call(api.screening.matches, {
        query: {
          limit: 20,
          ...(state === 'all' ? {} : { state }),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section title={t.matchesTitle} hint={t.matchesHint}>
      <NativeSelect
        label={t.show}
        maw={260}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as MatchState | 'all')}
        data={(['all', ...MATCH_STATES] as const).map((value) => ({ value, label: t.states[value] }))}
      />
      {list.isPending && <LoadingRows rows={2} height={120} />}
      {list.isError && <ProblemAlert error={list.error} />}
      {list.data && items.length === 0 && (
        <div>
          <Text fw={600}>{t.noMatches}</Text>
          <Text c="dimmed">{t.noMatchesHint}</Text>
        </div>
      )}
      <Stack>
        {items.map((match) => (
          <MatchCard key={match.id} match={match} fileSha256={fileSha256} />
        ))}
      </Stack>
      <MoreButton list={list} />
    </Section>
  )
}
