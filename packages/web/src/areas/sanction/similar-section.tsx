import { api, type SanctionCase } from '@clearpost/contract'
import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useSanctionWords } from './words.ts'

/** What was decided in cases of the same cause, without anybody's name. */
export function SimilarSection({ of }: { of: SanctionCase }) {
  const t = useSanctionWords()
  const similar = useQuery({
    queryKey: ['sanctions', 'similar', of.id, of.cause],
    queryFn: ({ signal }) => call(api.sanction.similar, { params: { sanctionId: of.id }, signal }),
  })
  const nameOf = (level: number) => t.level(level, of.levels[level - 1]?.name ?? '')
  const { similarRow } = t
  return (
    <Section title={t.similar} hint={t.similarHint}>
      {similar.isPending && <LoadingRows rows={1} />}
      {similar.isError && <ProblemAlert error={similar.error} />}
      {similar.data?.items.length === 0 && <Text>{t.similarNone}</Text>}
      {similar.data && similar.data.items.length > 0 && (
        <>
          <List>
            {similar.data.levels.map(({ level, cases }) => (
              <List.Item key={level}>{t.similarCounts(nameOf(level), cases)}</List.Item>
            ))}
          </List>
          <NumbersTable
            label={t.similar}
            head={[similarRow.year, similarRow.intent, similarRow.given, similarRow.measures]}
            rows={similar.data.items.map((one, index) => ({
              key: String(index),
              cells: [
                one.year,
                [
                  t.intents[one.intent],
                  ...one.aggravating.map((fact) => t.aggravatingNames[fact]),
                  ...one.mitigating.map((fact) => t.mitigatingNames[fact]),
                ].join(', '),
                one.level === one.proposedLevel
                  ? nameOf(one.level)
                  : `${nameOf(one.level)} (${t.proposed(String(one.proposedLevel))})`,
                one.measures.join(', '),
              ],
            }))}
          />
        </>
      )}
    </Section>
  )
}
