import { api, POLICY_SCAN_POSTS, type PolicyDraft, type PolicyScan } from '@clearpost/contract'
import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import classes from './rules.module.css'
import { scanKey, useWords } from './use-policy.ts'

/** How often a running preview is asked for, milliseconds. */
const LOOK_EVERY_MILLIS = 1000

/** What the draft would have done to the stored posts: started here, done in the background. */
export function Preview({ draft, mayWrite }: { draft: PolicyDraft; mayWrite: boolean }) {
  const t = useWords()
  const format = useFormat()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const last = useQuery({
    queryKey: scanKey,
    queryFn: ({ signal }) => call(api.checkPolicy.lastScan, { signal }),
    refetchInterval: (query) => (query.state.data?.scan?.state === 'running' ? LOOK_EVERY_MILLIS : false),
  })
  const scan = last.data?.scan ?? null
  const keep = (next: PolicyScan) => queryClient.setQueryData(scanKey, { scan: next })
  const start = () => run(async () => keep(await call(api.checkPolicy.startScan, {})))
  const cancel = (scanId: string) =>
    run(async () => keep(await call(api.checkPolicy.cancelScan, { params: { scanId } })))
  const running = scan?.state === 'running'
  return (
    <Stack gap="sm">
      <div>
        <Title order={3}>{t.previewTitle}</Title>
        <Text size="sm" c="dimmed">
          {t.previewHint(format.number(POLICY_SCAN_POSTS))}
        </Text>
      </div>
      {mayWrite && (
        <Group gap="sm">
          <Button variant="default" loading={busy} disabled={running} onClick={() => void start()}>
            {t.preview}
          </Button>
          {running && (
            <Button variant="subtle" onClick={() => void cancel(scan.id)}>
              {t.previewCancel}
            </Button>
          )}
        </Group>
      )}
      {error !== null && <ProblemAlert error={error} />}
      {scan && <ScanResult scan={scan} isOld={scan.revision !== draft.revision} />}
    </Stack>
  )
}

function ScanResult({ scan, isOld }: { scan: PolicyScan; isOld: boolean }) {
  const t = useWords()
  const format = useFormat()
  const mayReadPosts = useMay('post:read')
  // By the preview's id: the posts of a new one are asked for anew.
  const [shownFor, setShownFor] = useState<string | null>(null)
  return (
    <Stack gap="sm">
      <div>
        <progress
          className={classes.progress}
          max={Math.max(1, scan.total)}
          value={scan.state === 'done' ? Math.max(1, scan.total) : scan.done}
          aria-label={t.previewTitle}
        />
        <Text size="sm" role="status">
          {t.previewStates[scan.state]} ·{' '}
          {t.previewProgress(format.number(scan.done), format.number(scan.total))}
          {isOld && <> · {t.previewOld}</>}
        </Text>
      </div>
      {scan.counts.length === 0 ? (
        <Text>{scan.state === 'done' ? t.previewNothing : t.previewSoFar}</Text>
      ) : (
        <>
          <Table maw={480}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.from}</Table.Th>
                <Table.Th>{t.to}</Table.Th>
                <Table.Th ta="end">{t.posts}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {scan.counts.map(({ before, after, posts }) => (
                <Table.Tr key={before + after}>
                  <Table.Td>
                    <VerdictBadge verdict={before} />
                  </Table.Td>
                  <Table.Td>
                    <VerdictBadge verdict={after} />
                  </Table.Td>
                  <Table.Td ta="end">{format.number(posts)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {mayReadPosts && scan.state !== 'running' && shownFor !== scan.id && (
            <Group gap="sm">
              <Button variant="default" onClick={() => setShownFor(scan.id)}>
                {t.showPosts}
              </Button>
              <Text size="sm" c="dimmed">
                {t.showPostsHint}
              </Text>
            </Group>
          )}
          {shownFor === scan.id && scan.state !== 'running' && <ChangedPosts scanId={scan.id} />}
        </>
      )}
    </Stack>
  )
}

function ChangedPosts({ scanId }: { scanId: string }) {
  const t = useWords()
  const { post: words } = useMessages()
  const posts = useInfiniteQuery({
    queryKey: [...scanKey, scanId],
    queryFn: ({ signal, pageParam }) =>
      call(api.checkPolicy.scanPosts, {
        params: { scanId },
        query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // Each look leaves a row in the audit trail.
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (posts.isError) return <ProblemAlert error={posts.error} />
  return (
    <>
      <ul className={classes.list} aria-label={t.showPosts}>
        {posts.data?.pages
          .flatMap((page) => page.items)
          .map(({ post, before, after }) => (
            <li key={post.id} className={classes.test}>
              <div className={classes.text}>
                <AnchorLink to="/posts/$postId" params={{ postId: post.id }} size="sm" fw={600}>
                  {post.title ?? (post.excerpt || words.untitled)}
                </AnchorLink>
                {post.title !== null && (
                  <Text size="sm" dir="auto">
                    {post.excerpt}
                  </Text>
                )}
              </div>
              <Group gap="xs">
                <VerdictBadge verdict={before} />
                <span aria-hidden>→</span>
                <VerdictBadge verdict={after} />
              </Group>
            </li>
          ))}
      </ul>
      <MoreButton list={posts} />
    </>
  )
}
