import type { Drill } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTargetArrow } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { ShareText } from '../learning/figure-tables.tsx'
import { DrillResultSection } from './drill-result.tsx'
import { StartDialog } from './start-dialog.tsx'
import { drillPeopleQuery, drillsQuery, useDrillWords } from './words.ts'

/** The least number of people who must have agreed, as the server asks for. */
const PEOPLE_MIN = 3

/** Drills with what was noticed, as counts. */
export function DrillsOfTeam() {
  const t = useDrillWords().team
  const mayAssign = useMay('training:assign')
  const drills = useQuery(drillsQuery)
  const people = useQuery(drillPeopleQuery)
  const [starting, setStarting] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const open = drills.data?.items.find(({ id }) => id === openId)
  if (drills.isError) return <ProblemAlert error={drills.error} />
  if (!drills.data || !people.data) return <LoadingRows rows={3} height={90} />
  const { items, lastYear } = drills.data
  const enough = people.data.people >= PEOPLE_MIN
  return (
    <Stack gap="lg">
      <Section title={t.title} hint={t.hint}>
        <Text>{t.people(people.data.people)}</Text>
        {!enough && <Text c="dimmed">{t.few}</Text>}
        {lastYear.of > 0 && (
          <div>
            <Text fw={600}>{t.year}</Text>
            <ShareText share={lastYear} />
          </div>
        )}
        {mayAssign && (
          <Group>
            <Button
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={!enough}
              onClick={() => setStarting(true)}
            >
              {t.start}
            </Button>
          </Group>
        )}
      </Section>
      {items.length === 0 ? (
        <EmptyState title={t.none} icon={<IconTargetArrow size={32} aria-hidden />}>
          {t.noneHint}
        </EmptyState>
      ) : (
        <DrillTable items={items} onOpen={setOpenId} />
      )}
      {open && <DrillResultSection key={open.id} drill={open} />}
      {starting && <StartDialog onClose={() => setStarting(false)} />}
    </Stack>
  )
}

function DrillTable({ items, onOpen }: { items: readonly Drill[]; onOpen: (id: string) => void }) {
  const words = useDrillWords()
  const t = words.team
  const format = useFormat()
  return (
    <Section title={words.tabs.team}>
      <NumbersTable
        label={words.tabs.team}
        head={[t.startedOn, t.kind, t.state, t.peopleHead, t.noticed, t.open]}
        rows={items.map((one) => ({
          key: one.id,
          cells: [
            format.date(one.startedAt),
            one.kind ? words.about[one.kind] : words.anyKind,
            one.ended ? t.over : `${t.running}. ${t.until}: ${format.date(one.endsAt)}`,
            format.number(one.people),
            <ShareText key="share" share={one.noticed} />,
            <Button
              key="open"
              variant="default"
              size="compact-sm"
              mih={28}
              aria-label={t.openOf(format.dateTime(one.startedAt))}
              onClick={() => onOpen(one.id)}
            >
              {t.open}
            </Button>,
          ],
        }))}
      />
    </Section>
  )
}
