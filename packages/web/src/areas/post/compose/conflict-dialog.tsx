import type { Post } from '@clearpost/contract'
import { Button, Group, Modal, SimpleGrid, Stack, Text, Textarea, Title } from '@mantine/core'
import { diffWordsWithSpace } from 'diff'
import { useMemo, useSyncExternalStore } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { Diff, type DiffPart } from '../../../ui/diff.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import type { Autosave } from '../autosave.ts'
import type { Draft } from './use-draft.ts'

/** Milliseconds; a longer comparison of two very different texts is left out. */
const DIFF_TIMEOUT_MS = 300

/** Opens when a colleague saved meanwhile; closes with a choice. */
export function ConflictGate({
  draft,
  putText,
}: {
  draft: Pick<Draft, 'autosave' | 'store' | 'takeTheirs'>
  putText: (text: string) => void
}) {
  const { autosave, store, takeTheirs } = draft
  const theirs = useSyncExternalStore(autosave.subscribe, () => autosave.getState().theirs)
  if (!theirs) return null
  return (
    <ConflictDialog
      theirs={theirs}
      mine={store.get()}
      onKeepMine={() => void autosave.keepMine()}
      onTakeTheirs={() => takeTheirs(putText)}
    />
  )
}

/** Why the last save was refused. */
export function SaveProblem({ autosave }: { autosave: Autosave }) {
  const error = useSyncExternalStore(autosave.subscribe, () => {
    const state = autosave.getState()
    return state.status === 'failed' ? state.error : null
  })
  return error === null ? null : <ProblemAlert error={error} />
}

/** A colleague saved while this page was open: both texts side by side, and the difference. */
function ConflictDialog({
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
