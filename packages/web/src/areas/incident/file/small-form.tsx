import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useIncidentWords } from '../words.ts'

/** A form inside a section. A refusal stays beside it and nothing typed is lost. */
export function SmallForm({
  label,
  save,
  ready = true,
  children,
  onSave,
  onClose,
}: {
  label: string
  /** Words of the button; "Save" when absent. */
  save?: string
  ready?: boolean
  children: ReactNode
  onSave: () => Promise<unknown>
  onClose?: () => void
}) {
  const t = useIncidentWords()
  const { run, busy, error } = useAction()
  const submit = async () => {
    if (await run(onSave)) onClose?.()
  }
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void submit()
      }}
    >
      <Stack gap="sm">
        {children}
        {error !== null && <ProblemAlert error={error} />}
        <Group gap="sm">
          <Button type="submit" loading={busy} disabled={!ready}>
            {save ?? t.save}
          </Button>
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
