import { api, type Security } from '@clearpost/contract'
import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { meQuery } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { addPasskey } from './passkey.ts'
import { TotpDialog } from './totp-dialog.tsx'

export const securityKey = ['security'] as const

/** Authenticator app, passkeys and recovery codes. */
export function FactorsSection() {
  const { account: t, common } = useMessages()
  const format = useFormat()
  const queryClient = useQueryClient()
  const security = useQuery({
    queryKey: securityKey,
    queryFn: ({ signal }) => call(api.account.security, { signal }),
  })
  const [dialog, setDialog] = useState<'totp' | 'passkey' | null>(null)
  const { run, error } = useAction()
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: securityKey })
    await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  }
  const remove = (act: () => Promise<unknown>) =>
    run(async () => {
      await act()
      await refresh()
    })
  const unprotected = security.data && !security.data.totp && security.data.passkeys.length === 0
  return (
    <Section
      id="protect"
      title={unprotected ? t.secureTitle : t.factors}
      hint={unprotected ? t.secureHint : t.factorsHint}
    >
      {security.isPending && <LoadingRows rows={2} />}
      {security.isError && <ProblemAlert error={security.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {security.data && (
        <>
          <Group justify="space-between">
            <Group gap="sm">
              {security.data.totp ? (
                <IconShieldCheck aria-hidden color="var(--verdict-clear)" />
              ) : (
                <IconShieldExclamation aria-hidden color="var(--verdict-caution)" />
              )}
              <div>
                <Text fw={500}>{t.app}</Text>
                <Text size="sm" c="dimmed">
                  {security.data.totp
                    ? `${t.appSet(format.date(security.data.totp.confirmedAt))} · ${t.recoveryLeft(security.data.recoveryCodesLeft)}`
                    : t.appNone}
                </Text>
              </div>
            </Group>
            {security.data.totp ? (
              <Button variant="default" onClick={() => void remove(() => call(api.account.removeTotp, {}))}>
                {t.removeApp}
              </Button>
            ) : (
              <Button onClick={() => setDialog('totp')}>{t.setUpApp}</Button>
            )}
          </Group>
          <Passkeys
            security={security.data}
            onAdd={() => setDialog('passkey')}
            onRemove={(passkeyId) =>
              void remove(() => call(api.account.removePasskey, { params: { passkeyId } }))
            }
          />
        </>
      )}
      {dialog === 'totp' && (
        <TotpDialog
          onClose={() => {
            setDialog(null)
            void refresh()
          }}
        />
      )}
      <Modal
        opened={dialog === 'passkey'}
        onClose={() => setDialog(null)}
        title={t.addPasskey}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        <PasskeyForm
          onDone={() => {
            setDialog(null)
            void refresh()
          }}
        />
      </Modal>
    </Section>
  )
}

function Passkeys({
  security,
  onAdd,
  onRemove,
}: {
  security: Security
  onAdd: () => void
  onRemove: (id: string) => void
}) {
  const { account: t, common } = useMessages()
  const format = useFormat()
  return (
    <Group justify="space-between" align="flex-start">
      <Stack gap="xs">
        <Text fw={500}>{t.passkeys}</Text>
        {security.passkeys.length === 0 && (
          <Text size="sm" c="dimmed" maw={480}>
            {t.passkeysNone}
          </Text>
        )}
        {security.passkeys.map((passkey) => (
          <Group key={passkey.id} gap="sm">
            <div>
              <Text size="sm">{passkey.name}</Text>
              <Text size="xs" c="dimmed">
                {t.added(format.date(passkey.createdAt))}
                {passkey.lastUsedAt && ` · ${t.lastUsed(format.relative(passkey.lastUsedAt))}`}
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              c="var(--verdict-stop)"
              aria-label={`${common.remove}: ${passkey.name}`}
              onClick={() => onRemove(passkey.id)}
            >
              {common.remove}
            </Button>
          </Group>
        ))}
      </Stack>
      <Button variant="default" onClick={onAdd}>
        {t.addPasskey}
      </Button>
    </Group>
  )
}

function PasskeyForm({ onDone }: { onDone: () => void }) {
  const { account: t, common } = useMessages()
  const [name, setName] = useState('')
  const { run, busy, error } = useAction()
  if (!window.PublicKeyCredential) return <Alert color="yellow">{t.passkeyUnsupported}</Alert>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => addPasskey(name)).then((done) => done && onDone())
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          label={t.passkeyName}
          description={t.passkeyExample}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {common.add}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
