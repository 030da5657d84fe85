import type { PostSummary } from '@clearpost/contract'
import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { StateBadge, VerdictBadge } from '../../../ui/verdict-badge.tsx'
import classes from './post-row.module.css'

/** One post in a list: title, first words, who, where, when; the whole row opens it. */
export function PostRow({
  post,
  selected = false,
  ref,
  time,
  children,
}: {
  post: PostSummary
  selected?: boolean
  ref?: Ref<HTMLAnchorElement>
  /** Which instant the list is about, with its label. */
  time: readonly [string, string]
  children?: ReactNode
}) {
  const { post: t, common } = useMessages()
  return (
    <Link
      ref={ref}
      to="/posts/$postId"
      params={{ postId: post.id }}
      className={classes.row ?? ''}
      data-selected={selected || undefined}
      aria-current={selected || undefined}
    >
      <div style={{ minWidth: 0 }}>
        {post.title && (
          <Text fw={600} truncate>
            {post.title}
          </Text>
        )}
        <Text size="sm" fw={post.title ? 400 : 600} className={classes.excerpt ?? ''} dir="auto">
          {post.excerpt || t.untitled}
        </Text>
        <Text size="xs" c="dimmed" mt={4}>
          {post.author.name}
          {post.channels.length > 0 &&
            ` · ${[...new Set(post.channels.map((channel) => common.networks[channel.network]))].join(', ')}`}
          {post.pictures > 0 && ` · ${t.pictures(post.pictures)}`} · {time[0]}{' '}
          <TimeText at={time[1]} relative />
        </Text>
      </div>
      <div className={classes.badges}>
        {post.verdict && <VerdictBadge verdict={post.verdict} />}
        <StateBadge state={post.state} held={post.held} />
        {children}
      </div>
    </Link>
  )
}
