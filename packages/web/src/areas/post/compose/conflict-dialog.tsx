import type { Post } from '@clearpost/contract'
import { Button, Group, Modal, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core'
import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { Diff, type DiffPart } from '../../../ui/diff.tsx'

/** Milliseconds; a longer comparison of two very different texts is left out. */
const DIFF_TIMEOUT_MS = 300

/** A colleague saved while this page was open: both texts side by side, and the difference. */
export function ConflictDialog({
  theirs,
  mine,
  onKeepMine,
  onTakeTheirs,
}: {
  theirs: Post
  mine: string
  onKeepMine: () => void
  onTakeTheirs: () => void
}) {
  const t = useMessages().post
  const parts = useMemo((): DiffPart[] | null => {
    const changes = diffWordsWithSpace(theirs.text, mine, { timeout: DIFF_TIMEOUT_MS })
    return (
      changes?.map((change) => ({
        op: change.added ? 'added' : change.removed ? 'removed' : 'same',
        text: change.value,
      })) ?? null
    )
  }, [theirs.text, mine])
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t.conflictTitle}
      size="xl"
    >
      <Stack>
        <Text>{t.conflictHint}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Textarea label={t.conflictBy} value={theirs.text} readOnly autosize minRows={4} maxRows={14} />
          <Textarea label={t.conflictMine} value={mine} readOnly autosize minRows={4} maxRows={14} />
        </SimpleGrid>
        {parts && theirs.text !== mine && (
          <div>
            <Title order={3} size="sm">
              {t.conflictDifference}
            </Title>
            <Diff parts={parts} />
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onTakeTheirs}>
            {t.takeTheirs}
          </Button>
          <Button data-autofocus onClick={onKeepMine}>
            {t.keepMine}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
