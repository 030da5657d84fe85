import { SANCTION_STATES, type SanctionSummary } from '@clearpost/contract'
import { GOVERNANCE_RULES } from '@clearpost/law'
import { NativeSelect, Stack } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from '../exposure/citation.tsx'
import { CaseList } from './case-list.tsx'
import { MatrixSection } from './matrix-section.tsx'
import { useSanctionWords } from './words.ts'

/** Every case that the person may see, and the levels by which they are decided. */
export function SanctionsPage() {
  const t = useSanctionWords()
  const [state, setState] = useState<SanctionSummary['state'] | ''>('')
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="lg">
        <NativeSelect
          label={t.filter}
          maw={280}
          value={state}
          onChange={(event) => setState(event.currentTarget.value as SanctionSummary['state'] | '')}
          data={[
            { value: '', label: t.all },
            ...SANCTION_STATES.map((value) => ({ value, label: t.states[value] })),
          ]}
        />
        <Section
          title={state === '' ? t.all : t.states[state]}
          hint={<Citation of={GOVERNANCE_RULES.sanctions} />}
        >
          <CaseList
            {...(state === '' ? {} : { state })}
            empty={
              <EmptyState title={t.none} icon={<IconGavel size={32} aria-hidden />}>
                {t.noneHint}
              </EmptyState>
            }
          />
        </Section>
        <MatrixSection />
      </Stack>
    </>
  )
}
