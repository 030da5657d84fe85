import { caseWords, similarCases } from '@clearpost/law'
import { Divider, List, Stack, Text, Title } from '@mantine/core'
import { useI18n } from '../../i18n.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { traitsOfReport } from './traits.ts'
import { useExposureFormat, useExposureWords } from './words.ts'

/** Beside a draft that must not go out: what happened to those who published the like. */
export function SimilarCases({
  report,
  answersReview,
}: {
  report: Parameters<typeof traitsOfReport>[0]
  answersReview: boolean
}) {
  const t = useExposureWords()
  const format = useExposureFormat()
  const { locale } = useI18n()
  const traits = traitsOfReport(report, answersReview)
  const cases = similarCases(traits)
  if (cases.length === 0) return null
  return (
    <>
      <Divider />
      <Stack gap="xs">
        <Title order={3} size="sm">
          {t.beside}
        </Title>
        <List size="sm" spacing={4}>
          {cases.map(({ case: one }) => (
            <List.Item key={one.id}>
              <Text span inherit fw={600}>
                {one.entity}
              </Text>
              {` (${format.day(one.date)}): ${caseWords(one, locale).channel}. `}
              {one.amountUsd === null
                ? (caseWords(one, locale).outcome ?? t.noAmount)
                : t.amount(format.dollars(one.amountUsd))}
              .
            </List.Item>
          ))}
        </List>
        <div>
          <ButtonLink to="/exposure" search={{ about: traits.join(',') }} variant="subtle" size="compact-sm">
            {t.besideMore}
          </ButtonLink>
        </div>
      </Stack>
    </>
  )
}
