import { api, type Post, type PostSummary, VERDICTS, type VerdictOpinion } from '@clearpost/contract'
import { ActionIcon, Badge, Button, Checkbox, Group, NativeSelect, Paper, Tooltip } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../api.ts'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { useMe } from '../../../session.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { channelsQuery } from '../../channel/queries.ts'
import { ActionDialog, AT_ONCE } from '../actions/action-dialog.tsx'
import { isRequest, type PostAction, REQUESTS } from '../actions/perform.ts'
import classes from '../list/post-row.module.css'
import { PostRow } from '../list/post-row.tsx'
import { postChanged, postQuery } from '../queries.ts'
import type { ReviewSearch } from '../search.ts'
import { type Shortcut, shortcutOf, stepIndex } from './shortcuts.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

const route = getRouteApi('/shell/review')
const WAITING = 'in_review,second_approval'
/** What a shortcut may mean; the first that the server allows on this post is done. */
const MEANINGS: Partial<Record<Shortcut, readonly PostAction[]>> = {
  claim: ['claim', 'release_claim'],
  approve: ['approve', 'second', 'override'],
  changes: ['changes'],
  reject: ['reject'],
  hold: ['hold', 'release'],
}

/** What a reviewer says of the check, by key; the same one again takes it back. */
const VERDICT_MARKS: Partial<Record<Shortcut, VerdictOpinion>> = {
  checkRight: 'right',
  checkStrict: 'too_strict',
  checkMissed: 'missed',
}

/** What waits for a decision, oldest first; the whole queue can be worked with the keyboard. */
export function ReviewPage() {
  const { post: t } = useMessages()
  const { locale } = useI18n()
  const search = route.useSearch()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const me = useMe()
  const posts = useInfiniteQuery({
    queryKey: ['posts', 'review', search],
    queryFn: ({ signal, pageParam }) =>
      call(api.post.list, {
        query: {
          ...search,
          state: WAITING,
          sort: 'submitted',
          limit: 50,
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: 20_000,
  })
  const items = posts.data?.pages.flatMap((page) => page.items) ?? []
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [asking, setAsking] = useState<{ post: Post; action: PostAction } | null>(null)
  const [help, setHelp] = useState(false)
  const { run, error } = useAction()
  const rows = useRef(new Map<string, HTMLAnchorElement>())

  const select = (post: PostSummary | undefined) => {
    if (!post) return
    setSelectedId(post.id)
    rows.current.get(post.id)?.focus()
  }
  const decide = (summary: PostSummary, wanted: readonly PostAction[], name: string) =>
    run(async () => {
      // The queue row knows neither version nor rights: the decision is made on the post as it is now.
      const post = await queryClient.fetchQuery({ ...postQuery(summary.id), staleTime: 0 })
      const action = wanted.find((candidate) => post.actions.includes(candidate))
      if (!action) notifySaved(t.cannot(name))
      else if (AT_ONCE.includes(action) && isRequest(action)) {
        postChanged(queryClient, await REQUESTS[action](post, ''))
        notifySaved(action === 'claim' ? t.done.claim : t.done.other)
      } else setAsking({ post, action })
    })

  const markCheck = (summary: PostSummary, value: VerdictOpinion) =>
    run(async () => {
      const post = await queryClient.fetchQuery({ ...postQuery(summary.id), staleTime: 0 })
      const { toggleVerdict } = await import('../../learning/marking.ts')
      const { learningMessages } = await import('@clearpost/contract/messages/learning')
      const done = await toggleVerdict(queryClient, post, value)
      if (done !== 'noReport')
        notifySaved(learningMessages[locale][done === 'marked' ? 'saved' : 'takenBack'])
    })

  const onKey = (event: KeyboardEvent) => {
    const shortcut = shortcutOf(event)
    if (!shortcut) return
    event.preventDefault()
    const index = items.findIndex((post) => post.id === selectedId)
    const selected = items[index]
    if (shortcut === 'help') setHelp(true)
    else if (shortcut === 'next') select(items[stepIndex(index, items.length, 1)])
    else if (shortcut === 'previous') select(items[stepIndex(index, items.length, -1)])
    else if (!selected) select(items[0])
    else if (shortcut === 'open') void navigate({ to: '/posts/$postId', params: { postId: selected.id } })
    else if (VERDICT_MARKS[shortcut]) void markCheck(selected, VERDICT_MARKS[shortcut])
    else void decide(selected, MEANINGS[shortcut] ?? [], t.shortcuts[shortcut])
  }
  const newestOnKey = useRef(onKey)
  newestOnKey.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => newestOnKey.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  const filtered = Object.keys(search).length > 0
  return (
    <>
      <PageHeader
        title={t.reviewTitle}
        actions={
          <Tooltip label={t.keyboard}>
            <ActionIcon
              visibleFrom="sm"
              variant="default"
              size={36}
              aria-label={t.keyboard}
              onClick={() => setHelp(true)}
            >
              <IconKeyboard size={20} aria-hidden />
            </ActionIcon>
          </Tooltip>
        }
      >
        {t.reviewHint}
      </PageHeader>
      <Filters search={search} filtered={filtered} />
      {error !== null && <ProblemAlert error={error} />}
      {posts.isPending && <LoadingRows rows={6} height={84} />}
      {posts.isError && <ProblemAlert error={posts.error} />}
      {posts.data && items.length === 0 && (
        <EmptyState title={filtered ? t.noMatches : t.reviewEmpty}>
          {filtered ? t.noMatchesHint : t.reviewEmptyHint}
        </EmptyState>
      )}
      {items.length > 0 && (
        <Paper withBorder radius="lg" bg="var(--card)" style={{ overflow: 'hidden' }}>
          <ul className={classes.list}>
            {items.map((post) => (
              <li key={post.id} onFocus={() => setSelectedId(post.id)}>
                <PostRow
                  ref={(element) => {
                    if (element) rows.current.set(post.id, element)
                    else rows.current.delete(post.id)
                  }}
                  post={post}
                  selected={post.id === selectedId}
                  time={[t.submittedAt, post.submittedAt ?? post.updatedAt]}
                >
                  {post.record && (
                    <Badge variant="outline" tt="none" radius="sm">
                      {t.records[post.record]}
                    </Badge>
                  )}
                  <Badge variant="light" color="gray" tt="none" radius="sm">
                    {!post.claimedBy
                      ? t.unclaimed
                      : post.claimedBy.id === me.person.id
                        ? t.claimedByMe
                        : t.claimedBy(post.claimedBy.name)}
                  </Badge>
                </PostRow>
              </li>
            ))}
          </ul>
        </Paper>
      )}
      <MoreButton list={posts} mt="md" />
      {asking && <ActionDialog post={asking.post} action={asking.action} onClose={() => setAsking(null)} />}
      <ShortcutsDialog opened={help} onClose={() => setHelp(false)} />
    </>
  )
}

function Filters({ search, filtered }: { search: ReviewSearch; filtered: boolean }) {
  const { post: t, common } = useMessages()
  const navigate = route.useNavigate()
  const channels = useQuery(channelsQuery).data?.items ?? []
  const set = (change: { [K in keyof ReviewSearch]: ReviewSearch[K] | undefined }) =>
    void navigate({
      search: (current) =>
        Object.fromEntries(
          Object.entries({ ...current, ...change }).filter(
            ([, value]) => value !== undefined && value !== '',
          ),
        ) as ReviewSearch,
      replace: true,
    })
  return (
    <Group gap="sm" mb="md" align="flex-end" role="search" aria-label={t.filters}>
      <NativeSelect
        label={t.verdict}
        value={search.verdict ?? ''}
        onChange={(event) => set({ verdict: event.currentTarget.value })}
        data={[
          { value: '', label: t.any },
          ...VERDICTS.map((value) => ({ value, label: common.verdicts[value] })),
        ]}
      />
      <NativeSelect
        label={t.claimed}
        value={search.claimed ?? ''}
        onChange={(event) =>
          set({ claimed: (event.currentTarget.value || undefined) as ReviewSearch['claimed'] })
        }
        data={[
          { value: '', label: t.claimedOptions.anyone },
          { value: 'me', label: t.claimedOptions.me },
          { value: 'nobody', label: t.claimedOptions.nobody },
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
      <Group gap="md" mih={36}>
        <Checkbox
          label={t.onHold}
          checked={search.held === 'true'}
          onChange={(event) => set({ held: event.currentTarget.checked ? 'true' : undefined })}
        />
        {filtered && (
          <Button variant="subtle" onClick={() => void navigate({ search: {}, replace: true })}>
            {t.clearFilters}
          </Button>
        )}
      </Group>
    </Group>
  )
}
