import type { Share } from '@clearpost/contract'
import classes from './interval-chart.module.css'
import { useLearningWords } from './words.ts'

/** Shares with their intervals, drawn on one scale from 0 to 100 percent; a table with the same numbers stands beside it. */
export function IntervalChart({
  title,
  measure,
  rows,
}: {
  title: string
  /** What is drawn, where the rows are groups. */
  measure?: string
  rows: readonly { label: string; share: Share }[]
}) {
  const t = useLearningWords()
  return (
    <div
      className={classes.chart}
      role="img"
      aria-label={t.chartOf(measure ? `${title}, ${measure}` : title)}
    >
      {measure && <span className={classes.measure}>{measure}</span>}
      {rows.map(({ label, share: { hits, of, low, high } }) => (
        <div key={label} className={classes.row}>
          <span>{label}</span>
          <div className={classes.track}>
            {low === null || high === null ? (
              <span className={classes.few}>{t.tooFew}</span>
            ) : (
              <>
                <div
                  className={classes.range}
                  style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
                />
                <div className={classes.point} style={{ left: `${(hits / of) * 100}%` }} />
              </>
            )}
          </div>
        </div>
      ))}
      <div className={classes.scale}>
        <span>0%</span>
        <span>50%</span>
        <span>100%</span>
      </div>
    </div>
  )
}
