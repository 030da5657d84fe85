import { api, TOKEN_SCOPES } from '@clearpost/contract'
import { Badge, Button, Checkbox, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { SecretOnce } from './secret-once.tsx'

const tokensKey = ['tokens'] as const

export function TokensSection() {
  const t = useMessages().integration
  const format = useFormat()
  const mayWrite = useMay('integration:write')
  const queryClient = useQueryClient()
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const { run, error } = useAction()
  const tokens = useQuery({
    queryKey: tokensKey,
    queryFn: ({ signal }) => call(api.integration.tokens, { signal }),
  })
  const refresh = () => queryClient.invalidateQueries({ queryKey: tokensKey })
  const revoke = async (tokenId: string) => {
    await call(api.integration.revokeToken, { params: { tokenId } })
    await refresh()
  }
  return (
    <Section title={t.tokens} hint={t.tokensHint}>
      {tokens.isPending && <LoadingRows rows={2} />}
      {tokens.isError && <ProblemAlert error={tokens.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {tokens.data?.items.length === 0 && <Text c="dimmed">{t.noTokens}</Text>}
      {tokens.data?.items.map((token) => (
        <Group key={token.id} justify="space-between">
          <div>
            <Text fw={500}>{token.name}</Text>
            <Text size="sm" c="dimmed">
              {token.scopes.join(', ')} · {t.expires(format.date(token.expiresAt))} ·{' '}
              {token.lastUsedAt ? t.used(format.relative(token.lastUsedAt)) : t.neverUsed} ·{' '}
              {token.createdBy.name}
            </Text>
          </div>
          {token.revokedAt ? (
            <Badge variant="light" color="gray" tt="none">
              {t.revoked}
            </Badge>
          ) : (
            mayWrite && (
              <Button
                variant="default"
                aria-label={`${t.revoke}: ${token.name}`}
                onClick={() => void run(() => revoke(token.id))}
              >
                {t.revoke}
              </Button>
            )
          )}
        </Group>
      ))}
      {mayWrite && (
        <Group>
          <Button onClick={() => setMaking(true)}>{t.createToken}</Button>
        </Group>
      )}
      {making && (
        <TokenDialog
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false)
            setSecret(made)
            void refresh()
          }}
        />
      )}
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(null)} />}
    </Section>
  )
}

function TokenDialog({ onClose, onMade }: { onClose: () => void; onMade: (secret: string) => void }) {
  const { integration: t, common } = useMessages()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<string[]>(['check'])
  const [days, setDays] = useState(90)
  const { run, busy, error } = useAction()
  const make = async () => {
    const token = await call(api.integration.createToken, { body: { name, scopes: scopes as never, days } })
    onMade(token.secret)
  }
  return (
    <Modal opened onClose={onClose} title={t.createToken} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(make)
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            label={t.tokenName}
            required
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox.Group label={t.scopes} value={scopes} onChange={setScopes}>
            <Stack gap="xs" mt={4}>
              {TOKEN_SCOPES.map((scope) => (
                <Checkbox key={scope} value={scope} label={t.scopeMeanings[scope]} description={scope} />
              ))}
            </Stack>
          </Checkbox.Group>
          <NumberInput
            label={t.days}
            min={1}
            max={366}
            value={days}
            onChange={(value) => setDays(Number(value))}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={scopes.length === 0}>
              {t.createToken}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
