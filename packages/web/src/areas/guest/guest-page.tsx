import { api, type GuestView } from '@clearpost/contract'
import { Badge, Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { call, ProblemError } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { PublicFrame } from '../../ui/public-frame.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useFragmentToken } from '../account/use-fragment-token.ts'
import { MarkedText } from '../check/marked-text.tsx'
import { ReportPanel } from '../check/report-panel.tsx'
import { findingsInText } from '../check/shown-report.ts'
import { GuestPicture } from './guest-picture.tsx'

type View = z.infer<typeof GuestView>

/** What an approver outside the organization sees: one post, one decision. */
export function GuestPage() {
  const t = useMessages().guest
  const token = useFragmentToken()
  const view = useQuery({
    queryKey: ['guest', token],
    queryFn: ({ signal }) => call(api.post.guestView, { bearer: token ?? '', signal }),
    enabled: Boolean(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  // A guest has no account: "sign in again" would send them nowhere.
  const linkEnded = view.error instanceof ProblemError && view.error.problem.code === 'account.signInAgain'
  if (!token || linkEnded)
    return (
      <PublicFrame title={t.noLink}>
        <Text c="dimmed">{t.noLinkHint}</Text>
      </PublicFrame>
    )
  return (
    <PublicFrame
      wide
      title={t.title}
      hint={view.data ? t.hint(view.data.guestName, view.data.organizationName) : undefined}
    >
      {view.isPending && <LoadingRows rows={5} />}
      {view.isError && (
        <Stack>
          <ProblemAlert error={view.error} />
          <Text c="dimmed">{t.noLinkHint}</Text>
        </Stack>
      )}
      {view.data && <GuestPost view={view.data} token={token} />}
    </PublicFrame>
  )
}

function GuestPost({ view, token }: { view: View; token: string }) {
  const { guest: t, common } = useMessages()
  const format = useFormat()
  return (
    <Stack gap="lg">
      <Group gap="xl" align="flex-start">
        <div>
          <Text size="sm" c="dimmed">
            {t.goesTo}
          </Text>
          <Group gap={6}>
            {view.channels.map((channel) => (
              <Badge key={channel.id} variant="light" tt="none" radius="sm">
                {common.networks[channel.network]} · {channel.handle}
              </Badge>
            ))}
          </Group>
        </div>
        <div>
          <Text size="sm" c="dimmed">
            {t.when}
          </Text>
          <Text size="sm">
            {view.scheduledAt ? `${format.dateTime(view.scheduledAt)} (${format.timeZone})` : t.asSoon}
          </Text>
        </div>
      </Group>
      <div>
        <Title order={2} size="h3" mb="xs">
          {t.text}
        </Title>
        <MarkedText text={view.text} findings={findingsInText(view.report)} lang={view.lang} />
      </div>
      {view.media.map((picture, index) => (
        <GuestPicture
          key={picture.mediaId}
          token={token}
          mediaId={picture.mediaId}
          alt={picture.alt || t.pictureOf(index + 1)}
        />
      ))}
      {view.report && <ReportPanel title={t.checkSays} report={view.report} text={view.text} />}
      {view.decided ? (
        <EmptyState
          title={view.decided === 'approve' ? t.approved : t.changed}
          icon={<IconCircleCheck size={32} color="var(--verdict-clear)" aria-hidden />}
        >
          {t.done}
        </EmptyState>
      ) : (
        <Answer token={token} />
      )}
      {!view.decided && (
        <Text size="sm" c="dimmed">
          {t.expires(format.dateTime(view.expiresAt))}
        </Text>
      )}
    </Stack>
  )
}

function Answer({ token }: { token: string }) {
  const t = useMessages().guest
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<'approve' | 'changes' | ''>('')
  const [reason, setReason] = useState('')
  const { run, busy, error } = useAction()
  const missing = kind === '' || (kind === 'changes' && reason.trim().length < 3)
  const send = async () => {
    if (kind === '') return
    const text = reason.trim()
    const decided = await call(api.post.guestDecide, {
      bearer: token,
      body: { kind, ...(text ? { reason: text } : {}) },
    })
    queryClient.setQueryData(['guest', token], decided)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) void run(send)
      }}
    >
      <Stack>
        <Radio.Group value={kind} onChange={(value) => setKind(value as typeof kind)} aria-label={t.title}>
          <Stack gap="sm">
            <Radio value="approve" label={t.approve} />
            <Radio value="changes" label={t.changes} />
          </Stack>
        </Radio.Group>
        {kind !== '' && (
          <Textarea
            label={kind === 'changes' ? t.reason : t.comment}
            description={kind === 'changes' ? undefined : t.commentHint}
            required={kind === 'changes'}
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {error !== null && <ProblemAlert error={error} />}
        <Group>
          <Button type="submit" loading={busy} disabled={missing}>
            {t.send}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
