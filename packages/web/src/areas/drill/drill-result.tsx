import { api, type Drill } from '@clearpost/contract'
import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { ShareText } from '../learning/figure-tables.tsx'
import { drillQuery, useDrillWords } from './words.ts'

/** What was noticed in one drill: in all, by site, and of those who agreed to be named. */
export function DrillResultSection({ drill }: { drill: Drill }) {
  const words = useDrillWords()
  const t = words.team
  const format = useFormat()
  const mayAssign = useMay('training:assign')
  const queryClient = useQueryClient()
  const result = useQuery(drillQuery(drill.id))
  const [ending, setEnding] = useState(false)
  const end = async () => {
    await call(api.drill.end, { params: { drillId: drill.id } })
    await queryClient.invalidateQueries({ queryKey: ['drill'] })
  }
  const kind = drill.kind ? words.about[drill.kind] : words.anyKind
  return (
    <Section title={`${kind}, ${format.dateTime(drill.startedAt)}`}>
      {result.isPending && <LoadingRows rows={2} height={60} />}
      {result.isError && <ProblemAlert error={result.error} />}
      {result.data && (
        <>
          <NumbersTable
            label={kind}
            head={[t.peopleHead, t.noticed, t.alarms, t.time]}
            rows={[
              {
                key: drill.id,
                cells: [
                  `${format.number(result.data.people)}. ${t.answered(result.data.noticed.of, result.data.given)}`,
                  <ShareText key="noticed" share={result.data.noticed} />,
                  <ShareText key="alarms" share={result.data.alarms} />,
                  result.data.medianSeconds === null ? '–' : t.seconds(Math.round(result.data.medianSeconds)),
                ],
              },
            ]}
          />
          <Title order={3}>{t.bySite}</Title>
          {result.data.bySite.length > 0 && (
            <NumbersTable
              label={t.bySite}
              head={[t.site, t.peopleHead, t.noticed]}
              rows={result.data.bySite.map(({ site, people, noticed }) => ({
                key: site?.id ?? 'none',
                cells: [
                  site?.name ?? t.noSite,
                  format.number(people),
                  <ShareText key="noticed" share={noticed} />,
                ],
              }))}
            />
          )}
          {result.data.bySite.length === 0 && result.data.hiddenSites === 0 && (
            <Text c="dimmed">{t.bySiteNone}</Text>
          )}
          {result.data.hiddenSites > 0 && <Text c="dimmed">{t.hidden(result.data.hiddenSites)}</Text>}
          {result.data.named.length > 0 && (
            <>
              <Title order={3}>{t.named}</Title>
              <NumbersTable
                label={t.named}
                head={[t.person, t.noticed, t.missed, t.alarms]}
                rows={result.data.named.map(({ person, noticed, missed, alarms }) => ({
                  key: person.id ?? person.name,
                  cells: [person.name, noticed, missed, alarms],
                }))}
              />
            </>
          )}
        </>
      )}
      {mayAssign && !drill.ended && (
        <Group>
          <Button variant="default" onClick={() => setEnding(true)}>
            {t.end}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={ending}
        title={t.end}
        confirm={t.end}
        onConfirm={end}
        onClose={() => setEnding(false)}
      >
        {t.endAsk}
      </ConfirmDialog>
    </Section>
  )
}
