import { Alert, Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useMessages } from '../../i18n.tsx'
import type { ReportBodyProps } from './report-body.tsx'
import type { ShownReport } from './shown-report.ts'

interface Props extends Omit<ReportBodyProps, 'report'> {
  report: ShownReport | null
  failed?: boolean
  /** A check is under way and there is no result yet. */
  checking?: boolean
  title?: string
  /** Present while the suggested wording is in use and can be taken back. */
  onUndoRewrite?: (() => void) | null
}

// A page without a report yet does not load what shows one.
const ReportBody = lazy(async () => ({ default: (await import('./report-body.tsx')).ReportBody }))

/** The result of a check: verdict, one sentence, how many people fit, findings, suggested wording. */
export function ReportPanel({
  report,
  text,
  failed = false,
  checking = false,
  title,
  onUndoRewrite,
  ...act
}: Props) {
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
          <Suspense fallback={<Box mih={96} />}>
            <ReportBody report={report} text={text} {...act} />
          </Suspense>
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
        {onUndoRewrite && (
          <Group>
            <Button variant="default" size="compact-sm" mih={28} onClick={onUndoRewrite}>
              {t.undoRewrite}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
