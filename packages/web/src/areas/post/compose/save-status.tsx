import { Button, Group, Text } from '@mantine/core'
import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useFormat, useMessages } from '../../../i18n.tsx'
import type { Autosave } from '../autosave.ts'
import classes from './compose-page.module.css'

/** Whether the server has what the page shows. */
export function SaveStatus({ autosave }: { autosave: Autosave }) {
  const t = useMessages().post
  const format = useFormat()
  const save = useSyncExternalStore(autosave.subscribe, autosave.getState)
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
        {...(failed ? {} : { className: classes.saveWords ?? '' })}
        c={failed ? 'var(--verdict-stop)' : 'dimmed'}
        role={failed ? 'alert' : undefined}
      >
        {words}
      </Text>
      {failed && (
        <Button size="compact-sm" variant="default" onClick={() => void autosave.flush()}>
          {t.saveNow}
        </Button>
      )}
    </Group>
  )
}
