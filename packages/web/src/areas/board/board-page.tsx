import { api, type Board, type BoardMonth } from '@clearpost/contract'
import { Button, NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { AnchorLink } from '../../ui/button-link.tsx'
import { download } from '../../ui/download.ts'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useAction } from '../../ui/use-action.ts'
import classes from './board.module.css'
import { MonthBars } from './month-bars.tsx'
import { boardQuery, TaskLists } from './task-lists.tsx'
import { useBoardWords } from './words.ts'

/** The privacy officer's board: what waits and is overdue, then how the last twelve months went. */
export function BoardPage() {
  const t = useBoardWords()
  const board = useQuery(boardQuery)
  return (
    <>
      <PageHeader title={t.title} actions={board.data && <Report board={board.data} />}>
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        <TaskLists />
        {board.data && (
          <>
            <Incidents board={board.data} />
            <Sites board={board.data} />
            <Decisions months={sinceFirst(board.data.months)} />
            <Stopped months={sinceFirst(board.data.months)} />
          </>
        )}
      </Stack>
    </>
  )
}

/** Without the months before anything was counted; the present one stays. */
function sinceFirst(months: readonly BoardMonth[]): readonly BoardMonth[] {
  const first = months.findIndex(({ decided, approved, nearMisses }) => decided + approved + nearMisses > 0)
  return months.slice(first)
}

function useMonthName() {
  const { locale } = useI18n()
  const format = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return (month: string) => format.format(new Date(`${month}-01T00:00:00Z`))
}

function Report({ board }: { board: Board }) {
  const t = useBoardWords()
  const { locale } = useI18n()
  const named = useMonthName()
  const [month, setMonth] = useState(board.months.at(-1)?.month ?? '')
  const { run, busy, error } = useAction()
  const fetched = () =>
    run(async () =>
      download(await call(api.board.pdf, { query: { month, lang: locale } }), `board-${month}.pdf`),
    )
  return (
    <>
      <NativeSelect
        aria-label={t.reportMonth}
        value={month}
        onChange={(event) => setMonth(event.currentTarget.value)}
        data={[...board.months].reverse().map((one) => ({ value: one.month, label: named(one.month) }))}
      />
      <Button
        variant="default"
        leftSection={<IconFileDownload size={16} aria-hidden />}
        loading={busy}
        onClick={() => void fetched()}
      >
        {t.download}
      </Button>
      {error !== null && <ProblemAlert error={error} />}
    </>
  )
}

function Incidents({ board: { incidents, exposure } }: { board: Board }) {
  const t = useBoardWords()
  const { locale } = useI18n()
  const dollars = new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  })
  const found = incidents.filter((one) => one.incidents > 0)
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Section title={t.incidents} hint={t.incidentsHint}>
        {found.length === 0 ? (
          <Text c="dimmed">{t.noIncidents}</Text>
        ) : (
          <NumbersTable
            label={t.incidents}
            head={[t.stage, t.count]}
            rows={found.map((one) => ({
              key: one.state,
              cells: [
                t.stages[one.state],
                <AnchorLink key="count" to="/incidents" search={{ state: one.state }} inherit>
                  {one.incidents}
                </AnchorLink>,
              ],
            }))}
          />
        )}
      </Section>
      <Section title={t.exposure} hint={t.exposureHint}>
        <Text c={exposure ? undefined : 'dimmed'}>
          {exposure
            ? t.exposureSays(
                exposure.incidents,
                exposure.persons,
                dollars.format(exposure.leastUsd),
                dollars.format(exposure.mostUsd),
              )
            : t.exposureNone}
        </Text>
        <div>
          <AnchorLink to="/exposure">{t.exposureMore}</AnchorLink>
        </div>
      </Section>
    </SimpleGrid>
  )
}

function Sites({ board }: { board: Board }) {
  const t = useBoardWords()
  return (
    <Section
      title={t.sites}
      hint={
        <>
          {t.sitesHint} {t.counted} <TimeText at={board.sitesAt} relative />.
        </>
      }
    >
      <NumbersTable
        label={t.sites}
        head={[t.site, t.people, t.signed, t.trained, t.trainingOverdue]}
        rows={board.sites.map(({ site, people, asked, signed, assigned, current, overdue }) => ({
          key: site?.id ?? '',
          cells: [
            site?.name ?? t.noSite,
            <AnchorLink key="people" to="/people" inherit>
              {people}
            </AnchorLink>,
            <AnchorLink key="signed" to="/policies" inherit>
              {t.share(signed, asked)}
            </AnchorLink>,
            <AnchorLink key="trained" to="/training" search={{ tab: 'team' }} inherit>
              {t.share(current, assigned)}
            </AnchorLink>,
            <AnchorLink key="overdue" to="/training" search={{ tab: 'team' }} inherit>
              {overdue}
            </AnchorLink>,
          ],
        }))}
      />
    </Section>
  )
}

function Decisions({ months }: { months: readonly BoardMonth[] }) {
  const t = useBoardWords()
  const { locale } = useI18n()
  const named = useMonthName()
  const number = new Intl.NumberFormat(locale === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits: 1 })
  const hours = (value: number | null) => (value === null ? t.none : t.hours(number.format(value)))
  return (
    <Section title={t.decisions} hint={t.decisionsHint}>
      <div className={classes.beside}>
        <MonthBars
          title={t.decisions}
          bars={months.map(({ month, medianHours, slowHours }) => ({
            month,
            low: medianHours ?? 0,
            high: slowHours ?? 0,
          }))}
        />
        <NumbersTable
          label={t.decisions}
          head={[t.month, t.decided, t.half, t.slow]}
          rows={[...months].reverse().map(({ month, decided, medianHours, slowHours }) => ({
            key: month,
            cells: [
              named(month),
              <Rows key="decided" count={decided} search={{ decidedIn: month }} />,
              hours(medianHours),
              hours(slowHours),
            ],
          }))}
        />
      </div>
    </Section>
  )
}

function Stopped({ months }: { months: readonly BoardMonth[] }) {
  const t = useBoardWords()
  const named = useMonthName()
  return (
    <Section title={t.stopped} hint={t.stoppedHint}>
      <div className={classes.beside}>
        <MonthBars
          title={t.nearMisses}
          bars={months.map(({ month, nearMisses }) => ({ month, low: nearMisses }))}
        />
        <NumbersTable
          label={t.stopped}
          head={[t.month, t.nearMisses, t.overrides]}
          rows={[...months].reverse().map(({ month, nearMisses, overridden, approved }) => ({
            key: month,
            cells: [
              named(month),
              <Rows key="near" count={nearMisses} search={{ stoppedIn: month }} />,
              <Rows
                key="overridden"
                count={overridden}
                search={{ overriddenIn: month }}
                label={t.ofApprovals(overridden, approved)}
              />,
            ],
          }))}
        />
      </div>
    </Section>
  )
}

/** A count that leads to its posts. */
function Rows({
  count,
  search,
  label = String(count),
}: {
  count: number
  search: { decidedIn?: string; stoppedIn?: string; overriddenIn?: string }
  label?: string
}) {
  return count === 0 ? (
    label
  ) : (
    <AnchorLink to="/posts" search={search} inherit>
      {label}
    </AnchorLink>
  )
}
