import {
  api,
  ESCALATE_AFTER_DAYS,
  REMIND_DAYS_BEFORE,
  type TeamMember,
  type TrainingFigure,
} from '@clearpost/contract'
import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { sitesQuery } from '../../workforce/queries.ts'
import { useTrainingWords } from '../words.ts'
import { GiveDialog } from './give-dialog.tsx'

export interface Filter {
  /** Empty: any. */
  courseId: string
  siteId: string
  state: TeamMember['state'] | ''
}
export const NO_FILTER: Filter = { courseId: '', siteId: '', state: '' }
const STATES = ['overdue', 'open', 'done'] as const

/** Who was given which course and how far they are, most overdue first. */
export function PeopleSection({
  figures,
  filter,
  onFilter,
}: {
  figures: readonly TrainingFigure[]
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const t = useTrainingWords().team
  const { locale } = useI18n()
  const mayAssign = useMay('training:assign')
  const [giving, setGiving] = useState(false)
  const sites = useQuery(sitesQuery).data?.items ?? []
  const people = useInfiniteQuery({
    queryKey: ['training', 'team', filter, locale],
    queryFn: ({ signal, pageParam }) =>
      call(api.training.team, {
        query: {
          lang: locale,
          ...(filter.courseId ? { courseId: filter.courseId } : {}),
          ...(filter.siteId ? { siteId: filter.siteId } : {}),
          ...(filter.state ? { state: filter.state } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = people.data?.pages.flatMap((page) => page.items) ?? []
  const titles = new Map(figures.map(({ courseId, title }) => [courseId, title]))
  return (
    <Section
      title={t.people}
      hint={t.reminders(REMIND_DAYS_BEFORE, ESCALATE_AFTER_DAYS)}
      id="training-people"
    >
      <Group gap="sm" align="flex-end" role="search" aria-label={t.people}>
        <NativeSelect
          label={t.course}
          value={filter.courseId}
          onChange={(event) => onFilter({ ...filter, courseId: event.currentTarget.value })}
          data={[
            { value: '', label: t.allCourses },
            ...Array.from(titles, ([value, label]) => ({ value, label })),
          ]}
        />
        {sites.length > 0 && (
          <NativeSelect
            label={t.site}
            value={filter.siteId}
            onChange={(event) => onFilter({ ...filter, siteId: event.currentTarget.value })}
            data={[
              { value: '', label: t.allSites },
              ...sites.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <NativeSelect
          label={t.state}
          value={filter.state}
          onChange={(event) => onFilter({ ...filter, state: event.currentTarget.value as Filter['state'] })}
          data={[
            { value: '', label: t.allStates },
            ...STATES.map((value) => ({ value, label: t.states[value] })),
          ]}
        />
        {mayAssign && (
          <Button
            variant="default"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setGiving(true)}
          >
            {t.give}
          </Button>
        )}
      </Group>
      {people.isPending && <LoadingRows rows={4} height={40} />}
      {people.isError && <ProblemAlert error={people.error} />}
      {people.data && rows.length === 0 && <Text c="dimmed">{t.peopleNone}</Text>}
      {rows.length > 0 && <PeopleTable rows={rows} />}
      <MoreButton list={people} />
      {giving && <GiveDialog onClose={() => setGiving(false)} />}
    </Section>
  )
}

function PeopleTable({ rows }: { rows: readonly TeamMember[] }) {
  const t = useTrainingWords().team
  const format = useFormat()
  return (
    <NumbersTable
      label={t.people}
      head={[t.person, t.course, t.why, t.due, t.state]}
      rows={rows.map((row) => ({
        key: row.assignmentId,
        cells: [
          row.person.name,
          row.title,
          t.reasons[row.reason],
          format.day(row.dueOn),
          row.state === 'done' && row.completedOn ? (
            t.doneOn(format.day(row.completedOn))
          ) : (
            <Text
              key="state"
              span
              inherit
              {...(row.state === 'overdue' ? { fw: 600, c: 'var(--verdict-stop)' } : {})}
            >
              {t.states[row.state]}
            </Text>
          ),
        ],
      }))}
    />
  )
}
