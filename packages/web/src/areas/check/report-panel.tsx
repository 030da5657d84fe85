import { Alert, Box, Button, Divider, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useMessages } from '../../i18n.tsx'
import { Diff } from '../../ui/diff.tsx'
import { VerdictBadge } from '../../ui/verdict-badge.tsx'
import { CrowdPicture } from './crowd-picture.tsx'
import { FindingsList } from './findings-list.tsx'
import { type RewriteEdit, rewriteParts } from './rewrite-parts.ts'
import type { ShownReport } from './shown-report.ts'

interface Props {
  report: ShownReport | null
  /** The text that the report speaks about. */
  text: string
  failed?: boolean
  /** A check is under way and there is no result yet. */
  checking?: boolean
  title?: string
  /** By index into the report's findings. */
  onFix?: (index: number) => void
  onShow?: (index: number) => void
  actionsOf?: ((index: number) => ReactNode) | undefined
  onUseRewrite?: (text: string) => void
  /** Present while the suggested wording is in use and can be taken back. */
  onUndoRewrite?: (() => void) | null
}

/** The result of a check: verdict, one sentence, how many people fit, findings, suggested wording. */
export function ReportPanel({ report, text, failed = false, checking = false, title, ...act }: Props) {
  const t = useMessages().check
  return (
    <Paper component="section" withBorder radius="lg" p="md" bg="var(--card)" aria-label={title ?? t.report}>
      <Stack gap="md">
        <Title order={2}>{title ?? t.report}</Title>
        {failed && (
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
            {t.checkFailed}
          </Alert>
        )}
        {report ? (
          <Result report={report} text={text} {...act} />
        ) : (
          <Box mih={96}>
            <Text fw={600}>{checking ? t.checking : t.nothingYet}</Text>
            {!checking && (
              <Text size="sm" c="dimmed">
                {t.nothingYetHint}
              </Text>
            )}
          </Box>
        )}
        {act.onUndoRewrite && (
          <Group>
            <Button variant="default" size="compact-sm" mih={28} onClick={act.onUndoRewrite}>
              {t.undoRewrite}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function Result({
  report,
  text,
  onFix,
  onShow,
  actionsOf,
  onUseRewrite,
}: Omit<Props, 'report'> & { report: ShownReport }) {
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
