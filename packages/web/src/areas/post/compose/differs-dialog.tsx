import type { Post } from '@clearpost/contract'
import { Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core'
import { useMessages } from '../../../i18n.tsx'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import type { ShownReport } from '../../check/shown-report.ts'

/** The server's report counts; when it differs from what the page showed, the person sees both. */
export function DiffersDialog({
  page,
  post,
  onClose,
}: {
  page: ShownReport
  post: Post
  onClose: () => void
}) {
  const { post: t, check } = useMessages()
  const sides: [string, ShownReport | null][] = [
    [t.pageSaid, page],
    [t.serverSaid, post.report],
  ]
  return (
    <Modal opened onClose={onClose} title={t.differsTitle} withCloseButton={false}>
      <Stack>
        <Text>{t.differsHint}</Text>
        <SimpleGrid cols={2}>
          {sides.map(
            ([who, report]) =>
              report && (
                <Stack key={who} gap={6} align="flex-start">
                  <Text size="sm" c="dimmed">
                    {who}
                  </Text>
                  <VerdictBadge verdict={report.verdict} size="lg" />
                  <Text size="sm">{report.summary}</Text>
                  <Text size="sm" c="dimmed">
                    {check.findings(report.findings.length)}
                  </Text>
                </Stack>
              ),
          )}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t.openPost}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
