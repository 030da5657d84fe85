import { api, type IncidentState } from '@clearpost/contract'
import { List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useReportWords } from './words.ts'

/** What a reporter is told of the file: whether somebody looks, never what they found. */
function toldAs(state: IncidentState): 'received' | 'in_work' | 'closed' {
  if (state === 'new') return 'received'
  return state === 'closed' ? 'closed' : 'in_work'
}

/** What the signed-in person reported, and how far it is. */
export function MineSection() {
  const t = useReportWords()
  const format = useFormat()
  const mine = useQuery({
    queryKey: ['incidents', 'mine'],
    queryFn: ({ signal }) => call(api.incident.mine, { signal }),
  })
  return (
    <Section title={t.mine}>
      {mine.isPending && <LoadingRows rows={1} />}
      {mine.isError && <ProblemAlert error={mine.error} />}
      {mine.data?.items.length === 0 && <Text c="dimmed">{t.mineNone}</Text>}
      {mine.data && mine.data.items.length > 0 && (
        <List spacing={4}>
          {mine.data.items.map(({ id, number, state, reportedOn }) => (
            <List.Item key={id}>
              <Text span inherit fw={600}>
                {number}
              </Text>
              {`, ${t.reportedOn(format.day(reportedOn))}: ${t.states[toldAs(state)]}`}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  )
}
