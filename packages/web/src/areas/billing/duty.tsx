import { OBLIGATIONS } from '@clearpost/law'
import { Text } from '@mantine/core'
import { Citation } from '../exposure/citation.tsx'
import { useBillingWords } from './words.ts'

/** A duty in the words of the data, with its citation. */
export function Duty({ id }: { id: 'overpayment' | 'fca' | 'gfe' }) {
  const t = useBillingWords()
  const duty = OBLIGATIONS.find((one) => one.id === id)
  if (!duty) return null
  return (
    <div>
      <Text size="sm" lang="en">
        {t.lawOf(duty.obligation, duty.cadence)}
      </Text>
      <Citation of={duty} />
    </div>
  )
}
