import { useI18n } from '../../i18n.tsx'
import classes from './board.module.css'
import { useBoardWords } from './words.ts'

interface Bar {
  /** YYYY-MM */
  month: string
  low: number
  /** Reaches above `low` where it is larger; drawn paler. */
  high?: number
}

/** A bar for each month; a table with the same numbers stands beside it. */
export function MonthBars({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const t = useBoardWords()
  const { locale } = useI18n()
  const short = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
    month: 'narrow',
    timeZone: 'UTC',
  })
  const most = Math.max(1, ...bars.map(({ low, high = low }) => Math.max(low, high)))
  const share = (value: number) => `${(value / most) * 100}%`
  return (
    <div role="img" aria-label={t.chartOf(title)} className={classes.bars}>
      {bars.map(({ month, low, high = low }) => (
        <div key={month} className={classes.bar}>
          <div className={classes.stack}>
            <div className={classes.low} style={{ height: share(low) }} />
            <div className={classes.high} style={{ height: share(Math.max(0, high - low)) }} />
          </div>
          <span>{short.format(new Date(`${month}-01T00:00:00Z`))}</span>
        </div>
      ))}
    </div>
  )
}
