import {
  BREACH_RULES,
  type BreachFacts,
  breachNotices,
  type Notice,
  STATES,
  type StateCode,
} from '@clearpost/law'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { Section } from '../../ui/section.tsx'
import { BreachFields, type StateRow } from './breach-fields.tsx'
import { Citation } from './citation.tsx'
import { useExposureFormat, useExposureWords } from './words.ts'

/** The clocks of a breach: whom to tell, by which day, by which rule. */
export function NoticesSection({ beginning }: { beginning: BreachFacts }) {
  const t = useExposureWords()
  const [facts, setFacts] = useState<BreachFacts>(beginning)
  const [rows, setRows] = useState<StateRow[]>(() =>
    Object.entries(beginning.residents).map(([state, people]) => ({ state: state as StateCode, people })),
  )
  const residents = Object.fromEntries(rows.map(({ state, people }) => [state, people]))
  const notices = breachNotices({ ...facts, residents })
  return (
    <Section title={t.tell} hint={t.tellHint}>
      <BreachFields
        facts={facts}
        rows={rows}
        onFacts={(change) => setFacts((current) => ({ ...current, ...change }))}
        onRows={setRows}
      />
      {notices.length === 0 ? <Text c="dimmed">{t.nobody}</Text> : <Notices notices={notices} />}
    </Section>
  )
}

function Notices({ notices }: { notices: readonly Notice[] }) {
  const t = useExposureWords()
  const format = useExposureFormat()
  const ofStates = notices.some(({ kind }) => kind === 'state_individuals' || kind === 'regulator')
  return (
    <Stack gap="xs">
      <NumbersTable
        label={t.tell}
        head={[t.notice, t.dueOn, t.rule]}
        rows={notices.map((notice) => ({
          key: `${notice.kind} ${notice.state} ${notice.source.citation}`,
          cells: [
            <Whom key="whom" notice={notice} />,
            <Text key="by" size="sm" inherit>
              {notice.dueOn === null ? t.noDay : format.day(notice.dueOn)}
              {notice.delayed && ` (${t.movedByDelay})`}
            </Text>,
            <Citation key="rule" of={notice.source} />,
          ],
        }))}
      />
      {ofStates && (
        <Text size="sm" c="dimmed">
          {t.stateNote} {t.businessNote}
        </Text>
      )}
      <Citation of={BREACH_RULES.discovery} />
    </Stack>
  )
}

function Whom({ notice: { kind, state, persons, words } }: { notice: Notice }) {
  const t = useExposureWords()
  const format = useExposureFormat()
  return (
    <>
      {state !== null && `${STATES[state as StateCode]}: `}
      {t.notices[kind](format.number(persons))}
      {words && (
        <Text span display="block" size="sm" c="dimmed" lang="en" fw={400}>
          {words}
        </Text>
      )}
    </>
  )
}
