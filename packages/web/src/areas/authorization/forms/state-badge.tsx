import type { FormSummary } from '@clearpost/contract'
import { Badge } from '@mantine/core'
import { useFormWords } from './words.ts'

const LOOK = { draft: 'outline', published: 'filled', retired: 'default' } as const

/** Whether patients can be asked with a form. */
export function StateBadge({ state }: { state: FormSummary['state'] }) {
  const t = useFormWords()
  return <Badge variant={LOOK[state]}>{t.states[state]}</Badge>
}
