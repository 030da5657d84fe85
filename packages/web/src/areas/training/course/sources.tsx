import { CASES, factById } from '@clearpost/law'
import { List, SimpleGrid, Stack, Title } from '@mantine/core'
import { CaseCard } from '../../exposure/case-card.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { useTrainingWords } from '../words.ts'

/** Real cases that a lesson tells, and where its statements are written. */
export function Sources({ cases, facts }: { cases: readonly string[]; facts: readonly string[] }) {
  const t = useTrainingWords().course
  const told = CASES.filter(({ id }) => cases.includes(id))
  return (
    <>
      {told.length > 0 && (
        <Stack component="section" gap="sm" aria-label={t.cases}>
          <Title order={3}>{t.cases}</Title>
          <SimpleGrid cols={{ base: 1, md: told.length > 1 ? 2 : 1 }}>
            {told.map((one) => (
              <CaseCard key={one.id} of={one} level={4} />
            ))}
          </SimpleGrid>
        </Stack>
      )}
      <FactList facts={facts} />
    </>
  )
}

/** Citations of facts, each once. */
export function FactList({ facts }: { facts: readonly string[] }) {
  const t = useTrainingWords().course
  const cited = new Map(
    facts.flatMap((id) => {
      const fact = factById(id)
      return fact ? [[fact.citation, fact] as const] : []
    }),
  )
  if (cited.size === 0) return null
  return (
    <Stack component="section" gap={6} aria-label={t.facts}>
      <Title order={3} size="sm">
        {t.facts}
      </Title>
      <List size="sm" spacing={4}>
        {[...cited.values()].map((fact) => (
          <List.Item key={fact.citation}>
            <Citation of={fact} />
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
