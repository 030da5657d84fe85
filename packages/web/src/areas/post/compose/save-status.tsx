import { Box, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useFormat, useMessages } from '../../../i18n.tsx'
import type { SaveState } from '../autosave.ts'

/** Whether the server has what the page shows. */
export function SaveStatus({ save, onSave }: { save: SaveState; onSave: () => void }) {
  const t = useMessages().post
  const format = useFormat()
  const failed = save.status === 'failed'
  const busy = save.status === 'saving' || save.status === 'waiting'
  const Icon = failed ? IconCloudOff : busy ? IconCloudUp : IconCloudCheck
  const since = save.savedAt ?? save.post?.updatedAt
  const words = failed
    ? t.saveFailed
    : save.status === 'saving'
      ? t.saving
      : save.status === 'waiting' || !since
        ? t.notSaved
        : t.savedAt(format.time(since))
  return (
    <Group gap="xs" wrap="nowrap">
      <Icon size={18} aria-hidden color={failed ? 'var(--verdict-stop)' : 'var(--text-soft)'} />
      <Text
        size="sm"
        {...(failed ? {} : { visibleFrom: 'sm' })}
        c={failed ? 'var(--verdict-stop)' : 'dimmed'}
        role={failed ? 'alert' : undefined}
      >
        {words}
      </Text>
      {!failed && (
        <Box hiddenFrom="sm">
          <VisuallyHidden>{words}</VisuallyHidden>
        </Box>
      )}
      {failed && (
        <Button size="compact-sm" variant="default" onClick={onSave}>
          {t.saveNow}
        </Button>
      )}
    </Group>
  )
}
