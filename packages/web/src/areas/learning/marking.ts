import { api, type MarkInput, type PostMarks } from '@clearpost/contract'
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { notifySaved } from '../../ui/notify.ts'
import { useAction } from '../../ui/use-action.ts'
import { useLearningWords } from './words.ts'

/** What reviewers said of the newest report on a version. */
export const marksQuery = (postId: string, contentHash: string) =>
  queryOptions({
    queryKey: ['marks', postId, contentHash],
    queryFn: ({ signal }) => call(api.learning.marks, { params: { postId }, signal }),
  })

type Distribute<T> = T extends unknown ? Omit<T, 'reportId'> : never
/** An opinion without the report, which the marks name. */
export type Opinion = Distribute<MarkInput>

interface Marked {
  id: string
  contentHash: string
}

/** Reads the marks of a post and keeps, changes or takes back one's own. */
export function useMarks(post: Marked) {
  const t = useLearningWords()
  const queryClient = useQueryClient()
  const query = marksQuery(post.id, post.contentHash)
  const marks = useQuery(query)
  const { run, busy, error } = useAction()
  const say = (opinion: Opinion) =>
    run(async () => {
      const reportId = marks.data?.reportId
      if (!reportId) return
      keep(queryClient, post, await send(post.id, reportId, opinion))
      notifySaved(opinion.value === null ? t.takenBack : t.saved)
    })
  return { marks: marks.data, say, busy, error: error ?? marks.error }
}

function send(postId: string, reportId: string, opinion: Opinion): Promise<PostMarks> {
  return call(api.learning.mark, { params: { postId }, body: { ...opinion, reportId } as MarkInput })
}

function keep(queryClient: QueryClient, post: Marked, marks: PostMarks): void {
  queryClient.setQueryData(marksQuery(post.id, post.contentHash).queryKey, marks)
  void queryClient.invalidateQueries({ queryKey: ['learning'] })
}

type VerdictValue = Extract<MarkInput, { kind: 'verdict' }>['value']

/** One's own opinion on the verdict, from the queue; the same one again takes it back. */
export async function toggleVerdict(
  queryClient: QueryClient,
  post: Marked,
  value: NonNullable<VerdictValue>,
): Promise<'marked' | 'takenBack' | 'noReport'> {
  const now = await queryClient.fetchQuery({ ...marksQuery(post.id, post.contentHash), staleTime: 0 })
  if (!now.reportId) return 'noReport'
  const own = now.marks.find(({ kind, mine }) => kind === 'verdict' && mine)
  const next = own?.value === value ? null : value
  keep(queryClient, post, await send(post.id, now.reportId, { kind: 'verdict', value: next }))
  return next === null ? 'takenBack' : 'marked'
}
