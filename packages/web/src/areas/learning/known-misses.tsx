import { api } from '@clearpost/contract'
import { Anchor, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { VerdictBadge } from '../../ui/verdict-badge.tsx'
import { categoryName } from '../check/families.ts'
import { useLearningWords } from './words.ts'

/** Words that the check missed: kind and place, without the words. */
export function KnownMisses() {
  const t = useLearningWords()
  const { check } = useMessages()
  const misses = useInfiniteQuery({
    queryKey: ['learning', 'misses'],
    queryFn: ({ signal, pageParam }) =>
      call(api.learning.misses, { query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = misses.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section title={t.missesTitle} hint={t.missesHint}>
      {misses.isPending && <LoadingRows rows={2} height={36} />}
      {misses.isError && <ProblemAlert error={misses.error} />}
      {misses.data && rows.length === 0 && <Text size="sm">{t.noMisses}</Text>}
      {rows.length > 0 && (
        <NumbersTable
          label={t.missesTitle}
          head={[t.kind, t.verdict, t.engine, t.by, t.when, t.openPost]}
          rows={rows.map((miss) => ({
            key: miss.id,
            cells: [
              categoryName(check, miss.category),
              <VerdictBadge key="verdict" verdict={miss.verdict} />,
              miss.engine,
              miss.by.name,
              <TimeText key="at" at={miss.at} size="sm" />,
              <Anchor key="open" component={Link} to={`/posts/${miss.postId}`} size="sm">
                {t.openPost}
              </Anchor>,
            ],
          }))}
        />
      )}
      <MoreButton list={misses} />
    </Section>
  )
}
