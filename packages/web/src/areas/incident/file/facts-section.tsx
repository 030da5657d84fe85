import type { Incident } from '@clearpost/contract'
import type { CaseTrait } from '@clearpost/law'
import { Anchor, Button, Group, SimpleGrid, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../../i18n.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { Section } from '../../../ui/section.tsx'
import { useExposureWords } from '../../exposure/words.ts'
import { useIncidentWords } from '../words.ts'
import { FactsForm } from './facts-form.tsx'
import classes from './file.module.css'
import { InvolvedPart } from './involved-part.tsx'

/** What is known of what happened, and the form that changes it. */
export function FactsSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const [editing, setEditing] = useState(false)
  const mayWrite = incident.actions.includes('write')
  return (
    <Section title={t.sections.facts}>
      {editing ? (
        <FactsForm incident={incident} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Facts incident={incident} />
          {mayWrite && (
            <Group>
              <Button
                variant="default"
                aria-label={`${t.edit}: ${t.sections.facts}`}
                onClick={() => setEditing(true)}
              >
                {t.edit}
              </Button>
            </Group>
          )}
        </>
      )}
      <InvolvedPart incident={incident} />
    </Section>
  )
}

/** As long as nobody wrote a title, it is the report's first words. */
const beginsAs = ({ title, what }: Incident): boolean =>
  what.replaceAll(/\s+/g, ' ').trim().startsWith(title.replace(/…$/, ''))

function Facts({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const { traitNames } = useExposureWords()
  const format = useFormat()
  const { fields } = t
  const day = (value: string | null) => (value === null ? t.notSaid : format.day(value))
  const rows: [string, ReactNode][] = [
    [fields.occurredOn, day(incident.occurredOn)],
    [fields.discoveredOn, day(incident.discoveredOn)],
    [fields.reportedOn, day(incident.reportedOn)],
    [fields.determinedOn, day(incident.determinedOn)],
    [fields.cause, incident.cause ? t.causes[incident.cause] : t.notSaid],
    [fields.owner, incident.owner?.name ?? t.nobody],
  ]
  if (incident.postId)
    rows.push([
      fields.post,
      <AnchorLink key="post" to="/posts/$postId" params={{ postId: incident.postId }} inherit>
        {t.openEvidence}
      </AnchorLink>,
    ])
  return (
    <>
      {!beginsAs(incident) && (
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {incident.title}
        </Text>
      )}
      <Text className={classes.said ?? ''} dir="auto">
        {incident.what}
      </Text>
      {incident.link && (
        <Anchor href={incident.link} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
          {incident.link}
        </Anchor>
      )}
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" verticalSpacing="xs" m={0}>
        {rows.map(([term, value]) => (
          <div key={term}>
            <Text component="dt" size="sm" c="dimmed">
              {term}
            </Text>
            <dd style={{ margin: 0 }}>{value}</dd>
          </div>
        ))}
      </SimpleGrid>
      {incident.reporter && (
        <Text size="sm" c="dimmed">
          {t.reportedBy(incident.reporter.name)}
        </Text>
      )}
      <Text size="sm">
        <Text span inherit c="dimmed">
          {fields.traits}:{' '}
        </Text>
        {incident.traits.length === 0
          ? t.notSaid
          : incident.traits.map((trait) => traitNames[trait as CaseTrait] ?? trait).join(', ')}
      </Text>
    </>
  )
}
