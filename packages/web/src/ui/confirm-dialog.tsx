import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useMessages } from '../i18n.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { useAction } from './use-action.ts'

interface Props {
  opened: boolean
  onClose: () => void
  title: string
  children?: ReactNode
  confirm: string
  danger?: boolean
  /** Asks for a written reason of at least `min` characters; without `min` it is optional. */
  reason?: { label: string; hint?: string; min?: number }
  onConfirm: (reason: string) => Promise<unknown>
}

/** Asks before something happens that matters. A refusal by the server stays in the dialog; nothing typed is lost. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirm,
  danger = false,
  reason,
  onConfirm,
}: Props) {
  const t = useMessages().common
  const [text, setText] = useState('')
  const { run, busy, error, clearError } = useAction()
  const close = () => {
    setText('')
    clearError()
    onClose()
  }
  const submit = async () => {
    if (await run(() => onConfirm(text.trim()))) close()
  }
  const tooShort = text.trim().length < (reason?.min ?? 0)
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!tooShort) void submit()
        }}
      >
        <Stack>
          {children && <div>{children}</div>}
          {reason && (
            <Textarea
              data-autofocus
              label={reason.label}
              description={reason.hint ?? (reason.min ? t.atLeast(reason.min) : t.optional)}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              autosize
              minRows={3}
              maxLength={2000}
              required={Boolean(reason.min)}
            />
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t.cancel}
            </Button>
            <Button type="submit" {...(danger ? { color: 'red.8' } : {})} loading={busy} disabled={tooShort}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
