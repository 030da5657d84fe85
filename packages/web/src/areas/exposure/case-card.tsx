import { type CaseTrait, caseWords, type EnforcementCase, isConductCase } from '@clearpost/law'
import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useI18n } from '../../i18n.tsx'
import { Citation } from './citation.tsx'
import { useExposureFormat, useExposureWords } from './words.ts'

/** One real case: who, when, how much, what was disclosed and where, and what came of it. */
export function CaseCard({
  of,
  shared,
  level = 3,
}: {
  of: EnforcementCase
  shared?: readonly CaseTrait[]
  level?: 3 | 4
}) {
  const t = useExposureWords()
  const format = useExposureFormat()
  const words = caseWords(of, useI18n().locale)
  return (
    <Paper component="article" withBorder radius="md" p="md" aria-label={of.entity}>
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" gap="xs">
          <div>
            <Title order={level} size="md">
              {of.entity}
            </Title>
            <Text size="sm" c="dimmed">
              {format.day(of.date)}
            </Text>
          </div>
          <Text fw={600}>{of.amountUsd === null ? t.noAmount : t.amount(format.dollars(of.amountUsd))}</Text>
        </Group>
        {of.status === 'unverified' && (
          <Text size="sm" fw={600}>
            {t.unverifiedCase}
          </Text>
        )}
        {isConductCase(of) && <Text size="sm">{t.conduct}</Text>}
        <Row label={t.disclosed}>{words.disclosed}</Row>
        <Row label={t.where}>{words.channel}</Row>
        {of.ruleSections.length > 0 && <Row label={t.rules}>{of.ruleSections.join(', ')}</Row>}
        {words.outcome && <Row label={t.outcome}>{words.outcome}</Row>}
        {of.capYears !== null && <Text size="sm">{t.plan(of.capYears)}</Text>}
        {shared && shared.length > 0 && (
          <Row label={t.shared}>{shared.map((trait) => t.traitNames[trait]).join(' · ')}</Row>
        )}
        <Citation of={of} />
      </Stack>
    </Paper>
  )
}

const Row = ({ label, children }: { label: string; children: string }) => (
  <Text size="sm">
    <Text span inherit fw={600}>
      {label}:
    </Text>{' '}
    {children}
  </Text>
)
