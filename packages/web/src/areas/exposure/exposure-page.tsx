import { type CaseTrait, type ExposureQuestion, similarCases } from '@clearpost/law'
import { SimpleGrid, Stack, Text } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
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
  const { about } = useSearch({ from: '/shell/exposure' })
  const [traits, setTraits] = useState<CaseTrait[]>(() => readTraits(about ?? ''))
  const [question, setQuestion] = useState<ExposureQuestion>(() => ({
    violatedOn: today(),
    endedOn: today(),
    assessedOn: today(),
    persons: 1,
    provisions: 1,
    correctedInTime: false,
  }))
  const similar = similarCases(traits)
  return (
    <>
      <PageHeader title={t.title}>{t.hint}</PageHeader>
      <Stack gap="lg">
        <WhatHappened
          question={question}
          traits={traits}
          onQuestion={(change) => setQuestion((current) => ({ ...current, ...change }))}
          onTraits={setTraits}
        />
        <EstimateSection question={question} />
        <NoticesSection today={today()} />
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
    </>
  )
}
