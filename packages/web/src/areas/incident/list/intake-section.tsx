import { api } from '@clearpost/contract'
import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { LinkCode } from '../../authorization/record/link-code.tsx'
import { useIncidentWords } from '../words.ts'

const intakeKey = ['incidents', 'intake'] as const

/** The link on which people report without a name: hand it out, change it, take it away. */
export function IntakeSection() {
  const t = useIncidentWords()
  const format = useFormat()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [asking, setAsking] = useState<'rotate' | 'close' | null>(null)
  const intake = useQuery({
    queryKey: intakeKey,
    queryFn: ({ signal }) => call(api.incident.intake, { signal }),
  })
  const rotate = async () => queryClient.setQueryData(intakeKey, await call(api.incident.rotateIntake, {}))
  const close = async () => {
    await call(api.incident.closeIntake, {})
    await queryClient.invalidateQueries({ queryKey: intakeKey })
  }
  const { link = null, rotatedAt = null } = intake.data ?? {}
  return (
    <Section title={t.intake} hint={t.intakeHint}>
      {intake.isPending && <LoadingRows rows={1} />}
      {intake.isError && <ProblemAlert error={intake.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {intake.data && link === null && (
        <>
          <Text c="dimmed">{t.intakeNone}</Text>
          <Group>
            <Button variant="default" loading={busy} onClick={() => void run(rotate)}>
              {t.intakeMake}
            </Button>
          </Group>
        </>
      )}
      {link !== null && (
        <Group align="flex-start" gap="lg">
          <Stack gap="xs" flex={1} miw={240}>
            <TextInput
              readOnly
              aria-label={t.intake}
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            {rotatedAt && (
              <Text size="sm" c="dimmed">
                {t.intakeSince(format.date(rotatedAt))}
              </Text>
            )}
            <Group gap="sm">
              <CopyButton value={link}>
                {({ copied, copy }) => (
                  <Button variant="default" onClick={copy}>
                    {copied ? t.copied : t.copyLink}
                  </Button>
                )}
              </CopyButton>
              <Button variant="default" onClick={() => setAsking('rotate')}>
                {t.intakeRotate}
              </Button>
              <Button variant="default" onClick={() => setAsking('close')}>
                {t.intakeClose}
              </Button>
            </Group>
          </Stack>
          <LinkCode link={link} />
        </Group>
      )}
      <ConfirmDialog
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === 'close' ? t.intakeClose : t.intakeRotate}
        confirm={asking === 'close' ? t.intakeClose : t.intakeRotate}
        danger={asking === 'close'}
        onConfirm={() => (asking === 'close' ? close() : rotate())}
      >
        {asking === 'close' ? t.intakeCloseHint : t.intakeRotateHint}
      </ConfirmDialog>
    </Section>
  )
}
