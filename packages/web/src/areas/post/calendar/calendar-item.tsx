import type { PostSummary } from '@clearpost/contract'
import { Button, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCheck,
  IconClock,
  type TablerIcon,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { StateBadge, VerdictBadge } from '../../../ui/verdict-badge.tsx'
import classes from './calendar.module.css'
import { canMove, timeOfPost } from './plan.ts'

const looks: Partial<Record<PostSummary['state'], [string, TablerIcon]>> = {
  published: ['var(--verdict-clear)', IconCheck],
  scheduled: ['var(--mantine-primary-color-filled)', IconClock],
  publishing: ['var(--mantine-primary-color-filled)', IconClock],
  late: ['var(--verdict-caution)', IconAlertTriangle],
  failed: ['var(--verdict-stop)', IconAlertTriangle],
  partly_published: ['var(--verdict-stop)', IconAlertTriangle],
}

/** A post on the calendar: dragged, or opened for what can be done with it. */
export function CalendarItem({
  post,
  mayMove,
  onSetTime,
  onDragging,
}: {
  post: PostSummary
  mayMove: boolean
  onSetTime: (post: PostSummary) => void
  onDragging: (post: PostSummary | null) => void
}) {
  const { post: t, common } = useMessages()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const at = timeOfPost(post)
  const [tone, Icon] = looks[post.state] ?? ['var(--text-soft)', IconClock]
  const movable = mayMove && canMove(post)
  const title = post.title ?? post.excerpt
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={300}
      position="bottom-start"
      shadow="md"
      withinPortal
      trapFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.item ?? ''}
          style={{ '--tone': tone }}
          draggable={movable}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData('text/plain', post.id)
            onDragging(post)
          }}
          onDragEnd={() => onDragging(null)}
          onClick={() => setOpened(!opened)}
          aria-label={`${at ? format.time(at) : ''} ${title}, ${common.states[post.state]}`}
        >
          <Icon size={13} aria-hidden style={{ flexShrink: 0, color: tone }} />
          <span className={classes.itemText}>
            {at && <strong>{format.time(at)}</strong>} {title}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <div>
            <Text fw={600}>{post.title ?? t.untitled}</Text>
            {at && (
              <Text size="sm" c="dimmed">
                {format.dateTime(at)}
              </Text>
            )}
          </div>
          <Text size="sm" lineClamp={4} dir="auto">
            {post.excerpt}
          </Text>
          <Group gap={6}>
            {post.verdict && <VerdictBadge verdict={post.verdict} />}
            <StateBadge state={post.state} held={post.held} />
          </Group>
          <Group gap="xs">
            <ButtonLink to="/posts/$postId" params={{ postId: post.id }} size="compact-sm" mih={28}>
              {t.openPost}
            </ButtonLink>
            {movable && (
              <Button
                variant="default"
                size="compact-sm"
                mih={28}
                leftSection={<IconCalendarEvent size={15} aria-hidden />}
                onClick={() => {
                  setOpened(false)
                  onSetTime(post)
                }}
              >
                {t.moveTo}
              </Button>
            )}
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
