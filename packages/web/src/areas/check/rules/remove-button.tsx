import { Button } from '@mantine/core'
import { useMessages } from '../../../i18n.tsx'
import type { PolicyEditor } from './use-policy.ts'

/** Takes one of the organization's own entries out of the draft; only for those who may write it. */
export function RemoveButton({
  what,
  editor,
  onClick,
}: {
  /** Tells this entry from the others for a screen reader. */
  what: string
  editor: PolicyEditor
  onClick: () => void
}) {
  const { common } = useMessages()
  if (!editor.mayWrite) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mih={32}
      c="var(--verdict-stop)"
      aria-label={`${common.remove}: ${what}`}
      disabled={editor.busy}
      onClick={onClick}
    >
      {common.remove}
    </Button>
  )
}
