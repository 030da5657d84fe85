import { addDays, addMonths } from '@clearpost/law'
import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useI18n } from '../../i18n.tsx'
import { AnchorLink } from '../../ui/button-link.tsx'
import { planned } from './due.ts'
import type { ObligationList } from './due-list.tsx'
import classes from './month.module.css'
import { useObligationWords } from './words.ts'

const route = getRouteApi('/shell/obligations')
const WEEK = 7

interface Entry {
  key: string
  duty: ObligationList['dues'][number]['duty']
  overdue: boolean
  planned: boolean
}

/** A month with what is due on each day, and what follows when it is done in time. */
export function MonthSection({ list }: { list: ObligationList }) {
  const t = useObligationWords()
  const { locale } = useI18n()
  const { month = list.today.slice(0, 7) } = route.useSearch()
  const navigate = route.useNavigate()
  const go = (to: string) => void navigate({ search: { view: 'month', month: to.slice(0, 7) } })
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  const entries = entriesOf(list, last)
  const heading = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const full = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', timeZone: 'UTC' })
  const start = addDays(first, -new Date(first).getUTCDay())
  const weeks = Math.ceil((new Date(first).getUTCDay() + Number(last.slice(8))) / WEEK)
  const days = Array.from({ length: weeks * WEEK }, (_, index) => addDays(start, index))
  const inMonth = days.filter((day) => day.startsWith(month))
  const empty = !inMonth.some((day) => entries.has(day))
  return (
    <Stack component="section" aria-label={t.views.month}>
      <Group gap="sm">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t.previous}
          onClick={() => go(addMonths(first, -1))}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={36} aria-label={t.next} onClick={() => go(addMonths(first, 1))}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" onClick={() => go(list.today)}>
          {t.today}
        </Button>
        <Title order={2}>{heading.format(new Date(first))}</Title>
      </Group>
      <div className={classes.heads} aria-hidden>
        {days.slice(0, WEEK).map((day) => (
          <span key={day}>{weekday.format(new Date(day))}</span>
        ))}
      </div>
      <ol className={classes.grid}>
        {days.map((day) => {
          const own = day.startsWith(month) ? (entries.get(day) ?? []) : []
          return (
            <li
              key={day}
              className={classes.day}
              data-outside={day.startsWith(month) ? undefined : true}
              data-today={day === list.today || undefined}
              data-empty={own.length === 0 || undefined}
            >
              <span className={classes.number}>
                <span aria-hidden className={classes.short}>
                  {Number(day.slice(8))}
                </span>
                <span className={classes.long}>{full.format(new Date(day))}</span>
              </span>
              {own.map((entry) => (
                <AnchorLink
                  key={entry.key}
                  to="/obligations/$duty"
                  params={{ duty: entry.duty }}
                  className={classes.entry}
                  data-overdue={entry.overdue || undefined}
                  data-planned={entry.planned || undefined}
                >
                  {t.duties[entry.duty].name}
                  {entry.overdue ? ` (${t.overdue.toLowerCase()})` : entry.planned ? ` (${t.planned})` : ''}
                </AnchorLink>
              ))}
            </li>
          )
        })}
      </ol>
      {empty && <Text c="dimmed">{t.monthNothing}</Text>}
    </Stack>
  )
}

function entriesOf({ dues, duties, today }: ObligationList, until: string): Map<string, Entry[]> {
  const byDay = new Map<string, Entry[]>()
  const put = (day: string, entry: Entry) => byDay.set(day, [...(byDay.get(day) ?? []), entry])
  for (const [index, due] of dues.entries()) {
    const key = `${due.id ?? index}`
    put(due.dueOn, { key, duty: due.duty, overdue: due.until < today, planned: false })
    const ownMonths = duties.find(({ duty }) => duty === due.duty)?.answer?.ownMonths ?? null
    for (const day of planned(due, ownMonths, until))
      put(day, { key: `${key} ${day}`, duty: due.duty, overdue: false, planned: true })
  }
  return byDay
}
