import { api, type ExportItem, type ExportView } from '@clearpost/contract'
import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { download } from '../../ui/download.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { categoryName } from '../check/families.ts'
import classes from './interval-chart.module.css'
import { useLearningWords } from './words.ts'

const route = getRouteApi('/shell/learning/exports/$exportId')

/** Every post of an export as it would leave; the file opens when each was kept or taken out. */
export function ExportPage() {
  const { exportId } = route.useParams()
  const view = useQuery({
    queryKey: ['learning', 'export', exportId],
    queryFn: ({ signal }) => call(api.learning.viewExport, { params: { exportId }, signal }),
    staleTime: 60_000,
  })
  if (view.isPending) return <LoadingRows rows={5} height={110} />
  if (view.isError) return <ProblemAlert error={view.error} />
  return <Preview view={view.data} />
}

function Preview({ view }: { view: ExportView }) {
  const t = useLearningWords()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const fetchFile = () =>
    run(async () => {
      const file = await call(api.learning.exportFile, { params: { exportId: view.id } })
      download(file, `clearpost-training-${view.at.slice(0, 10)}.jsonl`)
      void queryClient.invalidateQueries({ queryKey: ['learning', 'exports'] })
    })
  const left = Object.entries(view.leftOut)
  return (
    <>
      <PageHeader
        title={t.previewTitle}
        actions={
          <Button
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={busy}
            disabled={view.unread > 0 || view.posts === 0}
            onClick={() => void fetchFile()}
          >
            {t.download}
          </Button>
        }
      >
        {t.previewHint}
      </PageHeader>
      <Stack gap="lg">
        <Anchor component={Link} to="/learning" size="sm">
          {t.back}
        </Anchor>
        {error !== null && <ProblemAlert error={error} />}
        <Text role="status">
          {t.progress(view.posts - view.unread, view.posts)}. {view.unread > 0 && t.blocked}
        </Text>
        {view.items.map((item) => (
          <ExportedPost key={item.id} exportId={view.id} item={item} />
        ))}
        {left.length > 0 && (
          <Section title={t.leftOutTitle}>
            <ul>
              {left.map(([why, count]) => (
                <li key={why}>
                  {t.leftOut[why] ?? why}: {count}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </>
  )
}

function ExportedPost({ exportId, item }: { exportId: string; item: ExportItem }) {
  const t = useLearningWords()
  const { check, common } = useMessages()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const decide = (decision: 'keep' | 'out') =>
    run(async () => {
      const body = { decision: item.decision === decision ? null : decision }
      const view = await call(api.learning.previewPost, { params: { exportId, itemId: item.id }, body })
      queryClient.setQueryData(['learning', 'export', exportId], view)
    })
  return (
    <Paper component="article" withBorder radius="lg" p="md" bg="var(--card)">
      <Stack gap="sm">
        {item.replyingTo !== null && (
          <Text size="sm" c="dimmed" className={classes.text ?? ''}>
            {t.answered}: {item.replyingTo}
          </Text>
        )}
        <div className={classes.text} lang={item.lang} dir="auto">
          <WithStandIns item={item} />
        </div>
        <Text size="sm" c="dimmed">
          {t.label(common.verdicts[item.expected])}
          {item.identifiers.map(({ category, text }) => ` · ${categoryName(check, category)}: “${text}”`)}
        </Text>
        <Group gap="xs">
          {(['keep', 'out'] as const).map((decision) => (
            <Button
              key={decision}
              size="compact-md"
              mih={32}
              disabled={busy}
              variant={item.decision === decision ? 'filled' : 'default'}
              aria-pressed={item.decision === decision}
              onClick={() => void decide(decision)}
            >
              {decision === 'keep' ? t.keep : t.takeOut}
            </Button>
          ))}
          <Anchor component={Link} to={`/posts/${item.postId}`} size="sm">
            {t.openPost}
          </Anchor>
        </Group>
        {error !== null && <ProblemAlert error={error} />}
      </Stack>
    </Paper>
  )
}

function WithStandIns({ item }: { item: ExportItem }) {
  const t = useLearningWords()
  const parts: { text: string; standIn: boolean }[] = []
  let at = 0
  for (const { start, end } of item.replaced) {
    parts.push(
      { text: item.text.slice(at, start), standIn: false },
      { text: item.text.slice(start, end), standIn: true },
    )
    at = end
  }
  parts.push({ text: item.text.slice(at), standIn: false })
  return parts.map(({ text, standIn }, index) =>
    standIn ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
      <mark key={index} className={classes.standIn} title={t.replacedWord}>
        {text}
      </mark>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
      <Fragment key={index}>{text}</Fragment>
    ),
  )
}
