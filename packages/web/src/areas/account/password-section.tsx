import { api, PASSWORD_MIN_LENGTH } from '@clearpost/contract'
import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'

export function PasswordSection() {
  const { account: t, common } = useMessages()
  const [password, setPassword] = useState('')
  const { run, busy, error } = useAction()
  const submit = async () => {
    await call(api.account.changePassword, { body: { password } })
    setPassword('')
    notifySaved(common.saved)
  }
  return (
    <Section title={t.changePassword} hint={t.changePasswordHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(submit)
        }}
      >
        <Stack>
          <PasswordInput
            label={t.newPassword}
            description={t.passwordHint(PASSWORD_MIN_LENGTH)}
            autoComplete="new-password"
            required
            minLength={PASSWORD_MIN_LENGTH}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group>
            <Button type="submit" variant="default" loading={busy}>
              {t.changePassword}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
