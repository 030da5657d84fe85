import { api, PASSWORD_MIN_LENGTH } from '@clearpost/contract'
import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n, useMessages } from '../../i18n.tsx'
import { enterSession } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { PublicFrame } from '../../ui/public-frame.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useFragmentToken } from './use-fragment-token.ts'

/** Accepting an invitation: name, password, in. */
export function InvitationPage() {
  const { account: t, common } = useMessages()
  const { locale } = useI18n()
  const token = useFragmentToken()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { run, busy, error } = useAction()
  const invitation = useQuery({
    queryKey: ['invitation', token.slice(0, 8)],
    queryFn: () => call(api.account.viewInvitation, { body: { token } }),
    enabled: token !== '',
  })
  if (!token)
    return (
      <PublicFrame title={t.invitationTitle}>
        <Alert color="yellow">{t.linkMissing}</Alert>
      </PublicFrame>
    )
  if (invitation.isPending)
    return (
      <PublicFrame title={t.invitationTitle}>
        <LoadingRows rows={4} />
      </PublicFrame>
    )
  if (invitation.isError)
    return (
      <PublicFrame title={t.invitationTitle}>
        <ProblemAlert error={invitation.error} />
      </PublicFrame>
    )
  const { organizationName, invitedBy, email, roles } = invitation.data
  const submit = async () => {
    const me = await call(api.account.acceptInvitation, { body: { token, name, password, locale } })
    await enterSession(queryClient, me)
    await navigate({ to: '/account', hash: 'protect' })
  }
  return (
    <PublicFrame title={t.invitationTitle} hint={t.invitationHint(organizationName, invitedBy)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(submit)
        }}
      >
        <Stack>
          <Text size="sm">
            {t.yourRoles}: {roles.map((role) => common.roles[role]).join(', ')}
          </Text>
          <TextInput label={t.email} value={email} readOnly autoComplete="username" />
          <TextInput
            label={t.yourName}
            required
            autoComplete="name"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label={t.password}
            description={t.passwordHint(PASSWORD_MIN_LENGTH)}
            required
            minLength={PASSWORD_MIN_LENGTH}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Button type="submit" loading={busy} fullWidth>
            {t.accept}
          </Button>
        </Stack>
      </form>
    </PublicFrame>
  )
}
