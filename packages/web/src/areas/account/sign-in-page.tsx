import { api, type Me } from '@clearpost/contract'
import { Anchor, Button, Divider, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { enterSession } from '../../session.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { PublicFrame } from '../../ui/public-frame.tsx'
import { useAction } from '../../ui/use-action.ts'
import { passkeySignIn } from './passkey.ts'

/** Only paths of this site are followed after sign-in. */
function ownPath(to: string | undefined): string {
  return to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/'
}

/** E-mail and password, then a second factor where one is set; or a passkey alone. */
export function SignInPage() {
  const { account: t, common } = useMessages()
  const { to } = useSearch({ from: '/sign-in' })
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [step, setStep] = useState<'password' | 'totp' | 'recovery'>('password')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { run, busy, error } = useAction()
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => call(api.account.setupStatus, { signal }),
  })
  if (setup.data?.needed) return <Navigate to="/setup" />

  const enter = async (me: Me) => {
    await enterSession(queryClient, me)
    await navigate({ href: ownPath(to) })
  }
  const byPassword = async () => {
    const result = await call(api.account.signIn, { body: { email, password } })
    if (result.state === 'signed-in') return enter(result.me)
    if (!result.methods.includes('totp') && result.methods.includes('passkey'))
      return enter(await passkeySignIn())
    setStep('totp')
  }
  const byCode = async () =>
    enter(
      await call(step === 'recovery' ? api.account.signInRecovery : api.account.signInTotp, {
        body: { code },
      }),
    )

  return (
    <PublicFrame
      title={step === 'password' ? t.signInTitle : t.secondFactorTitle}
      hint={step === 'totp' ? t.secondFactorHint : undefined}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(step === 'password' ? byPassword : byCode)
        }}
      >
        <Stack>
          {step === 'password' ? (
            <>
              <TextInput
                label={t.email}
                type="email"
                autoComplete="username"
                required
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <PasswordInput
                label={t.password}
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
            </>
          ) : (
            <TextInput
              key={step}
              autoFocus
              label={step === 'recovery' ? t.recoveryCode : t.code}
              inputMode={step === 'recovery' ? 'text' : 'numeric'}
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Button type="submit" loading={busy} fullWidth>
            {step === 'password' ? t.signIn : t.continue}
          </Button>
          {step === 'password' ? (
            <>
              <Divider label={common.or} />
              <Button
                variant="default"
                fullWidth
                onClick={() => void run(async () => enter(await passkeySignIn()))}
              >
                {t.withPasskey}
              </Button>
              <Anchor component={Link} to="/reset" size="sm">
                {t.forgot}
              </Anchor>
            </>
          ) : (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => setStep(step === 'totp' ? 'recovery' : 'totp')}
            >
              {step === 'totp' ? t.useRecovery : t.useApp}
            </Anchor>
          )}
        </Stack>
      </form>
    </PublicFrame>
  )
}
