import { api, PASSWORD_MIN_LENGTH } from '@clearpost/contract'
import { Alert, Anchor, Button, PasswordInput, Select, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n, useMessages } from '../../i18n.tsx'
import { enterSession } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { PublicFrame } from '../../ui/public-frame.tsx'
import { useAction } from '../../ui/use-action.ts'

/** First visit: the organization and its privacy officer. */
export function SetupPage() {
  const t = useMessages().account
  const status = useQuery({
    queryKey: ['setup'],
    queryFn: ({ signal }) => call(api.account.setupStatus, { signal }),
  })
  if (status.isPending)
    return (
      <PublicFrame title={t.setupTitle} hint={t.setupHint}>
        <LoadingRows rows={5} />
      </PublicFrame>
    )
  if (status.isError)
    return (
      <PublicFrame title={t.setupTitle}>
        <ProblemAlert error={status.error} />
      </PublicFrame>
    )
  if (!status.data.needed) {
    return (
      <PublicFrame title={t.setupTitle}>
        <Alert>{t.setupDone}</Alert>
        <Anchor component={Link} to="/sign-in">
          {t.signIn}
        </Anchor>
      </PublicFrame>
    )
  }
  return (
    <PublicFrame title={t.setupTitle} hint={t.setupHint}>
      <SetupForm codeRequired={status.data.codeRequired} />
    </PublicFrame>
  )
}

function SetupForm({ codeRequired }: { codeRequired: boolean }) {
  const t = useMessages().account
  const { locale, timeZone } = useI18n()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [form, setForm] = useState({
    organizationName: '',
    timeZone,
    name: '',
    email: '',
    password: '',
    code: '',
  })
  const { run, busy, error } = useAction()
  const field = (name: keyof typeof form) => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setForm((previous) => ({ ...previous, [name]: value }))
    },
    required: true,
  })
  const submit = async () => {
    const { code, ...rest } = form
    const me = await call(api.account.setup, { body: { ...rest, locale, ...(codeRequired ? { code } : {}) } })
    await enterSession(queryClient, me)
    await navigate({ to: '/account', hash: 'protect' })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(submit)
      }}
    >
      <Stack>
        <TextInput
          label={t.organizationName}
          autoComplete="organization"
          data-autofocus
          {...field('organizationName')}
        />
        <Select
          label={t.timeZone}
          data={Intl.supportedValuesOf('timeZone')}
          searchable
          value={form.timeZone}
          onChange={(value) => setForm((previous) => ({ ...previous, timeZone: value ?? previous.timeZone }))}
          allowDeselect={false}
        />
        <TextInput label={t.yourName} autoComplete="name" {...field('name')} />
        <TextInput label={t.email} type="email" autoComplete="username" {...field('email')} />
        <PasswordInput
          label={t.password}
          description={t.passwordHint(PASSWORD_MIN_LENGTH)}
          autoComplete="new-password"
          minLength={PASSWORD_MIN_LENGTH}
          {...field('password')}
        />
        {codeRequired && (
          <TextInput
            label={t.setupCode}
            description={t.setupCodeHint}
            autoComplete="off"
            {...field('code')}
          />
        )}
        {error !== null && <ProblemAlert error={error} />}
        <Button type="submit" loading={busy} fullWidth>
          {t.create}
        </Button>
      </Stack>
    </form>
  )
}
