import type { Channel } from '@clearpost/contract'
import { Box, Button, Group, List, Popover, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { Checker } from '../../../engine/checker.ts'
import { type TextStore, useDeferredText } from '../../../engine/text-store.ts'
import { useCheckState } from '../../../engine/use-check.ts'
import { useMessages } from '../../../i18n.tsx'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import { findBlockers } from './blockers.ts'
import type { DraftFields } from './draft.ts'

/** Sends the post, or says what is missing. It stays pressable: a grey button explains nothing. */
export function SubmitBar({
  store,
  fields,
  channels,
  checker,
  uncleared,
  busy,
  onSubmit,
  onBlocked,
}: {
  store: TextStore
  fields: DraftFields
  channels: readonly Channel[]
  checker: Checker
  /** Whether a picture may not go out yet. */
  uncleared: boolean
  busy: boolean
  onSubmit: () => void
  onBlocked: () => void
}) {
  const t = useMessages().post
  const text = useDeferredText(store)
  const { result } = useCheckState(checker)
  const verdict = result && result.text !== '' ? result.report.verdict : null
  const [asked, setAsked] = useState(false)
  const blockers = findBlockers(text, fields, channels, Date.now(), uncleared)
  const press = () => {
    if (findBlockers(store.get(), fields, channels, Date.now(), uncleared).length > 0) {
      onBlocked()
      setAsked(true)
    } else {
      setAsked(false)
      onSubmit()
    }
  }
  return (
    <Group gap="sm" wrap="nowrap">
      {verdict && (
        <Box hiddenFrom="md">
          <VerdictBadge verdict={verdict} />
        </Box>
      )}
      <Popover
        opened={asked && blockers.length > 0}
        onChange={setAsked}
        position="top-end"
        width={280}
        shadow="md"
      >
        <Popover.Target>
          <Button loading={busy} leftSection={<IconSend size={16} aria-hidden />} onClick={press}>
            {t.submit}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <div role="alert">
            <Text size="sm" fw={600} mb={4}>
              {t.submitBlocked}
            </Text>
            <List size="sm">
              {blockers.map((blocker) => (
                <List.Item key={blocker}>{t.blockers[blocker]}</List.Item>
              ))}
            </List>
          </div>
        </Popover.Dropdown>
      </Popover>
    </Group>
  )
}
