import type { CheckPolicy, PolicyDocument, PolicyTestResult } from '@clearpost/contract'
import { Alert, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconInfoCircle, IconX } from '@tabler/icons-react'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import classes from './rules.module.css'
import { useWords } from './use-policy.ts'

interface Props {
  results: readonly PolicyTestResult[]
  policy: CheckPolicy
  document: PolicyDocument
  nameOf: (ruleId: string) => string
}

/** How the tests came out: what failed first, then what is stricter than by the table. */
export function TestResults({ results, policy, document, nameOf }: Props) {
  const t = useWords()
  const failed = results.filter(({ outcome }) => outcome === 'failed')
  const stricter = results.filter(({ outcome }) => outcome === 'stricter')
  const textOf = ({ testId, own }: PolicyTestResult) =>
    own
      ? document.tests.find(({ id }) => id === testId)?.text
      : policy.rows.flatMap(({ examples }) => examples).find(({ id }) => id === testId)?.text
  const list = (shown: readonly PolicyTestResult[]) => (
    <ul className={classes.list}>
      {shown.map((result) => (
        <li key={result.testId} className={classes.test}>
          <div className={classes.text}>
            <Text size="sm" dir="auto">
              {textOf(result)}
            </Text>
            <Text size="xs" c="dimmed">
              {result.own ? t.ownTest : t.builtIn} · {nameOf(result.ruleId)}
            </Text>
          </div>
          <Text size="sm" component="div" className={classes.change ?? ''}>
            <span className={classes.pair}>
              {t.expected} <VerdictBadge verdict={result.expected} />
            </span>
            <span className={classes.pair}>
              {t.got} <VerdictBadge verdict={result.got} />
            </span>
          </Text>
        </li>
      ))}
    </ul>
  )
  return (
    <Stack gap="sm" role="status">
      {failed.length > 0 && (
        <>
          <Alert
            color="red"
            variant="light"
            icon={<IconX aria-hidden />}
            title={t.testsFailed(failed.length)}
          />
          {list(failed)}
        </>
      )}
      {failed.length === 0 && (
        <Alert
          color="ink"
          variant="light"
          icon={<IconCircleCheck aria-hidden />}
          title={t.testsDone(results.length)}
        />
      )}
      {stricter.length > 0 && (
        <>
          <Text size="sm">
            <IconInfoCircle size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
            {t.testsStricter(stricter.length)}
          </Text>
          {list(stricter)}
        </>
      )}
    </Stack>
  )
}
