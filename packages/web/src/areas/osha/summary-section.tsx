import { api, type Establishment, OSHA_CLASSES, OSHA_TYPES, type OshaSummary } from '@clearpost/contract'
import { Alert, Button, Group, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Citation } from '../exposure/citation.tsx'
import { PostingSection } from './posting-section.tsx'
import { useSummaryUpdate } from './use-summary-update.ts'
import { oshaFact, summaryQuery, useDay, useOshaWords } from './words.ts'

interface Props {
  place: Establishment
  year: number
  summary: OshaSummary
}

/** Form 300A of a year: its figures, the hours, the certification, the posting, the upload. */
export function SummarySection({ place, year }: { place: Establishment; year: number }) {
  const summary = useQuery(summaryQuery(place.id, year))
  if (summary.isError) return <ProblemAlert error={summary.error} />
  if (!summary.data) return <LoadingRows rows={3} height={120} />
  const props = { place, year, summary: summary.data }
  return (
    <>
      <Figures {...props} />
      <Work {...props} />
      <Certification {...props} />
      {summary.data.certified && <PostingSection {...props} />}
      {summary.data.certified && <Submission year={year} />}
    </>
  )
}

function Figures({ place, year, summary }: Props) {
  const t = useOshaWords()
  const day = useDay()
  const { locale } = useI18n()
  const { totals } = summary
  const rows = [
    ...OSHA_CLASSES.map((kind) => [t.classes[kind], totals.cases[kind]] as const),
    [t.totalAway, totals.daysAway] as const,
    [t.totalRestricted, totals.daysRestricted] as const,
    ...OSHA_TYPES.map((kind) => [t.kinds[kind], totals.types[kind]] as const),
  ]
  return (
    <Section title={t.figures} hint={`${t.figuresHint} ${t.kept(day(summary.keptUntil))}`}>
      <NumbersTable
        label={t.figures}
        head={[t.figure, t.count]}
        rows={rows.map(([name, count]) => ({ key: name, cells: [name, count] }))}
      />
      <Group>
        <Button
          component="a"
          variant="default"
          href={`/api/osha/establishments/${place.id}/forms?form=300A&year=${year}&lang=${locale}`}
          download
        >
          {t.form300A}
        </Button>
      </Group>
    </Section>
  )
}

function Work({ place, year, summary }: Props) {
  const t = useOshaWords()
  const mayWrite = useMay('osha:write')
  const update = useSummaryUpdate(place, year)
  const { run, busy, error } = useAction()
  const [average, setAverage] = useState<string | number>(summary.averageEmployees ?? '')
  const [peak, setPeak] = useState<string | number>(summary.peakEmployees ?? '')
  const [hours, setHours] = useState<string | number>(summary.hoursWorked ?? '')
  const [changeReason, setChangeReason] = useState(summary.changeReason)
  const save = () =>
    run(async () =>
      update(
        await call(api.osha.saveSummary, {
          params: { establishmentId: place.id },
          body: {
            year,
            averageEmployees: Number(average),
            peakEmployees: Number(peak),
            hoursWorked: Number(hours),
            changeReason: changeReason.trim(),
          },
        }),
      ),
    )
  const number = { required: true, min: 0, allowDecimal: false, disabled: !mayWrite }
  return (
    <Section title={t.work}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
          <NumberInput {...number} label={t.average} value={average} onChange={setAverage} />
          <NumberInput {...number} label={t.peak} value={peak} onChange={setPeak} />
          <NumberInput {...number} label={t.hours} value={hours} onChange={setHours} />
          <TextInput
            label={t.changeReason}
            disabled={!mayWrite}
            maxLength={100}
            value={changeReason}
            onChange={(event) => setChangeReason(event.currentTarget.value)}
          />
        </SimpleGrid>
        {error !== null && <ProblemAlert error={error} />}
        {mayWrite && (
          <Group mt="md">
            <Button
              type="submit"
              variant="default"
              loading={busy}
              disabled={[average, peak, hours].includes('')}
            >
              {t.save}
            </Button>
          </Group>
        )}
      </form>
    </Section>
  )
}

function Certification({ place, year, summary }: Props) {
  const t = useOshaWords()
  const format = useFormat()
  const mayWrite = useMay('osha:write')
  const update = useSummaryUpdate(place, year)
  const { run, busy, error } = useAction()
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [phone, setPhone] = useState('')
  const { certified, changedSince } = summary
  const certify = () =>
    run(async () =>
      update(
        await call(api.osha.certify, {
          params: { establishmentId: place.id },
          body: { year, name, title, phone },
        }),
      ),
    )
  return (
    <Section title={t.certify} hint={t.certifyHint}>
      {certified && (
        <Text>{t.certifiedBy(certified.name, certified.title, format.dateTime(certified.at))}</Text>
      )}
      {changedSince && (
        <Alert color="yellow" variant="light">
          {t.changedSince}
        </Alert>
      )}
      {mayWrite && (!certified || changedSince) && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void certify()
          }}
        >
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <TextInput
              label={t.certifyName}
              required
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t.certifyTitle}
              required
              maxLength={120}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <TextInput
              label={t.certifyPhone}
              required
              maxLength={40}
              value={phone}
              onChange={(event) => setPhone(event.currentTarget.value)}
            />
          </SimpleGrid>
          {error !== null && <ProblemAlert error={error} />}
          <Group mt="md">
            <Button type="submit" loading={busy}>
              {t.certifyButton}
            </Button>
          </Group>
        </form>
      )}
    </Section>
  )
}

function Submission({ year }: { year: number }) {
  const t = useOshaWords()
  return (
    <Section title={t.ita} hint={t.itaHint}>
      <Citation of={oshaFact('ita')} />
      <Group>
        <Button component="a" variant="default" href={`/api/osha/ita?year=${year}`} download>
          {t.ita}
        </Button>
      </Group>
    </Section>
  )
}
