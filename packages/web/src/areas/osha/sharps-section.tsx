import { api, type Establishment, type SharpsInput } from '@clearpost/contract'
import { Button, Group, NativeSelect, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { NumbersTable } from '../../ui/numbers-table.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Citation } from '../exposure/citation.tsx'
import { logQuery, oshaFact, sharpsQuery, todayIn, useDay, useOshaWords } from './words.ts'

/** Injuries from sharps of a year, without names. */
export function SharpsSection({ place, year }: { place: Establishment; year: number }) {
  const t = useOshaWords()
  const day = useDay()
  const mayWrite = useMay('osha:write')
  const sharps = useQuery(sharpsQuery(place.id, year))
  const queryClient = useQueryClient()
  const [removing, setRemoving] = useState<string | null>(null)
  const items = sharps.data?.items ?? []
  const { columns } = t
  return (
    <>
      <Section title={t.views.sharps} hint={t.sharpsHint}>
        <Citation of={oshaFact('sharps_log')} />
        {sharps.isPending && <LoadingRows rows={2} height={50} />}
        {sharps.isError && <ProblemAlert error={sharps.error} />}
        {sharps.data && items.length === 0 && <Text c="dimmed">{t.noSharps}</Text>}
        {items.length > 0 && (
          <NumbersTable
            label={t.views.sharps}
            head={[columns.date, t.device, t.brand, t.department, t.how, columns.number, columns.state]}
            rows={items.map((one) => ({
              key: one.id,
              cells: [
                day(one.occurredOn),
                one.device,
                one.brand || '–',
                one.department,
                one.how,
                one.caseNumber ?? '–',
                one.removedReason !== null ? (
                  t.removedFor(one.removedReason)
                ) : mayWrite ? (
                  <Button key="remove" variant="subtle" size="compact-sm" onClick={() => setRemoving(one.id)}>
                    {t.remove}
                  </Button>
                ) : (
                  t.states.entered
                ),
              ],
            }))}
          />
        )}
      </Section>
      {mayWrite && <SharpsForm place={place} year={year} />}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t.remove}
        confirm={t.remove}
        reason={{ label: t.removeWhy, min: 3 }}
        onConfirm={async (reason) => {
          if (removing === null) return
          await call(api.osha.removeSharps, { params: { sharpsId: removing }, body: { reason } })
          await queryClient.invalidateQueries({ queryKey: ['osha', place.id, 'sharps'] })
        }}
      />
    </>
  )
}

function SharpsForm({ place, year }: { place: Establishment; year: number }) {
  const t = useOshaWords()
  const { timeZone } = useI18n()
  const today = todayIn(timeZone)
  const queryClient = useQueryClient()
  const cases = useQuery(logQuery(place.id, year)).data?.items ?? []
  const { run, busy, error } = useAction()
  const empty: SharpsInput = {
    occurredOn: today,
    device: '',
    brand: '',
    department: '',
    how: '',
    caseId: null,
  }
  const [form, setForm] = useState(empty)
  const set = (change: Partial<SharpsInput>) => setForm({ ...form, ...change })
  const add = () =>
    run(async () => {
      await call(api.osha.addSharps, { params: { establishmentId: place.id }, body: form })
      setForm(empty)
      await queryClient.invalidateQueries({ queryKey: ['osha', place.id, 'sharps'] })
    })
  return (
    <Section title={t.addSharps}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            type="date"
            label={t.columns.date}
            required
            max={today}
            value={form.occurredOn}
            onChange={(event) => set({ occurredOn: event.currentTarget.value })}
          />
          {(['device', 'brand', 'department'] as const).map((field) => (
            <TextInput
              key={field}
              label={t[field]}
              required={field !== 'brand'}
              maxLength={200}
              value={form[field]}
              onChange={(event) => set({ [field]: event.currentTarget.value })}
            />
          ))}
          <Textarea
            label={t.how}
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={form.how}
            onChange={(event) => set({ how: event.currentTarget.value })}
          />
          <NativeSelect
            label={t.ofCase}
            value={form.caseId ?? ''}
            onChange={({ currentTarget: { value } }) => set({ caseId: value === '' ? null : value })}
            data={[
              { value: '', label: t.noCase },
              ...cases.map(({ id, number }) => ({ value: id, label: t.caseTitle(number, year) })),
            ]}
          />
        </SimpleGrid>
        {error !== null && <ProblemAlert error={error} />}
        <Group mt="md">
          <Button type="submit" loading={busy}>
            {t.add}
          </Button>
        </Group>
      </form>
    </Section>
  )
}
