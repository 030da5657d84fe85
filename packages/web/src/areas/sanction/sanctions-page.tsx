import { api, SANCTION_STATES, type SanctionSummary } from '@clearpost/contract'
import { GOVERNANCE_RULES } from '@clearpost/law'
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from '../exposure/citation.tsx'
import { activePeopleQuery } from '../workforce/queries.ts'
import { CaseList } from './case-list.tsx'
import { MatrixSection } from './matrix-section.tsx'
import { OpenForm } from './open-form.tsx'
import { useSanctionWords } from './words.ts'

/** Every case that the person may see, and the levels by which they are decided. */
export function SanctionsPage() {
  const t = useSanctionWords()
  const mayOpen = useMay('sanction:write')
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
          {mayOpen && <OpenPart />}
        </Section>
        <MatrixSection />
      </Stack>
    </>
  )
}

/** For HR, who sees of an incident its number and cause alone. */
function OpenPart() {
  const t = useSanctionWords()
  const [opening, setOpening] = useState(false)
  const people = useQuery({ ...activePeopleQuery, enabled: opening }).data?.items ?? []
  const incidents = useQuery({
    queryKey: ['sanctions', 'incidents'],
    queryFn: ({ signal }) => call(api.sanction.incidents, { query: { limit: 100 }, signal }),
    enabled: opening,
  })
  if (opening && incidents.data)
    return <OpenForm incidents={incidents.data.items} people={people} onClose={() => setOpening(false)} />
  if (incidents.isError) return <ProblemAlert error={incidents.error} />
  return (
    <Group>
      <Button variant="default" loading={opening} onClick={() => setOpening(true)}>
        {t.open}
      </Button>
    </Group>
  )
}
