import classes from './quiz.module.css'

/** How far something is, for the eye; the words beside it say the same. */
export function ProgressBar({ done, all }: { done: number; all: number }) {
  return (
    <div className={classes.bar} aria-hidden>
      <div style={{ width: `${all === 0 ? 0 : Math.round((done / all) * 100)}%` }} />
    </div>
  )
}
