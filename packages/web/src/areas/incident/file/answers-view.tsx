import type { AssessmentAnswers } from '@clearpost/contract'
import { EXCEPTION_QUESTIONS, FACTOR_QUESTIONS, SECURED_QUESTION } from '@clearpost/law'
import { Text } from '@mantine/core'
import { useI18n } from '../../../i18n.tsx'
import { useIncidentWords } from '../words.ts'
import classes from './file.module.css'

/** Answers that nobody changes any more. */
export function AnswersView({ answers }: { answers: AssessmentAnswers }) {
  const t = useIncidentWords()
  const { locale } = useI18n()
  const word = (yes: boolean | null) => (yes === null ? t.notSaid : yes ? t.yes : t.no)
  const rows = [
    { ask: t.notPermitted, said: word(answers.notPermitted), reason: answers.notPermittedReason },
    {
      ask: SECURED_QUESTION.ask[locale],
      said: word(answers.unsecured),
      reason: answers.unsecuredReason,
    },
    ...EXCEPTION_QUESTIONS.map(({ id, ask }) => ({
      ask: ask[locale],
      said: word(answers.exceptions[id].applies),
      reason: answers.exceptions[id].reason,
    })),
    ...FACTOR_QUESTIONS.map(({ id, ask }) => {
      const { level, reason } = answers.factors[id]
      return { ask: ask[locale], said: level === null ? t.notSaid : t.levels[level], reason }
    }),
  ]
  return (
    <dl style={{ margin: 0 }}>
      {rows.map(({ ask, said, reason }) => (
        <div key={ask} style={{ marginBottom: 8 }}>
          <Text component="dt" size="sm" fw={600}>
            {ask}
          </Text>
          <Text component="dd" size="sm" m={0} className={classes.said ?? ''}>
            {said}
            {reason !== '' && `. ${reason}`}
          </Text>
        </div>
      ))}
    </dl>
  )
}
