import { type CaseTrait, type ExposureQuestion, similarCases } from '@clearpost/law'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { AnchorLink } from '../../ui/button-link.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { incidentQuery } from '../incident/queries.ts'
import { type Beginning, fromIncident, fromNothing } from './beginning.ts'
import { CaseCard } from './case-card.tsx'
import { CaseLibrary } from './case-library.tsx'
import { EstimateSection } from './estimate-section.tsx'
import { NoticesSection } from './notices-section.tsx'
import { readTraits } from './traits.ts'
import { WhatHappened } from './what-happened.tsx'
import { useExposureWords } from './words.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

/** What a disclosure could cost, who must be told by when, the cases that resemble it, and every case on file. */
export function ExposurePage() {
  const t = useExposureWords()
  const { about, incident } = useSearch({ from: '/shell/exposure' })
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      {incident ? (
        <OfIncident key={incident} incidentId={incident} />
      ) : (
        <Estimate beginning={fromNothing(readTraits(about ?? ''), today())} />
      )}
    </>
  )
}

/** Begins with what stands in an incident's file; the address holds its id alone. */
function OfIncident({ incidentId }: { incidentId: string }) {
  const t = useExposureWords()
  const incident = useQuery(incidentQuery(incidentId))
  if (incident.isError) return <ProblemAlert error={incident.error} />
  if (!incident.data) return <LoadingRows rows={3} height={140} />
  return (
    <Stack gap="sm">
      <AnchorLink to="/incidents/$incidentId" params={{ incidentId }} display="inline-block" mih={24}>
        {t.fromIncident(incident.data.number)}
      </AnchorLink>
      <Estimate beginning={fromIncident(incident.data)} />
    </Stack>
  )
}

function Estimate({ beginning }: { beginning: Beginning }) {
  const t = useExposureWords()
  const [traits, setTraits] = useState<CaseTrait[]>(beginning.traits)
  const [question, setQuestion] = useState<ExposureQuestion>(beginning.question)
  const similar = similarCases(traits)
  return (
    <Stack gap="lg">
      <WhatHappened
        question={question}
        traits={traits}
        onQuestion={(change) => setQuestion((current) => ({ ...current, ...change }))}
        onTraits={setTraits}
      />
      <EstimateSection question={question} />
      <NoticesSection beginning={beginning.facts} />
      <Section title={t.similarTitle} hint={t.similarHint}>
        {similar.length === 0 ? (
          <Text c="dimmed">{t.similarNone}</Text>
        ) : (
          <SimpleGrid cols={{ base: 1, md: 3 }}>
            {similar.map(({ case: one, shared }) => (
              <CaseCard key={one.id} of={one} shared={shared} />
            ))}
          </SimpleGrid>
        )}
      </Section>
      <CaseLibrary />
    </Stack>
  )
}
