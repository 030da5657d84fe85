import { api, PASSWORD_MIN_LENGTH } from '@clearpost/contract'
import { Alert, Anchor, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { PublicFrame } from '../../ui/public-frame.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useFragmentToken } from './use-fragment-token.ts'

/** Asks for a link, or with the link sets the new password. */
export function ResetPage() {
  const t = useMessages().account
  const token = useFragmentToken()
  const [value, setValue] = useState('')
  const [done, setDone] = useState(false)
  const { run, busy, error } = useAction()
  const submit = async () => {
    if (token) await call(api.account.completePasswordReset, { body: { token, password: value } })
    else await call(api.account.requestPasswordReset, { body: { email: value } })
    setDone(true)
  }
  return (
    <PublicFrame title={t.resetTitle} hint={token ? undefined : t.resetHint}>
      {done ? (
        <Alert color="green">{token ? t.passwordSet : t.linkSent}</Alert>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run(submit)
          }}
        >
          <Stack>
            {token ? (
              <PasswordInput
                label={t.newPassword}
                description={t.passwordHint(PASSWORD_MIN_LENGTH)}
                required
                minLength={PASSWORD_MIN_LENGTH}
                autoComplete="new-password"
                value={value}
                onChange={(event) => setValue(event.currentTarget.value)}
              />
            ) : (
              <TextInput
                label={t.email}
                type="email"
                autoComplete="username"
                required
                value={value}
                onChange={(event) => setValue(event.currentTarget.value)}
              />
            )}
            {error !== null && <ProblemAlert error={error} />}
            <Button type="submit" loading={busy} fullWidth>
              {token ? t.setPassword : t.sendLink}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor component={Link} to="/sign-in" size="sm">
        {t.back}
      </Anchor>
    </PublicFrame>
  )
}
