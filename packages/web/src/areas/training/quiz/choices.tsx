import { Text } from '@mantine/core'
import { IconCircleCheckFilled, IconCircleXFilled, IconInfoCircle } from '@tabler/icons-react'
import { useId } from 'react'
import { useTrainingWords } from '../words.ts'
import classes from './quiz.module.css'

/** What became of an option once the question is answered. */
export interface OptionResult {
  right: boolean
  because: string
}

/** One or several of some options; once answered each says why it is right or wrong. */
export function Choices({
  ask,
  options,
  several,
  value,
  onChange,
  results,
}: {
  ask: string
  options: readonly { id: string; text: string }[]
  several: boolean
  value: readonly string[]
  onChange: (value: string[]) => void
  /** By option; null while the question is open. */
  results: ReadonlyMap<string, OptionResult> | null
}) {
  const t = useTrainingWords()
  const name = useId()
  const choose = (id: string) => {
    if (!several) onChange([id])
    else onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id])
  }
  return (
    <fieldset className={classes.options}>
      <legend>
        {ask}
        {several && (
          <Text span size="sm" c="dimmed" display="block">
            {t.quiz.several}
          </Text>
        )}
      </legend>
      {options.map(({ id, text }) => {
        const chosen = value.includes(id)
        const result = results?.get(id)
        // Of a question with one right answer, the wrong ones that nobody chose stay as they are.
        const tone = result && (result.right ? classes.good : chosen ? classes.bad : '')
        return (
          <label key={id} className={`${classes.option} ${results ? classes.answered : ''} ${tone ?? ''}`}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen}
              disabled={results !== null}
              onChange={() => choose(id)}
            />
            <span>
              {text}
              {results && chosen && (
                <Text span size="sm" fw={600} c="dimmed">
                  {` (${t.quiz.yours})`}
                </Text>
              )}
              {result && (
                <Text span size="sm" className={classes.because ?? ''}>
                  <ResultIcon right={result.right} chosen={chosen} />
                  <span>{result.because}</span>
                </Text>
              )}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** A wrong option that nobody chose is neither praised nor blamed. */
function ResultIcon({ right, chosen }: { right: boolean; chosen: boolean }) {
  const t = useTrainingWords().quiz
  if (right)
    return <IconCircleCheckFilled size={18} className={classes.goodWord} role="img" aria-label={t.right} />
  const Icon = chosen ? IconCircleXFilled : IconInfoCircle
  return <Icon size={18} className={chosen ? classes.badWord : ''} role="img" aria-label={t.wrong} />
}
