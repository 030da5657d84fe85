import { api, WEBHOOK_EVENTS, type Webhook } from '@clearpost/contract'
import { Button, Checkbox, Group, Modal, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { DeliveriesDialog } from './deliveries-dialog.tsx'
import { SecretOnce } from './secret-once.tsx'

const webhooksKey = ['webhooks'] as const

export function WebhooksSection() {
  const { integration: t, common } = useMessages()
  const mayWrite = useMay('integration:write')
  const queryClient = useQueryClient()
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const [shown, setShown] = useState<Webhook | null>(null)
  const { run, error } = useAction()
  const webhooks = useQuery({
    queryKey: webhooksKey,
    queryFn: ({ signal }) => call(api.integration.webhooks, { signal }),
  })
  const refresh = () => queryClient.invalidateQueries({ queryKey: webhooksKey })
  const act = (request: () => Promise<unknown>) =>
    void run(async () => {
      await request()
      await refresh()
    })
  return (
    <Section title={t.webhooks} hint={t.webhooksHint}>
      {webhooks.isPending && <LoadingRows rows={2} />}
      {webhooks.isError && <ProblemAlert error={webhooks.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {webhooks.data?.items.length === 0 && <Text c="dimmed">{t.noWebhooks}</Text>}
      {webhooks.data?.items.map((webhook) => (
        <Group key={webhook.id} justify="space-between" align="flex-start">
          <div>
            <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
              {webhook.url}
            </Text>
            <Text size="sm" c="dimmed">
              {webhook.events.map((event) => t.eventMeanings[event]).join(' · ')}
            </Text>
          </div>
          <Group gap="xs">
            {mayWrite && (
              <Switch
                label={t.active}
                checked={webhook.active}
                onChange={(event) => {
                  const active = event.currentTarget.checked
                  act(() =>
                    call(api.integration.updateWebhook, {
                      params: { webhookId: webhook.id },
                      body: { active },
                    }),
                  )
                }}
              />
            )}
            <Button variant="default" onClick={() => setShown(webhook)}>
              {t.deliveries}
            </Button>
            {mayWrite && (
              <Button
                variant="subtle"
                color="red"
                c="var(--verdict-stop)"
                aria-label={`${common.remove}: ${webhook.url}`}
                onClick={() =>
                  act(() => call(api.integration.removeWebhook, { params: { webhookId: webhook.id } }))
                }
              >
                {common.remove}
              </Button>
            )}
          </Group>
        </Group>
      ))}
      {mayWrite && (
        <Group>
          <Button onClick={() => setMaking(true)}>{t.createWebhook}</Button>
        </Group>
      )}
      {making && (
        <WebhookDialog
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false)
            setSecret(made)
            void refresh()
          }}
        />
      )}
      {secret && <SecretOnce secret={secret} onClose={() => setSecret(null)} />}
      {shown && <DeliveriesDialog webhook={shown} mayWrite={mayWrite} onClose={() => setShown(null)} />}
    </Section>
  )
}

function WebhookDialog({ onClose, onMade }: { onClose: () => void; onMade: (secret: string) => void }) {
  const { integration: t, common } = useMessages()
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<string[]>([...WEBHOOK_EVENTS])
  const { run, busy, error } = useAction()
  const make = async () => {
    const webhook = await call(api.integration.createWebhook, { body: { url, events: events as never } })
    onMade(webhook.secret)
  }
  return (
    <Modal opened onClose={onClose} title={t.createWebhook} closeButtonProps={{ 'aria-label': common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(make)
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            type="url"
            label={t.url}
            placeholder="https://"
            required
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Checkbox.Group label={t.events} value={events} onChange={setEvents}>
            <Stack gap="xs" mt={4}>
              {WEBHOOK_EVENTS.map((event) => (
                <Checkbox key={event} value={event} label={t.eventMeanings[event]} description={event} />
              ))}
            </Stack>
          </Checkbox.Group>
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={busy} disabled={events.length === 0}>
              {t.createWebhook}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
