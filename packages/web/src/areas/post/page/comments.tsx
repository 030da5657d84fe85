import { api, type Comment, type Post } from '@clearpost/contract'
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { IconCheck, IconMessagePlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { call } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { postChanged } from '../queries.ts'
import classes from './post-page.module.css'
import { selectedSpan, sentencesOf, type TextSpan } from './text-span.ts'

/** Comments on the post or on words of it. */
export function Comments({ post, textRef }: { post: Post; textRef: RefObject<HTMLDivElement | null> }) {
  const t = useMessages().post
  const [all, setAll] = useState(false)
  const mayComment = post.actions.includes('comment')
  const resolved = post.comments.filter((comment) => comment.resolvedAt !== null)
  const shown = all ? post.comments : post.comments.filter((comment) => comment.resolvedAt === null)
  if (post.comments.length === 0 && !mayComment) return null
  return (
    <Section title={t.comments}>
      {post.comments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noComments}
        </Text>
      )}
      {shown.length > 0 && (
        <ul className={classes.comments}>
          {shown.map((comment) => (
            <li key={comment.id}>
              <CommentItem post={post} comment={comment} mayResolve={mayComment} />
            </li>
          ))}
        </ul>
      )}
      {!all && resolved.length > 0 && (
        <Group>
          <Button variant="subtle" size="compact-sm" mih={28} onClick={() => setAll(true)}>
            {t.showResolved(resolved.length)}
          </Button>
        </Group>
      )}
      {mayComment && <CommentForm post={post} textRef={textRef} />}
    </Section>
  )
}

function CommentItem({ post, comment, mayResolve }: { post: Post; comment: Comment; mayResolve: boolean }) {
  const t = useMessages().post
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const resolve = async () =>
    postChanged(
      queryClient,
      await call(api.post.resolveComment, { params: { postId: post.id, commentId: comment.id } }),
    )
  return (
    <Stack gap={6}>
      <Text size="sm">
        <Text component="span" fw={600} size="sm">
          {comment.by.name}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          <TimeText at={comment.at} relative />
          {comment.version !== post.version && ` · ${t.olderVersion(comment.version)}`}
          {comment.resolvedAt && ` · ${t.resolved}`}
        </Text>
      </Text>
      {comment.span && <blockquote className={classes.quote}>{comment.span.quote}</blockquote>}
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }} dir="auto">
        {comment.text}
      </Text>
      {mayResolve && !comment.resolvedAt && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            loading={busy}
            leftSection={<IconCheck size={15} aria-hidden />}
            onClick={() => void run(resolve)}
          >
            {t.resolve}
          </Button>
        </Group>
      )}
      {error !== null && <ProblemAlert error={error} />}
    </Stack>
  )
}

function CommentForm({ post, textRef }: { post: Post; textRef: RefObject<HTMLDivElement | null> }) {
  const t = useMessages().post
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const [span, setSpan] = useState<TextSpan | null>(null)
  const { run, busy, error } = useAction()
  const sentences = useMemo(() => sentencesOf(post.text, post.lang), [post.text, post.lang])
  // Words selected in the text become what the comment is about; the selection may go away afterwards.
  useEffect(() => {
    const follow = () => {
      const selected = textRef.current && selectedSpan(textRef.current, document.getSelection())
      if (selected) setSpan(selected)
    }
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  }, [textRef])
  const send = async () => {
    const changed = await call(api.post.comment, {
      params: { postId: post.id },
      body: {
        text: text.trim(),
        span: span ? { start: span.start, end: span.end } : null,
        version: post.version,
      },
    })
    postChanged(queryClient, changed)
    setText('')
    setSpan(null)
  }
  const known =
    span !== null && sentences.some((other) => other.start === span.start && other.end === span.end)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void run(send)
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t.about}
          value={span ? `${span.start}-${span.end}` : ''}
          onChange={(event) =>
            setSpan(
              sentences.find((other) => `${other.start}-${other.end}` === event.currentTarget.value) ?? null,
            )
          }
          data={[
            { value: '', label: t.commentWhole },
            ...(span && !known ? [span] : []).concat(sentences).map((other) => ({
              value: `${other.start}-${other.end}`,
              label: `“${other.quote.length > 60 ? `${other.quote.slice(0, 58)}…` : other.quote}”`,
            })),
          ]}
        />
        <Textarea
          label={t.commentText}
          autosize
          minRows={2}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error !== null && <ProblemAlert error={error} />}
        <Group>
          <Button
            type="submit"
            variant="default"
            loading={busy}
            disabled={text.trim() === ''}
            leftSection={<IconMessagePlus size={16} aria-hidden />}
          >
            {t.send}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
