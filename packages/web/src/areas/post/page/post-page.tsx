import { answersSomeone, api, type Post } from '@clearpost/contract'
import { Alert, Anchor, Badge, Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconDownload, IconPlayerPauseFilled } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useRef } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { download } from '../../../ui/download.ts'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { StateBadge, VerdictBadge } from '../../../ui/verdict-badge.tsx'
import { Legend } from '../../check/legend.tsx'
import { MarkedText } from '../../check/marked-text.tsx'
import { ReportPanel } from '../../check/report-panel.tsx'
import { findingsInText } from '../../check/shown-report.ts'
import { pictureUrl } from '../../media/picture-url.ts'
import { ActionBar } from '../actions/action-bar.tsx'
import { postQuery } from '../queries.ts'
import { Comments } from './comments.tsx'
import { Guests } from './guests.tsx'
import classes from './post-page.module.css'
import { Publications } from './publications.tsx'
import { Replies } from './replies.tsx'
import { Timeline } from './timeline.tsx'
import { whatNext } from './what-next.ts'

const RecordSection = lazy(async () => ({
  default: (await import('../record/record-section.tsx')).RecordSection,
}))
const PostClearance = lazy(async () => ({
  default: (await import('../../media/composer/post-clearance.tsx')).PostClearance,
}))
// For reviewers alone; nobody else loads them.
const FindingMarks = lazy(async () => ({
  default: (await import('../../learning/finding-marks.tsx')).FindingMarks,
}))
const CheckMarks = lazy(async () => ({
  default: (await import('../../learning/check-marks.tsx')).CheckMarks,
}))

const route = getRouteApi('/shell/posts/$postId')
/** Milliseconds before its time from which a planned post counts as on its way. */
const SOON_MILLIS = 30_000

/** Something is on its way that the page shows as soon as it has happened; then it asks often. */
function isMoving({ state, scheduledAt, publications }: Post): boolean {
  return (
    state === 'publishing' ||
    (state === 'scheduled' && scheduledAt !== null && Date.parse(scheduledAt) < Date.now() + SOON_MILLIS) ||
    publications.some(
      (publication) =>
        publication.state === 'removing' ||
        (publication.state === 'published' && publication.readBacks.length === 0),
    )
  )
}

/** One post: what it says, what happens next and who can do it, where it is live, and everything that happened. */
export function PostPage() {
  const { postId } = route.useParams()
  const post = useQuery({
    ...postQuery(postId),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 2000 : 30_000),
  })
  if (post.isPending) return <LoadingRows rows={5} height={110} />
  if (post.isError) return <ProblemAlert error={post.error} />
  return <PostView key={post.data.id} post={post.data} />
}

function PostView({ post }: { post: Post }) {
  const { post: t, common } = useMessages()
  const mayReport = useMay('incident:report')
  const text = useRef<HTMLDivElement>(null)
  const findings = findingsInText(post.report)
  const mayReview = useMay('post:review')
  const marksOf = useCallback(
    (index: number) => (
      <Suspense fallback={null}>
        <FindingMarks post={post} index={index} />
      </Suspense>
    ),
    [post],
  )
  return (
    <>
      <PageHeader
        title={post.title ?? t.untitled}
        actions={
          mayReport && (
            <ButtonLink to="/incidents/report" search={{ post: post.id }} variant="default">
              {common.reportIncident}
            </ButtonLink>
          )
        }
      >
        <Group component="span" gap="xs">
          <StateBadge state={post.state} held={post.held} />
          {post.verdict && <VerdictBadge verdict={post.verdict} />}
          <Text component="span" size="sm" inherit>
            {t.by(post.author.name)} · <TimeText at={post.updatedAt} relative />
          </Text>
        </Group>
      </PageHeader>
      <div className={classes.layout}>
        <Stack gap="lg" className={classes.said ?? ''}>
          <NextSteps post={post} />
          <Section title={t.text}>
            {post.replyingTo && (
              <div>
                <Text size="sm" c="dimmed">
                  {t.answered}
                </Text>
                <blockquote className={classes.quote} dir="auto">
                  {post.replyingTo}
                </blockquote>
              </div>
            )}
            <MarkedText
              ref={text}
              text={post.text}
              lang={post.lang}
              findings={findings}
              commented={commentedSpans(post)}
            />
            <Legend findings={findings} />
            {post.media.map((picture, index) => (
              <figure key={picture.mediaId} className={classes.picture}>
                <img
                  src={pictureUrl(picture.mediaId)}
                  alt={picture.alt}
                  width={picture.width}
                  height={picture.height}
                  style={{ width: 'auto', height: 'auto' }}
                />
                <Text component="figcaption" size="sm" c="dimmed">
                  {picture.alt}
                </Text>
                <Suspense>
                  <PostClearance
                    mediaId={picture.mediaId}
                    number={index + 1}
                    clearance={post.clearances[index]?.clearance ?? null}
                  />
                </Suspense>
              </figure>
            ))}
          </Section>
          {mayHaveRecord(post) && (
            <Suspense fallback={<LoadingRows rows={1} height={160} />}>
              <RecordSection post={post} />
            </Suspense>
          )}
        </Stack>
        <Stack gap="lg" className={classes.side ?? ''}>
          {post.report ? (
            <ReportPanel
              report={post.report}
              text={post.text}
              answersSomeone={answersSomeone(post)}
              postId={post.id}
              actionsOf={mayReview ? marksOf : undefined}
            />
          ) : (
            <Section title={t.noReport} hint={t.noReportHint}>
              {null}
            </Section>
          )}
          {mayReview && post.report && (
            <Suspense fallback={null}>
              <CheckMarks post={post} textRef={text} />
            </Suspense>
          )}
          <Comments post={post} textRef={text} />
          <Details post={post} />
          <Guests post={post} />
        </Stack>
        <Stack gap="lg" className={classes.happened ?? ''}>
          {post.publications.length > 0 && <Publications post={post} />}
          {post.publications.some(takesReplies) && <Replies post={post} />}
          <Timeline postId={post.id} updatedAt={post.updatedAt} />
        </Stack>
      </div>
    </>
  )
}

function NextSteps({ post }: { post: Post }) {
  const t = useMessages().post
  const format = useFormat()
  return (
    <Section title={t.nextTitle} hint={whatNext(post, t, format.dateTime)}>
      {post.held && (
        <Alert
          color="yellow"
          variant="light"
          icon={<IconPlayerPauseFilled size={18} aria-hidden />}
          title={t.heldNow(post.holdReason ?? '')}
        >
          {t.heldHint}
        </Alert>
      )}
      {post.claimedBy && (post.state === 'in_review' || post.state === 'second_approval') && (
        <Text size="sm">{t.waitsFor(post.claimedBy.name)}</Text>
      )}
      <ActionBar post={post} />
    </Section>
  )
}

function Details({ post }: { post: Post }) {
  const { post: t, common } = useMessages()
  const { run, busy, error } = useAction()
  const fetchPack = async () =>
    download(
      await call(api.post.evidence, { params: { postId: post.id } }),
      `clearpost-evidence-${post.id.slice(0, 8)}.zip`,
    )
  return (
    <Section title={t.details}>
      <Group gap={6}>
        {post.channels.map((channel) => (
          <Badge key={channel.id} variant="light" tt="none" radius="sm">
            {common.networks[channel.network]} · {channel.handle}
          </Badge>
        ))}
      </Group>
      {post.publishedAt ? (
        <Text size="sm">
          {t.publishedAt}: <TimeText at={post.publishedAt} />
        </Text>
      ) : (
        post.scheduledAt && (
          <Text size="sm">
            {t.scheduledFor}: <TimeText at={post.scheduledAt} />
          </Text>
        )
      )}
      <Text size="sm">{t.version(post.version)}</Text>
      <div>
        <Text size="sm" c="dimmed">
          {t.contentHash}
        </Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{post.contentHash}</Code>
      </div>
      {post.actions.includes('evidence') && (
        <div>
          <Button
            variant="default"
            loading={busy}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void run(fetchPack)}
          >
            {t.evidenceTitle}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {t.evidenceHint}
          </Text>
        </div>
      )}
      {error !== null && <ProblemAlert error={error} />}
      <Anchor href="#history" size="sm">
        {t.timeline}
      </Anchor>
    </Section>
  )
}

/** Clear posts and replies need no de-identification record. */
function mayHaveRecord({ actions, record, verdict, kind, replyingTo }: Post): boolean {
  if (record !== null || actions.includes('deidentify')) return true
  return verdict === 'stop' && !answersSomeone({ kind, replyingTo })
}

/** Our own website feed has no replies. */
function takesReplies({ state, channel }: Post['publications'][number]): boolean {
  return state === 'published' && channel.network !== 'website'
}

/** Open comments whose words still stand where they were. */
function commentedSpans(post: Post): { start: number; end: number }[] {
  return post.comments.flatMap(({ span, resolvedAt }) =>
    span && !resolvedAt && post.text.slice(span.start, span.end) === span.quote
      ? [{ start: span.start, end: span.end }]
      : [],
  )
}
