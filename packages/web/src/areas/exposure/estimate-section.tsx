import {
  CRIMINAL,
  type ExposureEstimate,
  type ExposureQuestion,
  estimateExposure,
  PENALTY_RULES,
  STATE_ATTORNEY_GENERAL,
  type TierEstimate,
} from '@clearpost/law'
import { Alert, List, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from './citation.tsx'
import { useExposureFormat, useExposureWords } from './words.ts'

/** The four tiers for what happened, by both models of the yearly cap, with every rule they rest on. */
export function EstimateSection({ question }: { question: ExposureQuestion }) {
  const t = useExposureWords()
  const format = useExposureFormat()
  const estimate = estimateExposure(question)
  if (typeof estimate === 'string') {
    return (
      <Section title={t.estimate}>
        <Alert color="yellow" variant="light" role="status">
          {t.noEstimate[estimate]}
        </Alert>
      </Section>
    )
  }
  const { table, tiers } = estimate
  const amount = (row: TierEstimate, least: number, most: number): string =>
    row.barred ? t.barred : t.range(format.dollars(least), format.dollars(most))
  return (
    <Section title={t.estimate} hint={t.estimateHint(table.citation, format.day(table.effective))}>
      <NumbersTable
        label={t.estimate}
        head={[t.tier, t.byRegulation, t.byDiscretion]}
        rows={tiers.map((row) => ({
          key: String(row.tier.tier),
          cells: [
            t.tiers[row.tier.tier],
            amount(row, row.least, row.most),
            amount(row, row.leastByDiscretion, row.mostByDiscretion),
          ],
        }))}
      />
      <Rules estimate={estimate} question={question} />
      <Text fw={600}>{t.disclaimer}</Text>
    </Section>
  )
}

function Rules({ estimate, question }: { estimate: ExposureEstimate; question: ExposureQuestion }) {
  const t = useExposureWords()
  const format = useExposureFormat()
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const fewest = sum(estimate.years.map((year) => year.fewest))
  const most = sum(estimate.years.map((year) => year.mostViolations))
  const limitation = format.day(estimate.limitationEndsOn)
  return (
    <Stack gap="md">
      <Rule text={t.counting(format.number(fewest), format.number(most))} of={PENALTY_RULES.counting}>
        {t.countingRule}
      </Rule>
      {question.correctedInTime && <Rule text={t.corrected} of={PENALTY_RULES.affirmativeDefense} />}
      <Rule text={t.discretionNote} of={PENALTY_RULES.discretion} />
      <Rule text={t.noAdjustment} of={PENALTY_RULES.noAdjustment2026} />
      <Rule
        text={estimate.pastLimitation ? t.pastLimitation(limitation) : t.limitation(limitation)}
        of={PENALTY_RULES.limitations}
      />
      <Citation of={estimate.table} />
      <div>
        <Title order={3} size="sm" mb={4}>
          {t.factorsTitle}
        </Title>
        <List size="sm">
          {t.factors.map((factor) => (
            <List.Item key={factor}>{factor}</List.Item>
          ))}
        </List>
        <Citation of={PENALTY_RULES.factors} />
      </div>
      <div>
        <Title order={3} size="sm" mb={4}>
          {t.othersTitle}
        </Title>
        <Rule
          text={t.stateAttorney(
            format.dollars(STATE_ATTORNEY_GENERAL.perViolation),
            format.dollars(STATE_ATTORNEY_GENERAL.annualCap),
          )}
          of={STATE_ATTORNEY_GENERAL}
        />
        <Text size="sm" mt="xs">
          {t.criminalTitle}
        </Text>
        <List size="sm">
          {CRIMINAL.tiers.map(({ conduct, maxFine, maxYears }, index) => (
            <List.Item key={conduct}>
              {t.criminal[index]}: {t.criminalRow(format.dollars(maxFine), maxYears)}
            </List.Item>
          ))}
        </List>
        <Citation of={CRIMINAL} />
      </div>
    </Stack>
  )
}

function Rule({
  text,
  of,
  children,
}: {
  text: string
  of: Parameters<typeof Citation>[0]['of']
  children?: ReactNode
}) {
  return (
    <div>
      <Text size="sm">
        {text} {children}
      </Text>
      <Citation of={of} />
    </div>
  )
}
