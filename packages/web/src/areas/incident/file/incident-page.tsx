import { api, type Incident, type IncidentState } from '@clearpost/contract'
import { Anchor, Button, Group, List, Paper, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { AnchorLink, ButtonLink } from '../../../ui/button-link.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { IncidentStateBadge, SeverityBadge } from '../badges.tsx'
import { incidentQuery } from '../queries.ts'
import { isOpenDuty, useIncidentWords, useKeep } from '../words.ts'
import { AssessmentSection } from './assessment-section.tsx'
import { ClocksSection } from './clocks-section.tsx'
import { ContainmentSection } from './containment-section.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { FactsSection } from './facts-section.tsx'
import classes from './file.module.css'
import { MeasuresSection } from './measures-section.tsx'
import { MessagesSection } from './messages-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { TasksSection } from './tasks-section.tsx'
import { TimelineSection } from './timeline-section.tsx'

const PapersSection = lazy(async () => ({
  default: (await import('../papers/papers-section.tsx')).PapersSection,
}))

const IncidentSanctions = lazy(async () => ({
  default: (await import('../../sanction/incident-part.tsx')).IncidentSanctions,
}))

/** One file: what happened, what was done, what is owed and by when, and everything that happened to it. */
export function IncidentPage() {
  const t = useIncidentWords()
  const { incidentId } = useParams({ from: '/shell/incidents/$incidentId' })
  const incident = useQuery(incidentQuery(incidentId))
  if (incident.isError) return <ProblemAlert error={incident.error} />
  if (!incident.data) return <LoadingRows rows={4} height={140} />
  return (
    <>
      <AnchorLink to="/incidents" search={{}} display="inline-block" mih={24}>
        {t.back}
      </AnchorLink>
      <FileView key={incident.data.id} incident={incident.data} />
    </>
  )
}

function FileView({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const format = useFormat()
  const mayPapers = useMay('incident:write')
  const maySanctions = useMay('sanction:read')
  const parts: [keyof typeof t.sections, ReactNode][] = [
    ['facts', <FactsSection key="facts" incident={incident} />],
    ['people', <PeopleSection key="people" incident={incident} />],
    ['evidence', <EvidenceSection key="evidence" incident={incident} />],
    ['containment', <ContainmentSection key="containment" incident={incident} />],
    ['tasks', <TasksSection key="tasks" incident={incident} />],
    ['assessment', <AssessmentSection key="assessment" incident={incident} />],
    ['clocks', <ClocksSection key="clocks" incident={incident} />],
  ]
  if (mayPapers)
    parts.push([
      'papers',
      <Suspense key="papers" fallback={<LoadingRows rows={1} height={120} />}>
        <PapersSection incident={incident} />
      </Suspense>,
    ])
  if (maySanctions)
    parts.push([
      'sanctions',
      <Suspense key="sanctions" fallback={<LoadingRows rows={1} height={120} />}>
        <IncidentSanctions incident={incident} />
      </Suspense>,
    ])
  parts.push(['measures', <MeasuresSection key="measures" incident={incident} />])
  if (incident.answerable || incident.messages.length > 0)
    parts.push(['messages', <MessagesSection key="messages" incident={incident} />])
  parts.push(['timeline', <TimelineSection key="timeline" incident={incident} />])
  return (
    <>
      <PageHeader
        title={incident.number}
        actions={
          <ButtonLink to="/exposure" search={{ incident: incident.id }} variant="default">
            {t.exposure}
          </ButtonLink>
        }
      >
        <Group component="span" gap="xs">
          <IncidentStateBadge state={incident.state} />
          <SeverityBadge severity={incident.severity} />
          <Text span inherit size="sm">
            {t.sources[incident.source]} · {t.fields.discoveredOn} {format.day(incident.discoveredOn)}
          </Text>
        </Group>
      </PageHeader>
      <NextStep incident={incident} />
      <div className={classes.layout}>
        <Paper
          component="nav"
          withBorder
          radius="lg"
          p="md"
          className={classes.contents ?? ''}
          aria-label={t.contents}
        >
          <Text fw={600} size="sm" mb={4}>
            {t.contents}
          </Text>
          <List size="sm" listStyleType="none" spacing={2}>
            {parts.map(([id]) => (
              <List.Item key={id}>
                <Anchor href={`#${id}`} inherit display="inline-block" mih={24}>
                  {t.sections[id]}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Paper>
        <Stack gap="lg" className={classes.sections ?? ''}>
          {parts.map(([id, part]) => (
            <div key={id} id={id}>
              {part}
            </div>
          ))}
        </Stack>
      </div>
    </>
  )
}

type Target = 'triage' | 'contained' | 'assessment' | 'closed'
/** Where a person may take a file; the conclusion and the notices take it further by themselves. */
const NEXT: Partial<Record<IncidentState, Target>> = {
  new: 'triage',
  triage: 'contained',
  contained: 'assessment',
  notified: 'closed',
  low_probability: 'closed',
  not_a_breach: 'closed',
}

function NextStep({ incident }: { incident: Incident }) {
  const t = useIncidentWords()
  const keep = useKeep(incident.id)
  const { run, busy, error } = useAction()
  const [closing, setClosing] = useState(false)
  const to = NEXT[incident.state]
  const open = incident.duties.filter(isOpenDuty).length
  if (!to || !incident.actions.includes(to === 'closed' ? 'close' : 'write'))
    return incident.state === 'breach' && open > 0 ? (
      <Text fw={600} mb="md">
        {t.dutiesLeft(open)}
      </Text>
    ) : null
  const move = async () =>
    keep(await call(api.incident.move, { params: { incidentId: incident.id }, body: { to } }))
  const label = to === 'closed' ? t.next.close : t.next[incident.state as 'new' | 'triage' | 'contained']
  return (
    <Stack gap="sm" mb="md">
      {error !== null && <ProblemAlert error={error} />}
      <Group>
        <Button
          variant="default"
          loading={busy}
          onClick={() => (to === 'closed' ? setClosing(true) : void run(move))}
        >
          {label}
        </Button>
      </Group>
      <ConfirmDialog
        opened={closing}
        onClose={() => setClosing(false)}
        title={t.next.close}
        confirm={t.next.close}
        onConfirm={move}
      >
        {t.closeHint}
      </ConfirmDialog>
    </Stack>
  )
}
