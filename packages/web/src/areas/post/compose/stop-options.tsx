import { answersSomeone } from '@clearpost/contract'
import { Box, Button, Group, List } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import type { Checker } from '../../../engine/checker.ts'
import { useCheckState } from '../../../engine/use-check.ts'
import { useMessages } from '../../../i18n.tsx'
import { Section } from '../../../ui/section.tsx'
import type { DraftFields } from './draft.ts'

/** What can be done about a stop: rewrite it, or ask the privacy officer for a record. */
export function StopOptions({
  checker,
  fields,
  busy,
  onAsk,
}: {
  checker: Checker
  fields: Pick<DraftFields, 'kind' | 'replyingTo'>
  busy: boolean
  onAsk: () => void
}) {
  const t = useMessages().post
  const { result } = useCheckState(checker)
  if (result?.text === '' || result?.report.verdict !== 'stop') return null
  const reply = answersSomeone(fields)
  return (
    <Box mt="md">
      <Section title={t.stopOptions.title}>
        <List size="sm" spacing={6}>
          <List.Item>{t.stopOptions.rewrite}</List.Item>
          <List.Item>{reply ? t.stopOptions.reply : t.stopOptions.record}</List.Item>
        </List>
        {!reply && (
          <Group>
            <Button
              variant="default"
              loading={busy}
              leftSection={<IconMessageQuestion size={16} aria-hidden />}
              onClick={onAsk}
            >
              {t.stopOptions.ask}
            </Button>
          </Group>
        )}
      </Section>
    </Box>
  )
}
