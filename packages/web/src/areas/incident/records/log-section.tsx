import { api } from '@clearpost/contract'
import { BREACH_RULES } from '@clearpost/law'
import { Anchor, Group, NativeSelect, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../api.ts'
import { useFormat, useI18n } from '../../../i18n.tsx'
import { AnchorLink } from '../../../ui/button-link.tsx'
import { LoadingRows } from '../../../ui/loading-rows.tsx'
import { NumbersTable } from '../../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import { Section } from '../../../ui/section.tsx'
import { useToday } from '../../../ui/use-today.ts'
import { Citation } from '../../exposure/citation.tsx'
import { FORMAT_NAMES, FORMATS, useRecordsWords } from './words.ts'

/** Years that can be looked at: the present one and those whose records are kept. */
const YEARS = 7

/** Breaches of fewer than 500 people of one year, what is entered, and the log on paper. */
export function LogSection({ mayPrint }: { mayPrint: boolean }) {
  const t = useRecordsWords()
  const format = useFormat()
  const { locale } = useI18n()
  const present = Number(useToday().slice(0, 4))
  const [year, setYear] = useState(present)
  const log = useQuery({
    queryKey: ['incidents', 'log', year],
    queryFn: ({ signal }) => call(api.incidentPapers.log, { query: { year }, signal }),
    placeholderData: keepPreviousData,
  })
  const day = (of: string | null) => (of === null ? t.notYet : format.day(of))
  return (
    <Section title={t.log} hint={t.logHint}>
      <NativeSelect
        label={t.year}
        maw={160}
        value={String(year)}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
        data={Array.from({ length: YEARS }, (_, back) => String(present - back))}
      />
      {log.isPending && <LoadingRows rows={2} />}
      {log.isError && <ProblemAlert error={log.error} />}
      {log.data && (
        <>
          <Text>
            {log.data.breaches === 0
              ? t.none
              : t.counted(log.data.breaches, log.data.persons, log.data.notEntered)}{' '}
            {t.dueOn(format.day(log.data.dueOn))}
          </Text>
          {log.data.items.length > 0 && (
            <NumbersTable
              label={t.log}
              head={[t.file, t.discovered, t.persons, t.notices, t.entered]}
              rows={log.data.items.map(
                ({ incidentId, number, discoveredOn, persons, noticesOn, enteredOn }) => ({
                  key: incidentId,
                  cells: [
                    <AnchorLink key="file" to="/incidents/$incidentId" params={{ incidentId }} inherit>
                      {number}
                    </AnchorLink>,
                    format.day(discoveredOn),
                    persons,
                    day(noticesOn),
                    day(enteredOn),
                  ],
                }),
              )}
            />
          )}
          {mayPrint && (
            <Group gap="md">
              {FORMATS.map((kind) => (
                <Anchor
                  key={kind}
                  href={`/api/breach-log/paper?year=${year}&lang=${locale}&format=${kind}`}
                  download
                >
                  {t.paper(FORMAT_NAMES[kind])}
                </Anchor>
              ))}
            </Group>
          )}
        </>
      )}
      <Citation of={BREACH_RULES.hhsLt500} />
    </Section>
  )
}
