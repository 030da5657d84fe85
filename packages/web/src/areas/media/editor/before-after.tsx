import { Text } from '@mantine/core'
import { useId, useState } from 'react'
import { useWords } from '../words.ts'
import classes from './before-after.module.css'

/** Two pictures of the same size over each other; a slider uncovers the second. */
export function BeforeAfter({
  before,
  after,
  width,
  height,
}: {
  /** Addresses. */
  before: string
  after: string
  /** Pixels. */
  width: number
  height: number
}) {
  const t = useWords()
  const id = useId()
  const [share, setShare] = useState(50)
  return (
    <div>
      <div className={classes.pair} style={{ aspectRatio: `${width} / ${height}` }}>
        <img src={before} alt={t.before} />
        <img src={after} alt={t.after} style={{ clipPath: `inset(0 0 0 ${100 - share}%)` }} />
        <span className={classes.edge} aria-hidden style={{ left: `${100 - share}%` }} />
        <span className={classes.label} data-side="left" aria-hidden>
          {t.before}
        </span>
        <span className={classes.label} data-side="right" aria-hidden>
          {t.after}
        </span>
      </div>
      <label htmlFor={id}>
        <Text size="sm" mt={8} span>
          {t.compare}
        </Text>
      </label>
      <input
        id={id}
        className={classes.slider}
        type="range"
        min={0}
        max={100}
        value={share}
        aria-valuetext={`${share} %`}
        onChange={(event) => setShare(Number(event.currentTarget.value))}
      />
    </div>
  )
}
