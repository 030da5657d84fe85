import { api, type Post, type Publication } from '@clearpost/contract'
import { Alert, Anchor, Button, Code, Divider, Group, List, Stack, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconExternalLink,
  IconRefresh,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Fragment } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useMessages } from '../../../i18n.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { postChanged } from '../queries.ts'
import classes from './post-page.module.css'

/** Where the post is live, whether the live copies are what was approved, and what to do when not. */
export function Publications({ post }: { post: Post }) {
  const t = useMessages().post
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const live = post.publications.some((publication) => publication.state === 'published')
  return (
    <Section title={t.publications}>
      {post.publications.map((publication, index) => (
        <Fragment key={publication.id}>
          {index > 0 && <Divider />}
          <OnNetwork publication={publication} />
        </Fragment>
      ))}
      {live && (
        <Group>
          <Button
            variant="default"
            loading={busy}
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() =>
              void run(async () =>
                postChanged(queryClient, await call(api.post.readBack, { params: { postId: post.id } })),
              )
            }
          >
            {t.readBackNow}
          </Button>
        </Group>
      )}
      {error !== null && <ProblemAlert error={error} />}
    </Section>
  )
}

const stateLook = {
  queued: ['var(--text-soft)', IconClock],
  publishing: ['var(--text-soft)', IconClock],
  pending: ['var(--text-soft)', IconClock],
  unknown: ['var(--verdict-caution)', IconAlertTriangle],
  published: ['var(--verdict-clear)', IconCircleCheck],
  failed: ['var(--verdict-stop)', IconCircleX],
  removing: ['var(--text-soft)', IconClock],
  removed: ['var(--text-soft)', IconCircleX],
} as const

function OnNetwork({ publication }: { publication: Publication }) {
  const { post: t, common } = useMessages()
  const format = useFormat()
  const newest = publication.readBacks.toSorted((a, b) => b.at.localeCompare(a.at))[0]
  // What was published may be gone meanwhile: the last reading says so, the state of publishing does not.
  const vanished = publication.state === 'published' && newest?.state === 'gone'
  const [color, Icon] = stateLook[vanished ? 'failed' : publication.state]
  const network = common.networks[publication.channel.network]
  return (
    <Stack gap={8}>
      <Group justify="space-between" gap="sm">
        <Group gap={8} wrap="nowrap">
          <Icon size={18} color={color} aria-hidden />
          <Text fw={600}>
            {network} · {publication.channel.handle}
          </Text>
          <Text size="sm" style={{ color }}>
            {vanished ? t.vanished : t.publicationStates[publication.state]}
          </Text>
        </Group>
        {publication.url && publication.state === 'published' && !vanished && (
          <Anchor href={publication.url} target="_blank" rel="noopener noreferrer" size="sm">
            {t.openLive(network)} <IconExternalLink size={14} aria-hidden />
          </Anchor>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {[
          publication.publishedAt && `${t.publishedAt} ${format.dateTime(publication.publishedAt)}`,
          publication.removedAt && `${t.publicationStates.removed} ${format.dateTime(publication.removedAt)}`,
          publication.attempts > 1 && t.attempts(publication.attempts),
          publication.nextAttemptAt && t.nextAttempt(format.dateTime(publication.nextAttemptAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {publication.problem && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {publication.problem}
        </Alert>
      )}
      {publication.remains.length > 0 && (
        <Alert color="yellow" variant="light" title={t.remains}>
          <List size="sm">
            {publication.remains.map((thing) => (
              <List.Item key={thing}>{thing}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {publication.readBacks.map((readBack) => (
        <ReadBackLine key={readBack.at} readBack={readBack} />
      ))}
      {publication.state === 'published' && publication.readBacks.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.notReadBack}
        </Text>
      )}
    </Stack>
  )
}

/** One reading of a live copy: when, whether it matches, its hash, and what differs. */
export function ReadBackLine({ readBack }: { readBack: Publication['readBacks'][number] }) {
  const t = useMessages().post
  const good = readBack.state === 'match'
  const Icon = good ? IconCircleCheck : IconAlertTriangle
  return (
    <Stack gap={4}>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Icon
          size={16}
          aria-hidden
          color={good ? 'var(--verdict-clear)' : 'var(--verdict-stop)'}
          style={{ flexShrink: 0, marginTop: 2 }}
        />
        <Text size="sm">
          {t.readBacks[readBack.state]} · <TimeText at={readBack.at} relative />
          {readBack.differences.length > 0 &&
            ` · ${t.differs(readBack.differences.map((part) => t.parts[part] ?? part).join(', '))}`}
          {readBack.liveHash && (
            <>
              {' '}
              <Code title={readBack.liveHash}>{readBack.liveHash.slice(0, 12)}</Code>
            </>
          )}
        </Text>
      </Group>
      {!good && readBack.liveText !== null && (
        <div>
          <Text size="xs" c="dimmed">
            {t.liveText}
          </Text>
          <blockquote className={classes.quote} dir="auto">
            {readBack.liveText}
          </blockquote>
        </div>
      )}
    </Stack>
  )
}
