import type { PolicyChange } from '@clearpost/contract'
import { Text, VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { VerdictBadge } from '../../../ui/verdict-badge.tsx'
import classes from './rules.module.css'
import { useWords } from './use-policy.ts'

/** What differs between two versions, a line each. */
export function ChangesList({
  changes,
  nameOf,
}: {
  changes: readonly PolicyChange[]
  /** The sentence of a rule by its id. */
  nameOf: (ruleId: string) => string
}) {
  const t = useWords()
  return (
    <ul className={classes.list}>
      {changes.map(({ kind, change, subject, before, after }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
        <li key={index} className={classes.change}>
          <Text size="sm" span>
            {t.changes[kind]}
            {kind === 'rule' ? ': ' : ` ${t.changes[change]}: `}
            <b>{kind === 'term' ? subject : nameOf(subject)}</b>
          </Text>
          {before !== null && <VerdictBadge verdict={before} />}
          {before !== null && after !== null && (
            <>
              <IconArrowRight size={14} aria-hidden />
              <VisuallyHidden>→</VisuallyHidden>
            </>
          )}
          {after !== null && <VerdictBadge verdict={after} />}
        </li>
      ))}
    </ul>
  )
}
