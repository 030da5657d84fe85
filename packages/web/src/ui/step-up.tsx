import { api } from '@clearpost/contract'
import { Button, Divider, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { call, installHooks } from '../api.ts'
import { useMessages } from '../i18n.tsx'
import { enterSession, useMe } from '../session.tsx'
import { ProblemAlert } from './problem-alert.tsx'
import { useAction } from './use-action.ts'

/** Opens when the server wants a fresh factor for a dangerous action; the action then goes on by itself. */
export function StepUpDialog() {
  const t = useMessages().common
  const me = useMe()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const waiting = useRef<((done: boolean) => void) | null>(null)
  const [opened, setOpened] = useState(false)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { run, busy, error, clearError } = useAction()

  useEffect(() => {
    installHooks({
      stepUp: () =>
        new Promise((resolve) => {
          waiting.current = resolve
          setOpened(true)
        }),
      signedOut: () => {
        // Every query on the page hears of it; the first one leads away, and the page forgets once it is left.
        if (window.location.pathname === '/sign-in') return
        const to = window.location.pathname + window.location.search
        void navigate({ to: '/sign-in', search: { to } }).then(() => enterSession(queryClient, null))
      },
    })
  }, [queryClient, navigate])

  const finish = (done: boolean) => {
    setOpened(false)
    setPassword('')
    setCode('')
    clearError()
    waiting.current?.(done)
    waiting.current = null
  }
  const attempt = async (prove: () => Promise<unknown>) => {
    if (await run(prove)) finish(true)
  }
  const byPasskey = async () => {
    const options = await call(api.account.stepUpPasskeyOptions, {})
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const answer = await startAuthentication({ optionsJSON: options as never })
    await call(api.account.stepUpPasskey, { body: answer as never })
  }
  return (
    <Modal
      opened={opened}
      // Above the dialog whose action asked for it.
      zIndex={300}
      onClose={() => finish(false)}
      title={t.stepUpTitle}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void attempt(() => call(api.account.stepUp, { body: code ? { code } : { password } }))
        }}
      >
        <Stack>
          <div>{t.stepUpWhy}</div>
          {me.secondFactor.totp && (
            <>
              <TextInput
                data-autofocus
                label={t.authenticatorCode}
                inputMode="numeric"
                autoComplete="one-time-code"
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
              <Divider label={t.or} />
            </>
          )}
          <PasswordInput
            {...(me.secondFactor.totp ? {} : { 'data-autofocus': true })}
            label={t.password}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            {me.secondFactor.passkeys > 0 && (
              <Button variant="default" onClick={() => void attempt(byPasskey)}>
                {t.usePasskey}
              </Button>
            )}
            <Button type="submit" loading={busy} disabled={!password && !code}>
              {t.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
