import { api, type PostSummary } from '@clearpost/contract'
import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconPencil, IconShieldSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMay, useMe } from '../../session.tsx'
import { PaperLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { StateBadge, VerdictBadge } from '../../ui/verdict-badge.tsx'
import classes from './home.module.css'

// Most days nothing waits for a signature, and the board opens without it.
const PolicyTasks = lazy(async () => ({
  default: (await import('../policy/tasks-section.tsx')).TasksSection,
}))

const BoardTasks = lazy(async () => ({
  default: (await import('../board/task-lists.tsx')).TaskLists,
}))
const DueCourses = lazy(async () => ({
  default: (await import('../training/mine/due-section.tsx')).DueSection,
}))

/** The day's board: what waits, what goes out next, what went wrong. Every figure leads to its rows. */
export function HomePage() {
  const t = useMessages().home
  const me = useMe()
  const mayRead = useMay('post:read')
  const mayWrite = useMay('post:write')
  const mayReview = useMay('post:review')
  const mayTake = useMay('training:take')
  const mayGovern = useMay('board:read')
  return (
    <>
      <PageHeader
        title={t.title(me.person.name.split(' ')[0] ?? '')}
        actions={
          <>
            <Button
              variant="default"
              component={Link}
              to="/check"
              leftSection={<IconShieldSearch size={16} aria-hidden />}
            >
              {t.check}
            </Button>
            {mayWrite && (
              <Button component={Link} to="/posts/new" leftSection={<IconPencil size={16} aria-hidden />}>
                {t.write}
              </Button>
            )}
          </>
        }
      >
        {mayRead ? t.hint : t.memberHint}
      </PageHeader>
      <Stack gap="lg">
        <Suspense>
          <PolicyTasks quiet />
        </Suspense>
        {mayTake && (
          <Suspense>
            <DueCourses />
          </Suspense>
        )}
      </Stack>
      {mayRead && (
        <Stack gap="lg" mt="lg">
          <Figures />
          {mayGovern && (
            <Suspense>
              <BoardTasks today />
            </Suspense>
          )}
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            {mayReview && (
              <PostList
                title={t.next}
                query={{ state: 'in_review,second_approval', sort: 'submitted' }}
                empty={[t.nothingWaits, t.nothingWaitsHint]}
                all="/review"
              />
            )}
            <PostList
              title={t.upcoming}
              query={{ state: 'scheduled', sort: 'scheduled' }}
              empty={[t.nothingScheduled, t.nothingScheduledHint]}
              all="/calendar"
            />
          </SimpleGrid>
        </Stack>
      )}
    </>
  )
}

const FIGURES = [
  { name: 'waiting', to: '/review', search: {} },
  { name: 'stop', to: '/posts', search: { verdict: 'stop' } },
  { name: 'late', to: '/posts', search: { state: 'late' } },
  { name: 'failed', to: '/posts', search: { state: 'failed,partly_published' } },
  { name: 'scheduled', to: '/calendar', search: {} },
  { name: 'drafts', to: '/posts', search: { state: 'draft,changes_requested' } },
  { name: 'held', to: '/posts', search: { held: 'true' } },
  { name: 'alerts', to: '/alerts', search: {} },
] as const

function Figures() {
  const t = useMessages().home
  const counts = useQuery({
    queryKey: ['posts', 'counts'],
    queryFn: ({ signal }) => call(api.post.counts, { signal }),
    refetchInterval: 30_000,
  })
  if (counts.isError) return <ProblemAlert error={counts.error} />
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      {FIGURES.map(({ name, to, search }) => (
        <PaperLink
          key={name}
          to={to}
          search={search}
          withBorder
          radius="lg"
          p="md"
          bg="var(--card)"
          className={classes.figure ?? ''}
        >
          <Text size="xl" fw={650} lh={1.2}>
            {counts.data ? counts.data[name] : '–'}
          </Text>
          <Text size="sm" c="dimmed">
            {t[name]}
          </Text>
        </PaperLink>
      ))}
    </SimpleGrid>
  )
}

function PostList({
  title,
  query,
  empty,
  all,
}: {
  title: string
  query: { state: string; sort: 'submitted' | 'scheduled' }
  empty: readonly [string, string]
  all: string
}) {
  const t = useMessages().home
  const posts = useQuery({
    queryKey: ['posts', 'home', query],
    queryFn: ({ signal }) => call(api.post.list, { query: { ...query, limit: 5 }, signal }),
  })
  return (
    <Section title={title}>
      {posts.isPending && <LoadingRows rows={3} />}
      {posts.isError && <ProblemAlert error={posts.error} />}
      {posts.data?.items.length === 0 && <EmptyState title={empty[0]}>{empty[1]}</EmptyState>}
      <Stack gap={0}>
        {posts.data?.items.map((post) => (
          <Row key={post.id} post={post} />
        ))}
      </Stack>
      {posts.data && posts.data.items.length > 0 && (
        <Anchor component={Link} to={all} size="sm">
          {t.all}
        </Anchor>
      )}
    </Section>
  )
}

function Row({ post }: { post: PostSummary }) {
  const t = useMessages().home
  return (
    <Link to="/posts/$postId" params={{ postId: post.id }} className={classes.row ?? ''}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div className={classes.text}>
          <Text fw={500} truncate>
            {post.title ?? t.untitled}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {post.excerpt}
          </Text>
          <Text size="xs" c="dimmed">
            {post.author.name} ·{' '}
            <TimeText at={post.scheduledAt ?? post.submittedAt ?? post.updatedAt} relative />
          </Text>
        </div>
        {post.verdict ? (
          <VerdictBadge verdict={post.verdict} />
        ) : (
          <StateBadge state={post.state} held={post.held} />
        )}
      </Group>
    </Link>
  )
}
