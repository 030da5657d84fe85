import type { Post } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { postChanged } from '../queries.ts'
import { ActionDialog, AT_ONCE } from './action-dialog.tsx'
import { actionIcons, DANGER, PRIMARY } from './action-icons.ts'
import { isRequest, type PostAction, REQUESTS } from './perform.ts'

/** Shown where they belong instead: comments, replies and evidence have their own places on the page. */
const ELSEWHERE: readonly PostAction[] = ['comment', 'reply', 'evidence', 'invite_guest', 'deidentify']

/** Where writing on is the likely next step; later it voids what others decided. */
const UNSENT: readonly Post['state'][] = ['draft', 'changes_requested']

/** What the person may do with this post now; the server says which, the page adds nothing. */
export function ActionBar({ post }: { post: Post }) {
  const t = useMessages().post
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<PostAction | null>(null)
  const { run, error } = useAction()
  const actions = post.actions.filter((action) => !ELSEWHERE.includes(action))
  const primary = PRIMARY.find(
    (action) => actions.includes(action) && (action !== 'edit' || UNSENT.includes(post.state)),
  )
  const ordered = [...actions].sort((a, b) => rank(a, primary) - rank(b, primary))
  const press = (action: PostAction) => {
    if (action === 'edit')
      void navigate({ to: '/compose/{-$postId}', params: { postId: post.id }, search: {} })
    else if (AT_ONCE.includes(action) && isRequest(action))
      void run(async () => {
        postChanged(queryClient, await REQUESTS[action](post, ''))
        notifySaved(action === 'claim' ? t.done.claim : t.done.other)
      })
    else setAsking(action)
  }
  return (
    <Stack gap="sm">
      {actions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.noActions}
        </Text>
      ) : (
        <Group gap="xs">
          {ordered.map((action) => {
            const Icon = actionIcons[action]
            return (
              <Button
                key={action}
                variant={action === primary ? 'filled' : 'default'}
                {...(DANGER.includes(action) ? { color: 'red.8' } : {})}
                leftSection={Icon && <Icon size={16} aria-hidden />}
                onClick={() => press(action)}
              >
                {t.actions[action]}
              </Button>
            )
          })}
        </Group>
      )}
      {error !== null && <ProblemAlert error={error} />}
      <ActionDialog
        key={asking ?? ''}
        post={post}
        action={asking}
        onClose={() => setAsking(null)}
        onDeleted={() => navigate({ to: '/posts', search: {} })}
      />
    </Stack>
  )
}

/** The likely one first, what destroys last. */
function rank(action: PostAction, primary: PostAction | undefined): number {
  return action === primary ? 0 : DANGER.includes(action) ? 2 : 1
}
