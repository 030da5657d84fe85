import { Button, Group, NativeSelect, SegmentedControl, Stack } from '@mantine/core'
import { IconFirstAidKit, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { LogSection } from './log-section.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import type { OshaView } from './search.ts'
import { SevereSection } from './severe-section.tsx'
import { SharpsSection } from './sharps-section.tsx'
import { SummarySection } from './summary-section.tsx'
import { establishmentsQuery, todayIn, useOshaWords } from './words.ts'

const route = getRouteApi('/shell/osha')
/** Years that can be chosen: those of which records are kept, and the current one. */
const YEARS_SHOWN = 6

/** Injuries and illnesses of the workforce by place and year. */
export function OshaPage() {
  const t = useOshaWords()
  const { timeZone } = useI18n()
  const mayWrite = useMay('osha:write')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const places = useQuery(establishmentsQuery)
  const [dialog, setDialog] = useState<'add' | 'change' | null>(null)
  const items = places.data?.items ?? []
  const place = items.find(({ id }) => id === search.place) ?? items[0]
  const thisYear = Number(todayIn(timeZone).slice(0, 4))
  const { view = 'log', year = thisYear } = search
  const set = (change: { place?: string; year?: number; view?: OshaView }) =>
    void navigate({ search: (current) => ({ ...current, ...change }) })
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          mayWrite && (
            <Button
              variant={place ? 'default' : 'filled'}
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setDialog('add')}
            >
              {t.addPlace}
            </Button>
          )
        }
      >
        {t.hint}
      </PageHeader>
      <Stack gap="lg">
        {places.isPending && <LoadingRows rows={3} height={80} />}
        {places.isError && <ProblemAlert error={places.error} />}
        {places.data && !place && (
          <EmptyState title={t.none} icon={<IconFirstAidKit size={32} aria-hidden />}>
            {t.noneHint}
          </EmptyState>
        )}
        {place && (
          <>
            <Group align="flex-end" gap="sm">
              <NativeSelect
                label={t.place}
                value={place.id}
                onChange={(event) => set({ place: event.currentTarget.value })}
                data={items.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <NativeSelect
                label={t.year}
                value={String(year)}
                onChange={(event) => set({ year: Number(event.currentTarget.value) })}
                data={Array.from({ length: YEARS_SHOWN }, (_, ago) => String(thisYear - ago))}
              />
              {mayWrite && (
                <Button variant="subtle" onClick={() => setDialog('change')}>
                  {t.changePlace}
                </Button>
              )}
            </Group>
            <SegmentedControl
              aria-label={t.viewLabel}
              value={view}
              onChange={(value) => set({ view: value as OshaView })}
              data={(['log', 'summary', 'sharps', 'severe'] as const).map((value) => ({
                value,
                label: t.views[value],
              }))}
              w="fit-content"
              maw="100%"
              style={{ flexWrap: 'wrap' }}
            />
            {view === 'log' && <LogSection place={place} year={year} />}
            {view === 'summary' && <SummarySection key={`${place.id}${year}`} place={place} year={year} />}
            {view === 'sharps' && <SharpsSection place={place} year={year} />}
            {view === 'severe' && <SevereSection place={place} />}
          </>
        )}
      </Stack>
      {dialog !== null && (
        <PlaceDialog
          place={dialog === 'change' ? (place ?? null) : null}
          onClose={() => setDialog(null)}
          onSaved={(id) => set({ place: id })}
        />
      )}
    </>
  )
}
