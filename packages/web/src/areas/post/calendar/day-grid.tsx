import type { PostSummary } from '@clearpost/contract'
import { Button, Paper, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useI18n, useMessages } from '../../../i18n.tsx'
import { ActionIconLink } from '../../../ui/button-link.tsx'
import { fromWallTime } from '../zoned-time.ts'
import classes from './calendar.module.css'

/** Posts that a day of the month view shows before "more". */
const SHOWN_PER_DAY = 3

interface Props {
  view: 'month' | 'week'
  days: readonly string[]
  /** The day that the page is about. */
  day: string
  today: string
  byDay: ReadonlyMap<string, PostSummary[]>
  mayWrite: boolean
  dragging: PostSummary | null
  onDrop: (day: string) => void
  onShowDay: (day: string) => void
  renderItem: (post: PostSummary) => ReactNode
}

/** A month or a week as a table of days. */
export function DayGrid({ view, days, byDay, day: about, ...props }: Props) {
  const { locale } = useI18n()
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: view === 'week' ? 'long' : 'short',
    timeZone: 'UTC',
  })
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7))
  return (
    <Paper withBorder radius="lg" bg="var(--card)" style={{ overflowX: 'auto' }}>
      <table className={`${classes.table} ${view === 'week' ? classes.week : ''}`}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {weekday.format(new Date(`${day}T00:00Z`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day key={day} day={day} view={view} posts={byDay.get(day) ?? []} {...props} about={about} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

function Day({
  day,
  about,
  view,
  posts,
  today,
  mayWrite,
  dragging,
  onDrop,
  onShowDay,
  renderItem,
}: Omit<Props, 'days' | 'byDay'> & { about: string; posts: readonly PostSummary[] }) {
  const t = useMessages().post
  const { locale, timeZone } = useI18n()
  const [over, setOver] = useState(false)
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const name = full.format(new Date(`${day}T00:00Z`))
  const outside = view === 'month' && day.slice(0, 7) !== about.slice(0, 7)
  const shown = view === 'week' || posts.length <= SHOWN_PER_DAY ? posts : posts.slice(0, SHOWN_PER_DAY - 1)
  const acceptsDrop = dragging !== null && day >= today
  return (
    <td
      className={classes.day}
      data-outside={outside || undefined}
      data-over={(over && acceptsDrop) || undefined}
      onDragOver={(event) => {
        if (!acceptsDrop) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (acceptsDrop) onDrop(day)
      }}
    >
      <div className={classes.head}>
        <time dateTime={day} className={classes.number} data-today={day === today || undefined}>
          <VisuallyHidden>{name}</VisuallyHidden>
          <span aria-hidden="true">{Number(day.slice(8))}</span>
        </time>
        {mayWrite && day >= today && (
          <ActionIconLink
            to="/compose/{-$postId}"
            params={{}}
            search={{ at: fromWallTime(`${day}T${day === today ? '23:00' : '09:00'}`, timeZone) ?? '' }}
            className={classes.add ?? ''}
            size={24}
            variant="subtle"
            aria-label={t.writeFor(name)}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIconLink>
        )}
      </div>
      {posts.length > 0 && (
        <ul className={classes.items} aria-label={name}>
          {shown.map((post) => (
            <li key={post.id}>{renderItem(post)}</li>
          ))}
          {shown.length < posts.length && (
            <li>
              <Button
                variant="subtle"
                size="compact-xs"
                className={classes.more ?? ''}
                onClick={() => onShowDay(day)}
              >
                {t.moreOnDay(posts.length - shown.length)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </td>
  )
}
