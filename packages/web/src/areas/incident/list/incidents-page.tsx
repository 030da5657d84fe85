import { api, type IncidentSummary } from '@clearpost/contract'
import { daysBetween } from '@clearpost/law'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { IconAlertOctagon, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { AnchorLink, ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useToday } from '../../../ui/use-today.ts'
import { IncidentStateBadge, SeverityBadge } from '../badges.tsx'
import { ReportPage } from '../report/report-page.tsx'
import { INCIDENT_SHOWS, type IncidentShow } from '../search.ts'
import { useIncidentWords } from '../words.ts'
import { FeedsSection } from './feeds-section.tsx'
import { IntakeSection } from './intake-section.tsx'

/** Every file for those who may read them; for everybody else the form on which they report. */
export function IncidentsPage() {
  return useMay('incident:read') ? <Files /> : <ReportPage />
}

function Files() {
  const t = useIncidentWords()
  const mayWrite = useMay('incident:write')
  const mayReport = useMay('incident:report')
  const navigate = useNavigate()
  const show = useSearch({ from: '/shell/incidents' }).state ?? 'open'
  const list = useInfiniteQuery({
    queryKey: ['incidents', 'list', show],
    queryFn: ({ pageParam, signal }) =>
      call(api.incident.list, {
        query: {
          ...(show === 'open' ? { open: 'yes' } : show === 'all' ? {} : { state: show }),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            <ButtonLink to="/incidents/records" variant="default">
              {t.records}
            </ButtonLink>
            {mayReport && (
              <ButtonLink to="/incidents/report" search={{}} leftSection={<IconPlus size={16} aria-hidden />}>
                {t.report}
              </ButtonLink>
            )}
          </>
        }
      >
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        <NativeSelect
          label={t.filter}
          maw={280}
          value={show}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              to: '/incidents',
              search: value === 'open' ? {} : { state: value as IncidentShow },
              replace: true,
            })
          }
          data={INCIDENT_SHOWS.map((value) => ({
            value,
            label: value === 'open' || value === 'all' ? t.filters[value] : t.states[value],
          }))}
        />
        {list.isPending && <LoadingRows rows={3} height={60} />}
        {list.isError && <ProblemAlert error={list.error} />}
        {list.data && items.length === 0 && (
          <EmptyState title={t.empty} icon={<IconAlertOctagon size={32} aria-hidden />}>
            {t.emptyHint}
          </EmptyState>
        )}
        {items.length > 0 && (
          <Section title={show === 'open' || show === 'all' ? t.filters[show] : t.states[show]}>
            <FileTable items={items} />
            <MoreButton list={list} />
          </Section>
        )}
        {mayWrite && <IntakeSection />}
        <FeedsSection />
      </Stack>
    </>
  )
}

function FileTable({ items }: { items: readonly IncidentSummary[] }) {
  const t = useIncidentWords()
  const format = useFormat()
  const { columns } = t
  return (
    <NumbersTable
      label={t.title}
      head={[columns.number, columns.state, columns.severity, columns.discovered, columns.due, columns.owner]}
      rows={items.map((one) => ({
        key: one.id,
        cells: [
          <AnchorLink
            key="number"
            to="/incidents/$incidentId"
            params={{ incidentId: one.id }}
            inherit
            display="inline-block"
            mih={24}
          >
            {one.number}
            <Text span display="block" size="sm" c="dimmed" fw={400} style={{ overflowWrap: 'anywhere' }}>
              {one.title}
            </Text>
          </AnchorLink>,
          <IncidentStateBadge key="state" state={one.state} />,
          <SeverityBadge key="severity" severity={one.severity} />,
          format.day(one.discoveredOn),
          <NextDue key="due" of={one} />,
          one.owner?.name ?? t.nobody,
        ],
      }))}
    />
  )
}

function NextDue({ of: { nextDue } }: { of: IncidentSummary }) {
  const t = useIncidentWords()
  const format = useFormat()
  const today = useToday()
  if (!nextDue) return <>{t.noClock}</>
  const left = daysBetween(today, nextDue.dueOn)
  return (
    <>
      {format.day(nextDue.dueOn)}
      <Text
        span
        display="block"
        size="sm"
        c={left < 0 ? 'var(--verdict-stop)' : 'dimmed'}
        fw={left < 0 ? 600 : 400}
      >
        {nextDue.state !== null && `${nextDue.state}: `}
        {t.notices[nextDue.kind]}, {left < 0 ? t.overdue(-left) : t.inDays(left)}
      </Text>
    </>
  )
}
