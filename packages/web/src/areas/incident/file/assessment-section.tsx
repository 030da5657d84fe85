import { type Assessment, api, type Incident } from '@clearpost/contract'
import { type CaseTrait, DEFINITION_FACTS, similarCases } from '@clearpost/law'
import { Alert, Button, Group, List, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { Section } from '../../../ui/section.tsx'
import { CaseCard } from '../../exposure/case-card.tsx'
import { Citation } from '../../exposure/citation.tsx'
import { useIncidentWords, useKeep } from '../words.ts'
import { AnswersView } from './answers-view.tsx'
import { AssessmentForm } from './assessment-form.tsx'
import classes from './file.module.css'

/** The questions of 45 CFR 164.402, comparable cases, and what a person concluded. Nothing is computed. */
export function AssessmentSection({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const rounds = incident.assessments
  const last = rounds.at(-1)
  const earlier = rounds.filter(({ outcome }) => outcome !== null).slice(0, last?.outcome ? -1 : undefined)
  return (
    <Section title={t.sections.assessment} hint={t.assessmentHint}>
      <Stack gap={2}>
        {DEFINITION_FACTS.map((fact) => (
          <Citation key={fact.id} of={fact} />
        ))}
      </Stack>
      {last &&
        (last.outcome === null && incident.actions.includes('write') ? (
          // Another round is another form: what is typed belongs to the answers it began with.
          <AssessmentForm key={last.round} incident={incident} answers={last.answers} />
        ) : (
          <Concluded incident={incident} of={last} />
        ))}
      <Comparable traits={incident.traits as CaseTrait[]} />
      {earlier.length > 0 && (
        <div>
          <Title order={3} size="sm">
            {t.rounds}
          </Title>
          <List size="sm">
            {earlier.map((round) => (
              <List.Item key={round.round}>
                <ConcludedText of={round} />
                {round.reopened !== null && ` ${t.reopenWhy}: ${round.reopened}`}
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </Section>
  )
}

function ConcludedText({ of }: { of: Assessment }) {
  const t = useIncidentWords()
  const format = useFormat()
  if (of.outcome === null || of.concludedAt === null) return null
  const name = of.concludedBy?.name ?? t.nobody
  return <>{t.concluded(t.outcomes[of.outcome], name, format.dateTime(of.concludedAt))}</>
}

function Concluded({ incident, of }: { incident: Incident; of: Assessment }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const [asking, setAsking] = useState(false)
  const reopen = async (reason: string) =>
    keep(
      await call(api.incident.reopen, {
        params: { incidentId: incident.id },
        body: { reason },
      }),
    )
  return (
    <>
      {of.outcome !== null && (
        <Alert variant="light" color={of.outcome === 'breach' ? 'red' : 'ink'} title={t.outcomes[of.outcome]}>
          <ConcludedText of={of} />
          <Text className={classes.said ?? ''} size="sm" mt={4} dir="auto">
            {of.reasons}
          </Text>
        </Alert>
      )}
      <AnswersView answers={of.answers} />
      {of.outcome !== null && incident.actions.includes('reopen') && (
        <Group>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t.reopen}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.reopen}
        confirm={t.reopen}
        reason={{ label: t.reopenWhy, min: 3 }}
        onConfirm={reopen}
      >
        {t.reopenHint}
      </ConfirmDialog>
    </>
  )
}

function Comparable({ traits }: { traits: readonly CaseTrait[] }) {
  const t = useIncidentWords()
  const similar = similarCases(traits)
  return (
    <Stack gap="xs">
      <Title order={3} size="sm">
        {t.comparable}
      </Title>
      {similar.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.comparableNone}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 3 }}>
          {similar.map(({ case: one, shared }) => (
            <CaseCard key={one.id} of={one} shared={shared} level={4} />
          ))}
        </SimpleGrid>
      )}
    </Stack>
  )
}
