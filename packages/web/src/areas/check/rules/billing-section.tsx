import { OBLIGATIONS } from '@clearpost/law'
import { Switch } from '@mantine/core'
import { Section } from '../../../ui/section.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { type PolicyEditor, useWords } from './use-policy.ts'

const DUTY = OBLIGATIONS.find(({ id }) => id === 'aks_stark')

/** Whether billing promises, inducements and price cuts in posts need a person here. */
export function BillingSection({ editor }: { editor: PolicyEditor }) {
  const t = useWords().billing
  const { document } = editor
  return (
    <Section title={t.title} hint={t.hint}>
      <Switch
        label={t.switch}
        checked={document.billing}
        disabled={!editor.mayWrite || editor.busy}
        onChange={(event) => void editor.change({ ...document, billing: event.currentTarget.checked })}
      />
      {DUTY && <Citation of={DUTY} />}
    </Section>
  )
}
