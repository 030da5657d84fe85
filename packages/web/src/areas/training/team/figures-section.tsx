import type { TrainingFigure } from '@clearpost/contract'
import { Anchor, Text } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { useI18n } from '../../../i18n.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useTrainingWords } from '../words.ts'
import { type Filter, NO_FILTER } from './people-section.tsx'

/** Courses given, current and overdue, by site and course; each row leads to its people. */
export function FiguresSection({
  figures,
  onShow,
}: {
  figures: UseQueryResult<{ items: TrainingFigure[] }>
  onShow: (filter: Filter) => void
}) {
  const t = useTrainingWords().team
  const { locale } = useI18n()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  if (figures.isError) return <ProblemAlert error={figures.error} />
  if (!figures.data) return <LoadingRows rows={3} height={60} />
  const { items } = figures.data
  if (items.length === 0)
    return (
      <EmptyState title={t.figuresNone} icon={<IconSchool size={32} aria-hidden />}>
        {t.figuresNoneHint}
      </EmptyState>
    )
  const show = ({ courseId, site }: TrainingFigure) => {
    onShow({ ...NO_FILTER, courseId, siteId: site?.id ?? '' })
    document.getElementById('training-people')?.scrollIntoView()
  }
  return (
    <Section title={t.figures} hint={t.figuresHint}>
      <NumbersTable
        label={t.figures}
        head={[t.site, t.course, t.current, t.overdue]}
        rows={items.map((row) => {
          const site = row.site?.name ?? t.noSite
          return {
            key: `${row.site?.id} ${row.courseId}`,
            cells: [
              site,
              <Anchor
                key="course"
                component="button"
                type="button"
                ta="start"
                inherit
                mih={24}
                aria-label={t.show(row.title, site)}
                onClick={() => show(row)}
              >
                {row.title}
              </Anchor>,
              t.share(
                row.current,
                row.assigned,
                percent.format(row.assigned === 0 ? 1 : row.current / row.assigned),
              ),
              row.overdue > 0 ? (
                <Text key="overdue" span inherit fw={600} c="var(--verdict-stop)">
                  {row.overdue}
                </Text>
              ) : (
                0
              ),
            ],
          }
        })}
      />
    </Section>
  )
}
