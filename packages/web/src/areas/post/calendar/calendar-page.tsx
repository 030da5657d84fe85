import { api, type PostSummary } from '@clearpost/contract'
import { ActionIcon, Button, Group, NativeSelect, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n, useMessages } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { notifySaved } from '../../../ui/notify.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { channelsQuery } from '../../channel/queries.ts'
import { TimeDialog } from '../actions/time-dialog.tsx'
import { postChanged } from '../queries.ts'
import type { CalendarSearch } from '../search.ts'
import { addDays, fromWallTime, toDay } from '../zoned-time.ts'
import classes from './calendar.module.css'
import { CalendarItem } from './calendar-item.tsx'
import { DayGrid } from './day-grid.tsx'
import { DayList } from './day-list.tsx'
import { daysOf, groupByDay, movedTo, turnPage, type View } from './plan.ts'

const route = getRouteApi('/shell/calendar')
const ON_CALENDAR = 'scheduled,late,publishing,published,partly_published,failed'
/** Posts that one page of the calendar asks for at most. */
const MAX_POSTS = 500

async function postsBetween(from: string, to: string, channelId: string | undefined, signal: AbortSignal) {
  const items: PostSummary[] = []
  let after: string | null = null
  do {
    const page: { items: PostSummary[]; next: string | null } = await call(api.post.list, {
      query: {
        state: ON_CALENDAR,
        sort: 'scheduled',
        from,
        to,
        limit: 100,
        ...(channelId ? { channelId } : {}),
        ...(after ? { after } : {}),
      },
      signal,
    })
    items.push(...page.items)
    after = page.next
  } while (after && items.length < MAX_POSTS)
  return items
}

/** What goes out when, on the organization's clock; posts move by dragging or by choosing a time. */
export function CalendarPage() {
  const { post: t, common } = useMessages()
  const { locale, timeZone } = useI18n()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const narrow = useMediaQuery('(max-width: 48em)', window.innerWidth <= 768)
  const mayMove = useMay('post:schedule')
  const mayWrite = useMay('post:write')
  const today = toDay(new Date().toISOString(), timeZone)
  const day = search.day ?? today
  const chosen: View = search.view ?? 'month'
  const view: View = narrow ? 'list' : chosen
  const days = daysOf(view, day, locale)
  const from = fromWallTime(`${days[0]}T00:00`, timeZone) ?? ''
  const to = fromWallTime(`${addDays(days.at(-1) ?? day, 1)}T00:00`, timeZone) ?? ''
  const channels = useQuery(channelsQuery).data?.items ?? []
  const posts = useQuery({
    queryKey: ['calendar', from, to, search.channelId],
    queryFn: ({ signal }) => postsBetween(from, to, search.channelId, signal),
    placeholderData: keepPreviousData,
  })
  const unplanned = useQuery({
    queryKey: ['calendar', 'unplanned', search.channelId],
    queryFn: ({ signal }) =>
      call(api.post.list, {
        query: {
          state: 'approved',
          limit: 50,
          ...(search.channelId ? { channelId: search.channelId } : {}),
        },
        signal,
      }),
  })
  const [dragging, setDragging] = useState<PostSummary | null>(null)
  const [timing, setTiming] = useState<PostSummary | null>(null)
  const { run, error, clearError } = useAction()

  const set = (change: { [K in keyof CalendarSearch]: CalendarSearch[K] | undefined }) => {
    clearError()
    void navigate({
      search: (current) =>
        Object.fromEntries(
          Object.entries({ ...current, ...change }).filter(
            ([, value]) => value !== undefined && value !== '',
          ),
        ) as CalendarSearch,
    })
  }
  const drop = (post: PostSummary, target: string) =>
    run(async () => {
      const at = movedTo(target, post.scheduledAt, timeZone)
      if (!at) return
      const params = { postId: post.id }
      const changed = await (post.state === 'late'
        ? call(api.post.confirmLate, { params, body: { at } })
        : call(api.post.schedule, { params, body: { at } }))
      postChanged(queryClient, changed)
      notifySaved(t.moved(format.dateTime(at)))
    })
  const heading =
    view === 'week'
      ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
          new Date(`${days[0]}T00:00Z`),
          new Date(`${days.at(-1)}T00:00Z`),
        )
      : new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          new Date(`${day}T00:00Z`),
        )
  const byDay = groupByDay(posts.data ?? [], timeZone)
  const renderItem = (post: PostSummary) => (
    <CalendarItem post={post} mayMove={mayMove} onSetTime={setTiming} onDragging={setDragging} />
  )
  return (
    <>
      <PageHeader title={t.calendarTitle}>{t.calendarHint(timeZone)}</PageHeader>
      <Group justify="space-between" mb="md" gap="sm">
        <Group gap="xs" wrap="nowrap">
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t.previous}
            onClick={() => set({ day: turnPage(view, day, -1) })}
          >
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Button variant="default" onClick={() => set({ day: undefined })}>
            {t.today}
          </Button>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t.nextPage}
            onClick={() => set({ day: turnPage(view, day, 1) })}
          >
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
          <Title order={2} size="h3" ml="xs" aria-live="polite">
            {heading.charAt(0).toLocaleUpperCase(locale) + heading.slice(1)}
          </Title>
        </Group>
        <Group gap="sm">
          {channels.length > 1 && (
            <NativeSelect
              aria-label={t.filterChannel}
              value={search.channelId ?? ''}
              onChange={(event) => set({ channelId: event.currentTarget.value })}
              data={[
                { value: '', label: `${t.filterChannel}: ${t.any}` },
                ...channels.map((channel) => ({
                  value: channel.id,
                  label: `${common.networks[channel.network]} · ${channel.handle}`,
                })),
              ]}
            />
          )}
          {!narrow && (
            <SegmentedControl
              aria-label={t.view}
              value={chosen}
              onChange={(next) => set({ view: next === 'month' ? undefined : (next as 'week' | 'list') })}
              data={[
                { value: 'month', label: t.month },
                { value: 'week', label: t.week },
                { value: 'list', label: t.list },
              ]}
            />
          )}
        </Group>
      </Group>
      <Stack gap="lg">
        {error !== null && <ProblemAlert error={error} />}
        {posts.isError && <ProblemAlert error={posts.error} />}
        {posts.isPending && <LoadingRows rows={5} height={narrow ? 72 : 118} />}
        {posts.data &&
          (view === 'list' ? (
            <DayList days={days} byDay={byDay} renderItem={renderItem} />
          ) : (
            <DayGrid
              view={view}
              days={days}
              day={day}
              today={today}
              byDay={byDay}
              mayWrite={mayWrite}
              dragging={dragging}
              onDrop={(target) => {
                if (dragging) void drop(dragging, target)
                setDragging(null)
              }}
              onShowDay={(target) => set({ view: 'week', day: target })}
              renderItem={renderItem}
            />
          ))}
        {unplanned.data && unplanned.data.items.length > 0 && (
          <Section title={t.unplanned} hint={mayMove ? t.unplannedHint : undefined}>
            <ul className={classes.items}>
              {unplanned.data.items.map((post) => (
                <li key={post.id}>{renderItem(post)}</li>
              ))}
            </ul>
          </Section>
        )}
        {mayMove && view !== 'list' && (
          <Text size="sm" c="dimmed">
            {t.dragHint}
          </Text>
        )}
      </Stack>
      {timing && (
        <TimeDialog
          post={timing}
          action={timing.state === 'late' ? 'confirm_late' : 'schedule'}
          onClose={() => setTiming(null)}
        />
      )}
    </>
  )
}
