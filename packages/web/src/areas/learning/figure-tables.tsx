import type { Share, VerdictFigures } from '@clearpost/contract'
import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useI18n } from '../../i18n.tsx'
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

/** A table; where the page is narrow, each row is a list of its cells with their headings. */
export function NumbersTable({
  label,
  head,
  rows,
}: {
  label: string
  head: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}) {
  return (
    // Roles by name: a narrow page lays the rows out as lists, and the browser would forget the table.
    <Table
      role="table"
      aria-label={label}
      className={classes.numbers}
      verticalSpacing={6}
      horizontalSpacing="sm"
    >
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {head.map((name) => (
            <Table.Th key={name} role="columnheader">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {rows.map(({ key, cells }) => (
          <Table.Tr key={key} role="row">
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of one table never move
              <Table.Td key={index} role="cell">
                <span className={classes.heading} aria-hidden>
                  {head[index]}
                </span>
                <span>{cell}</span>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
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
