import type { Feedback } from '@clearpost/contract'
import { wordsOf } from '@clearpost/law/courses'
import { List, Text } from '@mantine/core'
import { Fragment, useMemo } from 'react'
import { useTrainingWords } from '../words.ts'
import classes from './quiz.module.css'

/** A post whose words are buttons: whatever points to somebody is to be marked. */
export function MarkWords({
  ask,
  post,
  lang,
  marked,
  onChange,
  results,
}: {
  ask: string
  post: string
  lang: 'en' | 'es'
  /** Indexes of marked words. */
  marked: ReadonlySet<number>
  onChange: (marked: ReadonlySet<number>) => void
  /** What the check found, and what of it was marked; null while the question is open. */
  results: Feedback['marks'] | null
}) {
  const t = useTrainingWords().quiz
  const words = useMemo(() => wordsOf(post), [post])
  const toggle = (index: number) => {
    const next = new Set(marked)
    if (!next.delete(index)) next.add(index)
    onChange(next)
  }
  return (
    <fieldset className={classes.options}>
      <legend>
        {ask}
        {!results && (
          <Text span size="sm" c="dimmed" display="block">
            {t.mark}
          </Text>
        )}
      </legend>
      {/* biome-ignore lint/a11y/useSemanticElements: a group inside the question's own fieldset */}
      <div className={classes.post} lang={lang} role="group" aria-label={t.post}>
        {words.map(({ text, start, end, gap }, index) => {
          const outcome = results?.find((mark) => mark.start < end && mark.end > start)?.outcome
          return (
            <Fragment key={start}>
              {gap.includes('\n') ? <br /> : ' '}
              {results ? (
                <span className={`${classes.word} ${outcome ? classes[outcome] : ''}`}>{text}</span>
              ) : (
                <button
                  type="button"
                  className={classes.word}
                  aria-pressed={marked.has(index)}
                  onClick={() => toggle(index)}
                >
                  {text}
                </button>
              )}
            </Fragment>
          )
        })}
      </div>
      {results ? (
        <>
          <Text size="sm" c="dimmed">
            {t.markLegend}
          </Text>
          <List size="sm" spacing={4}>
            {results.map(({ start, end, outcome, reason }) => (
              <List.Item key={`${start} ${outcome}`}>
                <Text span inherit fw={600} lang={lang}>
                  {post.slice(start, end)}
                </Text>
                : {t.outcomes[outcome]}
                {reason && `. ${reason}`}
              </List.Item>
            ))}
          </List>
        </>
      ) : (
        <Text size="sm" c="dimmed" role="status">
          {t.marked(marked.size)}
        </Text>
      )}
    </fieldset>
  )
}
