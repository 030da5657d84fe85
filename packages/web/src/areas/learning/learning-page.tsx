import { api, type LearningFigures } from '@clearpost/contract'
import { Group, NativeSelect, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { channelsQuery } from '../channel/queries.ts'
import { categoryName } from '../check/families.ts'
import { ExportsSection } from './exports-section.tsx'
import { GroupFigures, OverallFigures, ShareText } from './figure-tables.tsx'
import classes from './interval-chart.module.css'
import { IntervalChart } from './interval-chart.tsx'
import { KnownMisses } from './known-misses.tsx'
import { useLearningWords } from './words.ts'

const PERIODS = ['30', '90', '365', 'all'] as const
const DAY_MILLIS = 86_400_000

/** How right the check was on the organization's own decided posts, what it missed, and the export. */
export function LearningPage() {
  const t = useLearningWords()
  const [days, setDays] = useState<string>('365')
  const [lang, setLang] = useState('')
  const [channelId, setChannelId] = useState('')
  const mayExport = useMay('learning:export')
  const period = useMemo(
    () => ({
      ...(days === 'all' ? {} : { from: new Date(Date.now() - Number(days) * DAY_MILLIS).toISOString() }),
      ...(lang ? { lang: lang as 'en' | 'es' } : {}),
      ...(channelId ? { channelId } : {}),
    }),
    [days, lang, channelId],
  )
  const figures = useQuery({
    queryKey: ['learning', 'figures', period],
    queryFn: ({ signal }) => call(api.learning.figures, { query: period, signal }),
    placeholderData: keepPreviousData,
  })
  const channels = useQuery(channelsQuery).data?.items ?? []
  const { common } = useMessages()
  const names = new Map(
    channels.map(({ id, network, handle }) => [id, `${common.networks[network]} · ${handle}`]),
  )
  const empty = figures.data && figures.data.overall.decided + figures.data.unsettled === 0
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Group gap="sm" mb="lg" align="flex-end" role="search" aria-label={t.period}>
        <NativeSelect
          label={t.period}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
          data={PERIODS.map((value) => ({ value, label: t.periods[value] }))}
        />
        <NativeSelect
          label={t.language}
          value={lang}
          onChange={(event) => setLang(event.currentTarget.value)}
          data={[
            { value: '', label: t.any },
            { value: 'en', label: t.languages.en },
            { value: 'es', label: t.languages.es },
          ]}
        />
        <NativeSelect
          label={t.account}
          value={channelId}
          onChange={(event) => setChannelId(event.currentTarget.value)}
          data={[{ value: '', label: t.any }, ...Array.from(names, ([value, label]) => ({ value, label }))]}
        />
      </Group>
      <Stack gap="lg">
        {figures.isPending && <LoadingRows rows={4} height={90} />}
        {figures.isError && <ProblemAlert error={figures.error} />}
        {empty ? (
          <EmptyState title={t.nothing}>{t.nothingHint}</EmptyState>
        ) : (
          figures.data && <Figures figures={figures.data} names={names} />
        )}
        <KnownMisses />
        {mayExport && <ExportsSection period={period} />}
        <Section title={t.definitionsTitle}>
          <dl className={classes.definitions}>
            {t.definitions.map(([term, meaning]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </Stack>
    </>
  )
}

function Figures({
  figures,
  names,
}: {
  figures: LearningFigures
  /** Of the accounts that are still connected, by id. */
  names: ReadonlyMap<string, string>
}) {
  const t = useLearningWords()
  const { check } = useMessages()
  const format = useFormat()
  const { overall } = figures
  return (
    <>
      <Section title={t.verdictTitle} hint={t.verdictHint(overall.decided, overall.risky, overall.harmless)}>
        <OverallFigures title={t.verdictTitle} figures={overall} />
        {figures.unsettled > 0 && <Note>{t.unsettled(figures.unsettled)}</Note>}
        {figures.cut && <Note>{t.cut}</Note>}
      </Section>
      <Section title={t.categoriesTitle} hint={t.categoriesHint}>
        {figures.categories.length === 0 ? (
          <Note>{t.noCategories}</Note>
        ) : (
          <div className={classes.beside}>
            <IntervalChart
              title={t.categoriesTitle}
              measure={t.precision}
              rows={figures.categories.map(({ category, precision }) => ({
                label: categoryName(check, category),
                share: precision,
              }))}
            />
            <NumbersTable
              label={t.categoriesTitle}
              head={[t.kind, t.right, t.wrong, t.missed, t.precision, t.recall]}
              rows={figures.categories.map((row) => ({
                key: row.category,
                cells: [
                  categoryName(check, row.category),
                  row.right,
                  row.wrong,
                  row.missed,
                  <ShareText key="precision" share={row.precision} />,
                  <ShareText key="recall" share={row.recall} />,
                ],
              }))}
            />
          </div>
        )}
        {figures.disagreements > 0 && <Note>{t.disagreements(figures.disagreements)}</Note>}
      </Section>
      <Section title={t.enginesTitle} hint={t.enginesHint}>
        <GroupFigures
          title={t.enginesTitle}
          column={t.engine}
          extra={t.used}
          groups={figures.engines.map((engine) => ({
            key: `${engine.version} ${engine.rules} ${engine.model}`,
            name: t.engineName(engine.version, engine.rules, engine.model),
            extra: (
              <>
                <span className={classes.whole}>{format.date(engine.firstAt)} –</span>{' '}
                <span className={classes.whole}>{format.date(engine.lastAt)}</span>
              </>
            ),
            figures: engine.figures,
          }))}
        />
      </Section>
      <Section title={t.languagesTitle}>
        <GroupFigures
          title={t.languagesTitle}
          column={t.language}
          groups={figures.languages.map((row) => ({
            key: row.lang,
            name: t.languages[row.lang],
            figures: row.figures,
          }))}
        />
      </Section>
      <Section title={t.accountsTitle}>
        <GroupFigures
          title={t.accountsTitle}
          column={t.account}
          groups={figures.accounts.map((row) => ({
            key: row.channelId,
            name: names.get(row.channelId) ?? row.name,
            figures: row.figures,
          }))}
        />
      </Section>
    </>
  )
}

const Note = ({ children }: { children: string }) => (
  <Text size="sm" c="dimmed">
    {children}
  </Text>
)
