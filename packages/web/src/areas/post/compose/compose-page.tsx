import type { Post } from '@clearpost/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { postQuery } from '../queries.ts'
import { Composer } from './composer.tsx'

const route = getRouteApi('/shell/compose/{-$postId}')

/**
 * Writing a new post or editing one. A new post gets its address when the server has it; the editor stays
 * as it is then, with caret and undo.
 */
export function ComposePage() {
  const { postId } = route.useParams()
  const navigate = route.useNavigate()
  const [session, setSession] = useState({ number: 0, postId, openedWith: postId })
  const created = useRef<string | null>(null)
  if (postId !== session.postId) {
    if (postId && postId === created.current) setSession({ ...session, postId })
    else setSession({ number: session.number + 1, postId, openedWith: postId })
  }
  const onCreated = useCallback(
    (post: Post) => {
      created.current = post.id
      void navigate({ to: '/compose/{-$postId}', params: { postId: post.id }, search: {}, replace: true })
    },
    [navigate],
  )
  if (!session.openedWith) return <Composer key={session.number} initial={null} onCreated={onCreated} />
  return <OpenPost key={session.number} postId={session.openedWith} onCreated={onCreated} />
}

function OpenPost({ postId, onCreated }: { postId: string; onCreated: (post: Post) => void }) {
  const t = useMessages().post
  // What is being edited must not change under the hands: it is read once, fresh.
  const post = useQuery({ ...postQuery(postId), staleTime: 0, refetchOnWindowFocus: false })
  const [opened, setOpened] = useState<Post | null>(null)
  if (!opened && post.data && !post.isFetching) setOpened(post.data)
  if (post.isError) return <ProblemAlert error={post.error} />
  if (!opened) return <LoadingRows rows={4} height={120} />
  if (!opened.actions.includes('edit'))
    return (
      <EmptyState
        title={t.notEditable}
        action={
          <ButtonLink to="/posts/$postId" params={{ postId }}>
            {t.openPost}
          </ButtonLink>
        }
      >
        {t.notEditableHint}
      </EmptyState>
    )
  return <Composer initial={opened} onCreated={onCreated} />
}
