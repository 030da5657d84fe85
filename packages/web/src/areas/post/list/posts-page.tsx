import { api, POST_STATES, type PostSummary, VERDICTS } from '@clearpost/contract'
import { Button, Checkbox, Group, NativeSelect, Paper } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { useMay, useMe } from '../../../session.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { channelsQuery } from '../../channel/queries.ts'
import { sitesQuery } from '../../workforce/queries.ts'
import type { PostsSearch } from '../search.ts'
import classes from './post-row.module.css'
import { PostRow } from './post-row.tsx'

/** What a figure of the board stands for; they come from its links. */
const MONTHS = ['decidedIn', 'overriddenIn', 'stoppedIn'] as const

const route = getRouteApi('/shell/posts')

/** All posts, filtered by what the address says. */
export function PostsPage() {
  const { post: t } = useMessages()
  const mayWrite = useMay('post:write')
  const search = route.useSearch()
  const posts = useInfiniteQuery({
    queryKey: ['posts', 'list', search],
    queryFn: ({ signal, pageParam }) =>
      call(api.post.list, {
        query: { ...search, limit: 30, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
  const items = posts.data?.pages.flatMap((page) => page.items) ?? []
  const filtered = Object.keys(search).some((key) => key !== 'sort')
  return (
    <>
      <PageHeader
        title={t.listTitle}
        actions={
          mayWrite && (
            <Button component={Link} to="/posts/new" leftSection={<IconPencil size={16} aria-hidden />}>
              {t.write}
            </Button>
          )
        }
      >
        {t.listHint}
      </PageHeader>
      <Filters search={search} filtered={filtered} />
      {posts.isPending && <LoadingRows rows={8} height={84} />}
      {posts.isError && <ProblemAlert error={posts.error} />}
      {posts.data && items.length === 0 && (
        <EmptyState title={filtered ? t.noMatches : t.noPosts}>
          {filtered ? t.noMatchesHint : t.noPostsHint}
        </EmptyState>
      )}
      {items.length > 0 && (
        <Paper withBorder radius="lg" bg="var(--card)" style={{ overflow: 'hidden' }}>
          <ul className={classes.list}>
            {items.map((post) => (
              <li key={post.id}>
                <PostRow post={post} time={timeOf(post, search.sort, t)} />
              </li>
            ))}
          </ul>
        </Paper>
      )}
      <MoreButton list={posts} mt="md" />
    </>
  )
}

function timeOf(
  post: PostSummary,
  sort: PostsSearch['sort'],
  t: ReturnType<typeof useMessages>['post'],
): readonly [string, string] {
  if (sort === 'submitted' && post.submittedAt) return [t.submittedAt, post.submittedAt]
  if (post.publishedAt) return [t.publishedAt, post.publishedAt]
  if (post.scheduledAt) return [t.scheduledFor, post.scheduledAt]
  return [t.changedAt, post.updatedAt]
}

function Filters({ search, filtered }: { search: PostsSearch; filtered: boolean }) {
  const { post: t, common } = useMessages()
  const me = useMe()
  const navigate = route.useNavigate()
  const channels = useQuery(channelsQuery).data?.items ?? []
  const sites = useQuery(sitesQuery).data?.items ?? []
  const set = (change: { [K in keyof PostsSearch]: PostsSearch[K] | undefined }) =>
    void navigate({
      search: (current) =>
        Object.fromEntries(
          Object.entries({ ...current, ...change }).filter(
            ([, value]) => value !== undefined && value !== '',
          ),
        ) as PostsSearch,
      replace: true,
    })
  const states = search.state?.split(',') ?? []
  return (
    <Group gap="sm" mb="md" align="flex-end" role="search" aria-label={t.filters}>
      <NativeSelect
        label={t.state}
        value={states.length > 1 ? search.state : (states[0] ?? '')}
        onChange={(event) => set({ state: event.currentTarget.value })}
        data={[
          { value: '', label: t.any },
          ...(states.length > 1
            ? [
                {
                  value: search.state ?? '',
                  label: states.map((state) => common.states[state as keyof typeof common.states]).join(', '),
                },
              ]
            : []),
          ...POST_STATES.map((value) => ({ value, label: common.states[value] })),
        ]}
      />
      <NativeSelect
        label={t.verdict}
        value={search.verdict ?? ''}
        onChange={(event) => set({ verdict: event.currentTarget.value })}
        data={[
          { value: '', label: t.any },
          ...VERDICTS.map((value) => ({ value, label: common.verdicts[value] })),
        ]}
      />
      {channels.length > 1 && (
        <NativeSelect
          label={t.channel}
          value={search.channelId ?? ''}
          onChange={(event) => set({ channelId: event.currentTarget.value })}
          data={[
            { value: '', label: t.any },
            ...channels.map((channel) => ({
              value: channel.id,
              label: `${common.networks[channel.network]} · ${channel.handle}`,
            })),
          ]}
        />
      )}
      {sites.length > 1 && (
        <NativeSelect
          label={t.site}
          value={search.siteId ?? ''}
          onChange={(event) => set({ siteId: event.currentTarget.value })}
          data={[{ value: '', label: t.any }, ...sites.map((site) => ({ value: site.id, label: site.name }))]}
        />
      )}
      <NativeSelect
        label={t.sort}
        value={search.sort ?? ''}
        onChange={(event) => set({ sort: (event.currentTarget.value || undefined) as PostsSearch['sort'] })}
        data={[
          { value: '', label: t.sorts.updated },
          { value: 'scheduled', label: t.sorts.scheduled },
          { value: 'submitted', label: t.sorts.submitted },
        ]}
      />
      <Group gap="md" mih={36}>
        <Checkbox
          label={t.mine}
          checked={search.authorId === me.person.id}
          onChange={(event) => set({ authorId: event.currentTarget.checked ? me.person.id : undefined })}
        />
        <Checkbox
          label={t.onHold}
          checked={search.held === 'true'}
          onChange={(event) => set({ held: event.currentTarget.checked ? 'true' : undefined })}
        />
        {MONTHS.map((name) => {
          const month = search[name]
          return (
            month !== undefined && (
              <Checkbox
                key={name}
                label={t[name](month)}
                checked
                onChange={() => set({ [name]: undefined })}
              />
            )
          )
        })}
        {filtered && (
          <Button variant="subtle" onClick={() => void navigate({ search: {}, replace: true })}>
            {t.clearFilters}
          </Button>
        )}
      </Group>
    </Group>
  )
}
