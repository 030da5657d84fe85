import { api, type Establishment, SEVERE, type Severe, type SevereInput } from '@clearpost/contract'
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useFormat, useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Citation } from '../exposure/citation.tsx'
import { fromWallTime, toWallTime } from '../post/zoned-time.ts'
import { oshaFact, severeQuery, useOshaWords } from './words.ts'

/** Deaths and severe injuries with the time by which OSHA is told. */
export function SevereSection({ place }: { place: Establishment }) {
  const t = useOshaWords()
  const mayWrite = useMay('osha:write')
  const severe = useQuery(severeQuery(place.id))
  const items = severe.data?.items ?? []
  return (
    <>
      <Section title={t.views.severe} hint={t.severeHint}>
        <Citation of={oshaFact('severe')} />
        {severe.isPending && <LoadingRows rows={2} height={50} />}
        {severe.isError && <ProblemAlert error={severe.error} />}
        {severe.data && items.length === 0 && <Text c="dimmed">{t.noSevere}</Text>}
        {items.length > 0 && (
          <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
            {items.map((one) => (
              <SevereRow key={one.id} one={one} place={place} mayWrite={mayWrite} />
            ))}
          </Stack>
        )}
      </Section>
      {mayWrite && <SevereForm place={place} />}
    </>
  )
}

function SevereRow({ one, place, mayWrite }: { one: Severe; place: Establishment; mayWrite: boolean }) {
  const t = useOshaWords()
  const format = useFormat()
  const dueAt = format.dateTime(one.dueAt)
  return (
    <Stack component="li" gap="xs">
      <Text fw={600}>
        {t.severeKinds[one.kind]}, {format.dateTime(one.happenedAt)}
      </Text>
      {one.reportedAt && one.reportedHow ? (
        <Text>
          {t.reportedAt(format.dateTime(one.reportedAt), t.howReported[one.reportedHow])}
          {one.confirmation && ` · ${one.confirmation}`}
        </Text>
      ) : (
        <Text fw={600}>{new Date(one.dueAt) < new Date() ? t.reportLate(dueAt) : t.reportBy(dueAt)}</Text>
      )}
      {one.reportedAt === null && mayWrite && <ReportForm severeId={one.id} place={place} />}
    </Stack>
  )
}

/** A moment on the organization's clock, as the browser's field has it. */
function useMoment() {
  const { timeZone } = useI18n()
  const [wall, setWall] = useState(() => toWallTime(new Date().toISOString(), timeZone).slice(0, 16))
  return { wall, setWall, instant: fromWallTime(wall, timeZone) }
}

function ReportForm({ severeId, place }: { severeId: string; place: Establishment }) {
  const t = useOshaWords()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const { wall, setWall, instant } = useMoment()
  const [how, setHow] = useState<'phone' | 'office' | 'online'>('phone')
  const [confirmation, setConfirmation] = useState('')
  const report = () =>
    run(async () => {
      if (!instant) return
      await call(api.osha.reportSevere, {
        params: { severeId },
        body: { reportedAt: instant, reportedHow: how, confirmation },
      })
      await queryClient.invalidateQueries({ queryKey: severeQuery(place.id).queryKey })
      await queryClient.invalidateQueries({ queryKey: ['obligations'] })
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void report()
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          type="datetime-local"
          label={t.when}
          required
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.how2}
          value={how}
          onChange={({ currentTarget: { value } }) => setHow(value as typeof how)}
          data={Object.entries(t.howReported).map(([value, label]) => ({ value, label }))}
        />
        <TextInput
          label={t.confirmation}
          maxLength={200}
          value={confirmation}
          onChange={(event) => setConfirmation(event.currentTarget.value)}
        />
      </SimpleGrid>
      {error !== null && <ProblemAlert error={error} />}
      <Group mt="sm">
        <Button type="submit" loading={busy}>
          {t.reported}
        </Button>
      </Group>
    </form>
  )
}

function SevereForm({ place }: { place: Establishment }) {
  const t = useOshaWords()
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const { wall, setWall, instant } = useMoment()
  const [kind, setKind] = useState<SevereInput['kind']>('hospitalization')
  const add = () =>
    run(async () => {
      if (!instant) return
      await call(api.osha.addSevere, {
        params: { establishmentId: place.id },
        body: { kind, happenedAt: instant, caseId: null },
      })
      await queryClient.invalidateQueries({ queryKey: severeQuery(place.id).queryKey })
      await queryClient.invalidateQueries({ queryKey: ['obligations'] })
    })
  return (
    <Section title={t.addSevere}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t.severeKind}
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(value as SevereInput['kind'])}
            data={SEVERE.map((value) => ({ value, label: t.severeKinds[value] }))}
          />
          <TextInput
            type="datetime-local"
            label={t.happenedAt}
            required
            value={wall}
            onChange={(event) => setWall(event.currentTarget.value)}
          />
        </SimpleGrid>
        {error !== null && <ProblemAlert error={error} />}
        <Group mt="md">
          <Button type="submit" loading={busy}>
            {t.addSevere}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
