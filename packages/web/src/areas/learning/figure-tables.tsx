import type { Share, VerdictFigures } from '@clearpost/contract'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useI18n } from '../../i18n.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import classes from './interval-chart.module.css'
import { IntervalChart } from './interval-chart.tsx'
import { useLearningWords } from './words.ts'

/** "9 of 12", and the share with its interval or that there are too few. */
export function ShareText({ share: { hits, of, low, high } }: { share: Share }) {
  const t = useLearningWords()
  const { locale } = useI18n()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <>
      <Text span size="sm" className={classes.count}>
        {t.of(hits, of)}
      </Text>{' '}
      <Text span size="sm" c="dimmed">
        {low === null || high === null
          ? t.tooFew
          : t.interval(percent.format(hits / of), percent.format(low), percent.format(high))}
      </Text>
    </>
  )
}

const MEASURES = ['recall', 'precision', 'falseAlarms'] as const

/** The three measures of one group of posts. */
export function OverallFigures({ title, figures }: { title: string; figures: VerdictFigures }) {
  const t = useLearningWords()
  return (
    <div className={classes.beside}>
      <IntervalChart
        title={title}
        rows={MEASURES.map((name) => ({ label: t.measures[name], share: figures[name] }))}
      />
      <NumbersTable
        label={title}
        head={[t.measure, t.share]}
        rows={MEASURES.map((name) => ({
          key: name,
          cells: [t.measures[name], <ShareText key={name} share={figures[name]} />],
        }))}
      />
    </div>
  )
}

/** The same measures for several groups, one row each; the chart shows what was caught. */
export function GroupFigures({
  title,
  column,
  groups,
  extra,
}: {
  title: string
  column: string
  groups: readonly { key: string; name: string; figures: VerdictFigures; extra?: ReactNode }[]
  extra?: string
}) {
  const t = useLearningWords()
  return (
    <div className={classes.beside}>
      <IntervalChart
        title={title}
        measure={t.measures.recall}
        rows={groups.map(({ name, figures }) => ({ label: name, share: figures.recall }))}
      />
      <NumbersTable
        label={title}
        head={[column, ...(extra ? [extra] : []), t.decided, ...MEASURES.map((name) => t.measures[name])]}
        rows={groups.map((group) => ({
          key: group.key,
          cells: [
            group.name,
            ...(extra ? [group.extra] : []),
            group.figures.decided,
            ...MEASURES.map((name) => <ShareText key={name} share={group.figures[name]} />),
          ],
        }))}
      />
    </div>
  )
}
