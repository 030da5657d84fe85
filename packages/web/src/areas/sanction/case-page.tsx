import { api, type SanctionCase, type SanctionFacts } from '@clearpost/contract'
import { Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat } from '../../i18n.tsx'
import { AnchorLink } from '../../ui/button-link.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { SmallForm } from '../incident/file/small-form.tsx'
import { DecideSection } from './decide-section.tsx'
import { FactsFields } from './facts-fields.tsx'
import { FlagsSection } from './flags-section.tsx'
import { SimilarSection } from './similar-section.tsx'
import { caseQuery, useKeepCase, useSanctionWords } from './words.ts'

/** One case: what it rests on, what may stop it, what was decided in the like, and the decision of another person. */
export function SanctionPage() {
  const t = useSanctionWords()
  const { sanctionId } = useParams({ from: '/shell/sanctions/$sanctionId' })
  const one = useQuery(caseQuery(sanctionId))
  if (one.isError) return <ProblemAlert error={one.error} />
  if (!one.data) return <LoadingRows rows={3} height={140} />
  const { data } = one
  return (
    <>
      <AnchorLink to="/sanctions" display="inline-block" mih={24}>
        {t.back}
      </AnchorLink>
      {/* The person's name stands in the page, never in the browser's title. */}
      <PageHeader title={t.number(data.number)}>
        {[data.incidentNumber, t.states[data.state]].join(' · ')}
      </PageHeader>
      <Stack gap="lg" maw={980}>
        <FactsSection of={data} />
        <FlagsSection of={data} />
        <SimilarSection of={data} />
        {data.decision ? <Decision of={data} /> : <DecideSection of={data} />}
      </Stack>
    </>
  )
}

const levelName = (of: SanctionCase, level: number, word: (n: number, name: string) => string): string =>
  word(level, of.levels[level - 1]?.name ?? '')

function FactsSection({ of }: { of: SanctionCase }) {
  const t = useSanctionWords()
  const [editing, setEditing] = useState(false)
  const { facts } = of
  if (editing)
    return (
      <Section title={t.facts}>
        <FactsForm key={of.revision} of={of} onClose={() => setEditing(false)} />
      </Section>
    )
  const weighs = [
    [t.aggravating, facts.aggravating.map((fact) => t.aggravatingNames[fact])],
    [t.mitigating, facts.mitigating.map((fact) => t.mitigatingNames[fact])],
  ] as const
  return (
    <Section title={t.facts}>
      <Text fw={600}>{of.person.name}</Text>
      <Text>
        {t.causes[facts.cause]} · {t.intents[facts.intent]}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{facts.account}</Text>
      {facts.answer !== '' && (
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          <Text span inherit c="dimmed">
            {t.answer}:{' '}
          </Text>
          {facts.answer}
        </Text>
      )}
      {weighs.map(
        ([title, names]) =>
          names.length > 0 && (
            <div key={title}>
              <Text size="sm" fw={600}>
                {title}
              </Text>
              <List size="sm">
                {names.map((name) => (
                  <List.Item key={name}>{name}</List.Item>
                ))}
              </List>
            </div>
          ),
      )}
      <div>
        <Text fw={600}>
          {t.proposalTitle}: {levelName(of, of.proposedLevel, t.level)}
        </Text>
        <Text size="sm" c="dimmed">
          {t.proposalHint}
        </Text>
      </div>
      {of.actions.includes('save') && (
        <Group>
          <Button variant="default" aria-label={`${t.edit}: ${t.facts}`} onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
        </Group>
      )}
    </Section>
  )
}

function FactsForm({ of, onClose }: { of: SanctionCase; onClose: () => void }) {
  const t = useSanctionWords()
  const keep = useKeepCase(of.id)
  const [facts, setFacts] = useState<SanctionFacts>(of.facts)
  const save = async () =>
    keep(
      await call(api.sanction.save, {
        params: { sanctionId: of.id },
        body: { ...facts, basedOn: of.revision },
      }),
    )
  return (
    <SmallForm label={t.facts} ready={facts.account.trim().length >= 3} onSave={save} onClose={onClose}>
      <FactsFields facts={facts} onFacts={(change) => setFacts({ ...facts, ...change })} />
    </SmallForm>
  )
}

function Decision({ of }: { of: SanctionCase }) {
  const t = useSanctionWords()
  const format = useFormat()
  const { decision, level, decidedAt } = of
  if (!decision || decidedAt === null) return null
  return (
    <Section title={t.decided}>
      <Text fw={600}>{level === null ? t.states[of.state] : levelName(of, level, t.level)}</Text>
      {decision.measures.length > 0 && (
        <List>
          {decision.measures.map((measure) => (
            <List.Item key={measure}>{measure}</List.Item>
          ))}
        </List>
      )}
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{decision.reasons}</Text>
      {decision.deviation !== '' && (
        <Text>
          {t.deviation}: {decision.deviation}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t.decidedBy(decision.by.name, format.dateTime(decidedAt))}
      </Text>
      <Group gap="md">
        {(['en', 'es'] as const).map((lang) => (
          <Anchor
            key={lang}
            href={`/api/sanctions/${of.id}/letter?lang=${lang}`}
            download
            display="inline-block"
            mih={24}
          >
            {t.letterIn(t.languages[lang])}
          </Anchor>
        ))}
      </Group>
    </Section>
  )
}
