import type { TimelineEntry } from '@clearpost/contract'
import { Anchor, Code, Group, Stack, Text } from '@mantine/core'
import {
  IconActivity,
  IconChecklist,
  IconEyeCheck,
  IconGavel,
  IconMessage,
  IconPencil,
  IconWorldUpload,
  type TablerIcon,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMessages } from '../../../i18n.tsx'
import { Diff } from '../../../ui/diff.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { TimeText } from '../../../ui/time-text.tsx'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import { timelineQuery } from '../queries.ts'
import { condenseDiff } from './condense-diff.ts'
import classes from './post-page.module.css'
import { ReadBackLine } from './publications.tsx'
import lines from './timeline.module.css'

const icons: Record<TimelineEntry['kind'], TablerIcon> = {
  version: IconPencil,
  report: IconChecklist,
  decision: IconGavel,
  comment: IconMessage,
  publication: IconWorldUpload,
  read_back: IconEyeCheck,
  event: IconActivity,
}

/** Everything that happened to the post, newest first. */
export function Timeline({ postId, updatedAt }: { postId: string; updatedAt: string }) {
  const t = useMessages().post
  const timeline = useQuery({
    ...timelineQuery(postId),
    queryKey: [...timelineQuery(postId).queryKey, updatedAt],
  })
  // The sort keeps the order of what happened in the same instant, so the list is turned round first.
  const entries = [...(timeline.data?.items ?? [])].reverse().sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Section title={t.timeline} id="history">
      {timeline.isPending && <LoadingRows rows={4} height={40} />}
      {timeline.isError && <ProblemAlert error={timeline.error} />}
      <ol className={lines.list}>
        {entries.map((entry, index) => {
          const Icon = icons[entry.kind]
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: several entries can share an instant; the list is replaced as a whole
            <li key={index} className={lines.entry}>
              <span className={lines.dot} aria-hidden="true">
                <Icon size={16} />
              </span>
              <Stack gap={4} pt={3}>
                <Entry entry={entry} />
              </Stack>
            </li>
          )
        })}
      </ol>
    </Section>
  )
}

function Line({ entry, what, children }: { entry: TimelineEntry; what: string; children?: ReactNode }) {
  return (
    <Group gap={8}>
      <Text size="sm">
        <Text component="span" size="sm" fw={600}>
          {what}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          {entry.by.name} · <TimeText at={entry.at} />
        </Text>
      </Text>
      {children}
    </Group>
  )
}

function Hash({ hash }: { hash: string }) {
  const t = useMessages().post
  return (
    <Text size="xs" c="dimmed" title={hash}>
      {t.hash('')}
      <Code fz="xs">{hash.slice(0, 16)}</Code>
    </Text>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { post: t, check, common } = useMessages()
  switch (entry.kind) {
    case 'version': {
      const changedWords = entry.diff.some((part) => part.op !== 'same')
      return (
        <>
          <Line entry={entry} what={t.events.version(entry.version)} />
          {entry.changed.length > 0 && (
            <Text size="sm" c="dimmed">
              {t.changedParts(entry.changed.map((part) => t.parts[part] ?? part).join(', '))}
            </Text>
          )}
          {changedWords && <Diff parts={condenseDiff(entry.diff)} />}
          <Hash hash={entry.contentHash} />
        </>
      )
    }
    case 'report':
      return (
        <>
          <Line entry={entry} what={t.events.report[entry.source]}>
            <VerdictBadge verdict={entry.verdict} />
          </Line>
          <Text size="sm">{entry.summary}</Text>
          <Text size="xs" c="dimmed">
            {check.findings(entry.findings)} · {t.engine(entry.engine)}
          </Text>
        </>
      )
    case 'decision': {
      const { decision } = entry
      return (
        <>
          <Line
            entry={entry}
            what={[
              t.events.decisions[decision.kind],
              decision.guest && t.asGuest,
              decision.voidedAt && `(${t.voided})`,
            ]
              .filter(Boolean)
              .join(' ')}
          />
          {decision.reason && (
            <blockquote className={classes.quote} dir="auto">
              {decision.reason}
            </blockquote>
          )}
          <Hash hash={decision.contentHash} />
        </>
      )
    }
    case 'comment':
      return (
        <>
          <Line entry={entry} what={t.events.comment} />
          {entry.comment.span && (
            <Text size="sm" c="dimmed">
              {t.about}: “{entry.comment.span.quote}”
            </Text>
          )}
          <blockquote className={classes.quote} dir="auto">
            {entry.comment.text}
          </blockquote>
        </>
      )
    case 'publication':
      return (
        <>
          <Line
            entry={entry}
            what={`${t.events.publication[entry.what]} · ${common.networks[entry.channel.network]} ${entry.channel.handle}`}
          />
          {entry.detail && <Text size="sm">{entry.detail}</Text>}
          {entry.url && (
            <Anchor href={entry.url} target="_blank" rel="noopener noreferrer" size="sm">
              {t.openLive(common.networks[entry.channel.network])}
            </Anchor>
          )}
        </>
      )
    case 'read_back':
      return (
        <>
          <Line
            entry={entry}
            what={`${t.events.readBack} · ${common.networks[entry.channel.network]} ${entry.channel.handle}`}
          />
          <ReadBackLine readBack={entry.readBack} />
        </>
      )
    case 'event':
      return <Line entry={entry} what={t.auditActions[entry.action] ?? entry.action} />
  }
}
