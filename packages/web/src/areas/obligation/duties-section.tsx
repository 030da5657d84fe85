import { suggestion } from '@clearpost/law'
import { Badge, Group, Stack, Text } from '@mantine/core'
import { AnchorLink } from '../../ui/button-link.tsx'
import { Section } from '../../ui/section.tsx'
import { Citation } from '../exposure/citation.tsx'
import type { ObligationList } from './due-list.tsx'
import { factOf, useDay, useObligationWords } from './words.ts'

const AREAS = ['OSHA', 'privacy', 'billing'] as const

/** Every duty of the data with its source, whether it applies, and when it is due next. */
export function DutiesSection({ list }: { list: ObligationList }) {
  const t = useObligationWords()
  return AREAS.map((area) => (
    <Section key={area} title={t.areas[area]}>
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {list.duties
          .filter(({ duty }) => factOf(duty).area === area)
          .map((state) => (
            <DutyRow key={state.duty} state={state} list={list} />
          ))}
      </Stack>
    </Section>
  ))
}

function DutyRow({ state, list }: { state: ObligationList['duties'][number]; list: ObligationList }) {
  const t = useObligationWords()
  const day = useDay()
  const { duty, answer } = state
  const words = t.duties[duty]
  const next = list.dues.find((due) => due.duty === duty)
  const suggested = suggestion(duty, list.profile)
  return (
    <Stack component="li" gap={2}>
      <Group justify="space-between" gap="xs">
        <AnchorLink to="/obligations/$duty" params={{ duty }} fw={600}>
          {words.name}
        </AnchorLink>
        <Badge variant="default">
          {answer === null ? t.answers.none : answer.applies ? t.answers.yes : t.answers.no}
        </Badge>
      </Group>
      <Text size="sm">{words.often}</Text>
      <Citation of={factOf(duty)} />
      <Text size="sm" c="dimmed">
        {answer === null ? t.suggested[suggested] : answer.reason}
        {next && ` · ${t.columns.next}: ${day(next.dueOn)}`}
        {state.lastDoneOn && ` · ${t.columns.last}: ${day(state.lastDoneOn)}`}
      </Text>
    </Stack>
  )
}
