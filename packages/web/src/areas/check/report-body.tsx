import { Button, Divider, Group, Stack, Text, Title } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useMessages } from '../../i18n.tsx'
import { Diff } from '../../ui/diff.tsx'
import { VerdictBadge } from '../../ui/verdict-badge.tsx'
import { CrowdPicture } from './crowd-picture.tsx'
import { FindingsList } from './findings-list.tsx'
import { type RewriteEdit, rewriteParts } from './rewrite-parts.ts'
import type { ShownReport } from './shown-report.ts'

const SimilarCases = lazy(async () => ({
  default: (await import('../exposure/similar-cases.tsx')).SimilarCases,
}))
const ShortLesson = lazy(async () => ({
  default: (await import('../training/short/short-lesson.tsx')).ShortLesson,
}))

export interface ReportBodyProps {
  report: ShownReport
  /** The text that the report speaks about. */
  text: string
  /** By index into the report's findings. */
  onFix?: (index: number) => void
  onShow?: (index: number) => void
  actionsOf?: ((index: number) => ReactNode) | undefined
  onUseRewrite?: (text: string) => void
  /** Whether it answers a review or a comment; absent where no cases are shown beside a stop. */
  answersSomeone?: boolean
  /** The post that the text belongs to, once there is one. */
  postId?: string | null
}

/** Verdict, one sentence, how many people fit, findings, suggested wording. */
export function ReportBody({
  report,
  text,
  onFix,
  onShow,
  actionsOf,
  onUseRewrite,
  answersSomeone,
  postId = null,
}: ReportBodyProps) {
  const { check: t, common } = useMessages()
  return (
    <>
      <Stack gap={8} mih={72}>
        <Group gap="sm">
          <VerdictBadge verdict={report.verdict} size="lg" />
          <Text size="sm" c="dimmed">
            {common.verdictMeanings[report.verdict]}
          </Text>
        </Group>
        <Text>{report.summary}</Text>
      </Stack>
      {report.crowd && (
        <>
          <Divider />
          <Stack gap={8}>
            <Title order={3} size="sm">
              {t.crowd}
            </Title>
            <CrowdPicture crowd={report.crowd} />
          </Stack>
        </>
      )}
      <Divider />
      <Stack gap="sm">
        <Title order={3} size="sm">
          {t.findings(report.findings.length)}
        </Title>
        <FindingsList findings={report.findings} onFix={onFix} onShow={onShow} actionsOf={actionsOf} />
      </Stack>
      {report.rewrite && report.rewrite.text !== text && (
        <>
          <Divider />
          <Rewrite rewrite={report.rewrite} text={text} onUse={onUseRewrite} />
        </>
      )}
      {report.verdict === 'stop' && answersSomeone !== undefined && (
        <Suspense fallback={null}>
          <ShortLesson report={report} postId={postId} />
          <SimilarCases report={report} answersReview={answersSomeone} />
        </Suspense>
      )}
      <Text size="xs" c="dimmed">
        {t.engine(report.engine.version)}
      </Text>
    </>
  )
}

function Rewrite({
  rewrite,
  text,
  onUse,
}: {
  rewrite: NonNullable<ShownReport['rewrite']>
  text: string
  onUse: ((text: string) => void) | undefined
}) {
  const { check: t, common } = useMessages()
  const edits = 'edits' in rewrite ? (rewrite.edits as readonly RewriteEdit[]) : []
  const parts = useMemo(() => rewriteParts(text, rewrite.text, edits), [text, rewrite.text, edits])
  const verdict =
    typeof rewrite.verdict === 'string' && rewrite.verdict in common.verdicts
      ? common.verdicts[rewrite.verdict as keyof typeof common.verdicts]
      : null
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="sm">
          {t.rewrite}
        </Title>
        <Text size="sm" c="dimmed">
          {typeof rewrite.explanation === 'string' ? rewrite.explanation : t.rewriteHint}
        </Text>
      </div>
      <Diff parts={parts} />
      {verdict && <Text size="sm">{t.rewriteVerdict(verdict)}</Text>}
      {onUse && (
        <Group>
          <Button variant="light" onClick={() => onUse(rewrite.text)}>
            {t.useRewrite}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
