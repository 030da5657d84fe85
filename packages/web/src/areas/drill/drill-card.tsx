import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Section } from '../../ui/section.tsx'
import { myDrillsQuery, useDrillWords } from './words.ts'

/** On the page of training: what waits to be looked at, or that one can take part. */
export function DrillCard() {
  const t = useDrillWords()
  const mine = useQuery(myDrillsQuery).data
  if (!mine) return null
  const { consent, waiting } = mine
  return (
    <Section title={consent.agreed ? t.title : t.consent.title}>
      <Group justify="space-between" gap="sm">
        <Text>{!consent.agreed ? t.hintOut : waiting > 0 ? t.waiting(waiting) : t.none}</Text>
        <ButtonLink to="/drills" search={{}} variant={waiting > 0 ? 'filled' : 'default'}>
          {waiting > 0 ? t.look : t.consent.title}
        </ButtonLink>
      </Group>
    </Section>
  )
}
