import type { Duty } from '@clearpost/contract'
import { Text } from '@mantine/core'
import { Citation } from '../exposure/citation.tsx'
import { factOf, useObligationWords } from '../obligation/words.ts'

/** A duty in plain words, with the citation of the data and how far it was confirmed. */
export function DutyLine({ duty }: { duty: Duty }) {
  const t = useObligationWords()
  const { name, often } = t.duties[duty]
  return (
    <div>
      <Text size="sm">
        {name}. {often}.
      </Text>
      <Citation of={factOf(duty)} />
    </div>
  )
}
