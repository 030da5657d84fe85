import { api, type Post } from '@clearpost/contract'
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconMessageReply, IconMessages } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Output } from '../../../api.ts'
import { useMessages } from '../../../i18n.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './post-page.module.css'

type Reply = Output<typeof api.post.replies>['items'][number]

/** Replies on the networks, asked for when someone wants them; an answer begins as a draft. */
export function Replies({ post }: { post: Post }) {
  const t = useMessages().post
  const [wanted, setWanted] = useState(false)
  const replies = useQuery({
    queryKey: ['posts', 'replies', post.id],
    queryFn: ({ signal }) => call(api.post.replies, { params: { postId: post.id }, signal }),
    enabled: wanted,
  })
  return (
    <Section title={t.replies} hint={post.actions.includes('reply') ? t.answering : undefined}>
      {!wanted && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconMessages size={16} aria-hidden />}
            onClick={() => setWanted(true)}
          >
            {t.loadReplies}
          </Button>
        </Group>
      )}
      {wanted && replies.isPending && <LoadingRows rows={2} />}
      {replies.isError && <ProblemAlert error={replies.error} />}
      {replies.data?.items.length === 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t.noReplies}
          </Text>
          <Text size="sm" c="dimmed">
            {t.noRepliesHint}
          </Text>
        </div>
      )}
      {replies.data && replies.data.items.length > 0 && (
        <ul className={classes.comments}>
          {replies.data.items.map((reply) => (
            <li key={`${reply.publicationId}${reply.networkId}`}>
              <ReplyItem post={post} reply={reply} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function ReplyItem({ post, reply }: { post: Post; reply: Reply }) {
  const { post: t, common } = useMessages()
  const navigate = useNavigate()
  const { run, busy, error } = useAction()
  const publication = post.publications.find((other) => other.id === reply.publicationId)
  const answer = async () => {
    const draft = await call(api.post.create, {
      body: {
        text: '',
        lang: post.lang,
        kind: 'reply',
        replyingTo: reply.text,
        replyTarget: { publicationId: reply.publicationId, networkId: reply.networkId },
        channelIds: publication ? [publication.channel.id] : [],
        siteId: post.siteId,
      },
    })
    await navigate({ to: '/compose/{-$postId}', params: { postId: draft.id }, search: {} })
  }
  return (
    <Stack gap={6}>
      <Text size="sm">
        <Text component="span" size="sm" fw={600}>
          {reply.author}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          {publication && `${common.networks[publication.channel.network]} · `}
          {reply.url ? (
            <Anchor href={reply.url} target="_blank" rel="noopener noreferrer" inherit>
              <TimeText at={reply.at} relative />
            </Anchor>
          ) : (
            <TimeText at={reply.at} relative />
          )}
        </Text>
      </Text>
      <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {reply.text}
      </Text>
      {post.actions.includes('reply') && (
        <Group>
          <Button
            variant="default"
            size="compact-sm"
            mih={28}
            loading={busy}
            leftSection={<IconMessageReply size={15} aria-hidden />}
            onClick={() => void run(answer)}
          >
            {t.answer}
          </Button>
        </Group>
      )}
      {error !== null && <ProblemAlert error={error} />}
    </Stack>
  )
}
