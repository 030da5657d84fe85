import { answersSomeone, api, OVERRIDE_GROUNDS, type OverrideGround, type Post } from '@clearpost/contract'
import type { Messages } from '@clearpost/contract/messages'
import { Radio, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, ProblemError } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { postChanged, postQuery } from '../queries.ts'
import { isRequest, type PostAction, type PostRef, REQUESTS } from './perform.ts'
import { TimeDialog } from './time-dialog.tsx'

interface DialogText {
  title?: string
  body: string
  reason?: { label: string; min?: number }
  danger?: boolean
}

/** Each action that asks first: what it means, which reason it wants. Lengths as in the contract. */
function dialogText(t: Messages['post'], action: PostAction): DialogText | null {
  const d = t.dialogs
  const texts: Partial<Record<PostAction, DialogText>> = {
    approve: { body: d.approve, reason: { label: d.approveReason } },
    override: {
      title: d.overrideTitle,
      body: d.override,
      reason: { label: d.overrideReason, min: 20 },
      danger: true,
    },
    second: { body: d.second, reason: { label: d.secondReason, min: 3 }, danger: true },
    ask_record: { body: d.askRecord, reason: { label: d.askRecordReason } },
    withdraw_record: {
      body: d.withdrawRecord,
      reason: { label: d.withdrawRecordReason, min: 3 },
      danger: true,
    },
    changes: { body: d.changes, reason: { label: d.changesReason, min: 3 } },
    reject: { body: d.reject, reason: { label: d.rejectReason, min: 3 }, danger: true },
    hold: { body: d.hold, reason: { label: d.holdReason, min: 3 } },
    release: { body: d.release },
    delete: { body: d.delete, danger: true },
    withdraw: { body: d.withdraw },
    publish_now: { body: d.publishNow },
    unschedule: { body: d.unschedule },
    retry: { body: d.retry },
    takedown: { body: d.takedown, reason: { label: d.takedownReason, min: 3 }, danger: true },
  }
  return texts[action] ?? null
}

/** Asks, acts, and shows the post as it is then. Step-up opens by itself. */
export function ActionDialog({
  post,
  action,
  onClose,
  onDeleted,
}: {
  post: PostRef & Pick<Post, 'scheduledAt' | 'kind' | 'replyingTo'>
  action: PostAction | null
  onClose: () => void
  onDeleted?: () => Promise<void>
}) {
  const t = useMessages().post
  const queryClient = useQueryClient()
  const [ground, setGround] = useState<OverrideGround>('authorization')
  if (action === 'schedule' || action === 'confirm_late')
    return <TimeDialog post={post} action={action} onClose={onClose} />
  const text = action && dialogText(t, action)
  if (!action || !text) return null
  const act = async (reason: string) => {
    if (action === 'delete') {
      await call(api.post.remove, { params: { postId: post.id } })
      notifySaved(t.done.delete)
      // The page is left first: what it shows is gone and must not be asked for again.
      await onDeleted?.()
      queryClient.removeQueries({ queryKey: postQuery(post.id).queryKey })
      void queryClient.invalidateQueries({ queryKey: ['posts'] })
      return
    }
    if (!isRequest(action)) return
    try {
      postChanged(queryClient, await REQUESTS[action](post, reason, ground))
      notifySaved(t.done.other)
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'post.editedMeanwhile')
        void queryClient.invalidateQueries({ queryKey: ['posts'] })
      throw error
    }
  }
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={text.title ?? t.actions[action]}
      confirm={t.actions[action]}
      danger={text.danger ?? false}
      {...(text.reason ? { reason: text.reason } : {})}
      onConfirm={act}
    >
      {action === 'override' ? (
        <OverrideGrounds post={post} body={text.body} ground={ground} onChange={setGround} />
      ) : (
        text.body
      )}
    </ConfirmDialog>
  )
}

/** For a case the one ground is a signed authorization; a reply may also confirm nothing. */
function OverrideGrounds({
  post,
  body,
  ground,
  onChange,
}: {
  post: Pick<Post, 'kind' | 'replyingTo'>
  body: string
  ground: OverrideGround
  onChange: (ground: OverrideGround) => void
}) {
  const d = useMessages().post.dialogs
  return (
    <Stack gap="sm">
      <Text>{body}</Text>
      {answersSomeone(post) ? (
        <Radio.Group
          label={d.overrideGround}
          value={ground}
          onChange={(value) => onChange(value as OverrideGround)}
        >
          <Stack gap={8} mt={6}>
            {OVERRIDE_GROUNDS.map((value) => (
              <Radio key={value} value={value} label={d.overrideGrounds[value]} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <Text fw={600}>{d.overrideAuthorization}</Text>
      )}
    </Stack>
  )
}

/** Actions that happen at once, without a dialog. */
export const AT_ONCE: readonly PostAction[] = ['claim', 'release_claim', 'submit']
