import { api } from '@clearpost/contract'
import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useIncidentWords } from '../words.ts'

const feedsKey = ['incidents', 'feeds'] as const

/** The person's own calendar addresses; each is shown once and can be taken back. */
export function FeedsSection() {
  const t = useIncidentWords()
  const format = useFormat()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [url, setUrl] = useState<string | null>(null)
  const [revoking, setRevoking] = useState<string | null>(null)
  const feeds = useQuery({
    queryKey: feedsKey,
    queryFn: ({ signal }) => call(api.incident.feeds, { signal }),
  })
  const refresh = () => queryClient.invalidateQueries({ queryKey: feedsKey })
  const make = async () => {
    setUrl((await call(api.incident.addFeed, {})).url)
    await refresh()
  }
  const revoke = async (feedId: string) => {
    await call(api.incident.revokeFeed, { params: { feedId } })
    setUrl(null)
    await refresh()
  }
  return (
    <Section title={t.feeds} hint={t.feedsHint}>
      {feeds.isError && <ProblemAlert error={feeds.error} />}
      {error !== null && <ProblemAlert error={error} />}
      {feeds.data?.items.map(({ id, createdAt, readAt }) => (
        <Group key={id} justify="space-between">
          <Text size="sm">
            {t.feedRow(format.dateTime(createdAt), readAt === null ? null : format.dateTime(readAt))}
          </Text>
          <Button
            variant="default"
            aria-label={`${t.feedRevoke}: ${format.dateTime(createdAt)}`}
            onClick={() => setRevoking(id)}
          >
            {t.feedRevoke}
          </Button>
        </Group>
      ))}
      {url !== null && (
        <Stack gap="xs">
          <TextInput
            readOnly
            label={t.feedOnce}
            value={url}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group>
            <CopyButton value={url}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t.copied : t.copyLink}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Stack>
      )}
      <Group>
        <Button variant="default" loading={busy} onClick={() => void run(make)}>
          {t.feedMake}
        </Button>
      </Group>
      <ConfirmDialog
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t.feedRevoke}
        confirm={t.feedRevoke}
        onConfirm={() => (revoking === null ? Promise.resolve() : revoke(revoking))}
      >
        {t.feedRevokeHint}
      </ConfirmDialog>
    </Section>
  )
}
