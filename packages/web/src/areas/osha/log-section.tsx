import { api, type Establishment, type OshaCaseSummary } from '@clearpost/contract'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { AnchorLink, ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Citation } from '../exposure/citation.tsx'
import { logQuery, oshaFact, todayIn, useDay, useOshaWords } from './words.ts'

/** The log of a year as Form 300 has it. */
export function LogSection({ place, year }: { place: Establishment; year: number }) {
  const t = useOshaWords()
  const day = useDay()
  const { locale } = useI18n()
  const mayWrite = useMay('osha:write')
  const log = useQuery(logQuery(place.id, year))
  if (log.isError) return <ProblemAlert error={log.error} />
  if (!log.data) return <LoadingRows rows={3} height={60} />
  const { items, keptUntil } = log.data
  const { columns } = t
  return (
    <>
      <Section title={t.views.log} hint={t.kept(day(keptUntil))}>
        <Citation of={oshaFact('log_300')} />
        {items.length === 0 ? (
          <EmptyState title={t.noCases}>{t.noCasesHint}</EmptyState>
        ) : (
          <NumbersTable
            label={t.views.log}
            head={[
              columns.number,
              columns.name,
              columns.job,
              columns.date,
              columns.where,
              columns.describe,
              columns.outcome,
              columns.away,
              columns.restricted,
              columns.type,
              columns.state,
            ]}
            rows={items.map((one) => ({
              key: one.id,
              cells: [
                <AnchorLink
                  key="number"
                  to="/osha/cases/$caseId"
                  params={{ caseId: one.id }}
                  mih={24}
                  display="inline-block"
                >
                  {one.number}
                </AnchorLink>,
                one.employeeName === null ? t.privacyCase : one.employeeName || '–',
                one.jobTitle || '–',
                day(one.occurredOn),
                one.where || '–',
                one.description || '–',
                t.classes[one.classification],
                one.daysAway,
                one.daysRestricted,
                t.kinds[one.type],
                <CaseState key="state" one={one} />,
              ],
            }))}
          />
        )}
        <Group>
          {mayWrite && (
            <ButtonLink to="/osha/new" search={{ place: place.id }}>
              {t.addCase}
            </ButtonLink>
          )}
          <Button
            component="a"
            variant="default"
            href={`/api/osha/establishments/${place.id}/forms?form=300&year=${year}&lang=${locale}`}
            download
          >
            {t.form300}
          </Button>
        </Group>
      </Section>
      {mayWrite && <PrivacyNames key={`${place.id}${year}`} place={place} year={year} />}
    </>
  )
}

function CaseState({ one }: { one: OshaCaseSummary }) {
  const t = useOshaWords()
  const day = useDay()
  const { timeZone } = useI18n()
  if (one.state !== 'pending') return t.states[one.state]
  const late = one.entryDueOn < todayIn(timeZone)
  return (
    <Text span inherit fw={600}>
      {late ? t.enterLate(day(one.entryDueOn)) : t.enterBy(day(one.entryDueOn))}
    </Text>
  )
}

/** The separate list of names; asked for with a fresh proof of who reads it. */
function PrivacyNames({ place, year }: { place: Establishment; year: number }) {
  const t = useOshaWords()
  const { run, busy, error } = useAction()
  const [names, setNames] = useState<readonly { caseId: string; number: number; name: string }[] | null>(null)
  const show = () =>
    run(async () => {
      const { items } = await call(api.osha.privacyNames, {
        params: { establishmentId: place.id },
        query: { year },
      })
      setNames(items)
    })
  return (
    <Section title={t.names} hint={t.namesHint}>
      {names === null ? (
        <Group>
          <Button variant="default" loading={busy} onClick={() => void show()}>
            {t.showNames}
          </Button>
        </Group>
      ) : names.length === 0 ? (
        <Text c="dimmed">{t.namesNone}</Text>
      ) : (
        <Stack component="ul" gap={4} m={0} pl="md">
          {names.map(({ caseId, number, name }) => (
            <li key={caseId}>
              {t.caseTitle(number, year)}: {name || '–'}
            </li>
          ))}
        </Stack>
      )}
      {error !== null && <ProblemAlert error={error} />}
    </Section>
  )
}
