import { api, type OshaCase } from '@clearpost/contract'
import { entryDueOn } from '@clearpost/law'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { AnchorLink } from '../../ui/button-link.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { notifySaved } from '../../ui/notify.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { CaseForm } from './case-form.tsx'
import { caseQuery, establishmentsQuery, useDay, useOshaWords } from './words.ts'

const newRoute = getRouteApi('/shell/osha/new')

/** Notes an injury or illness, whatever is known of it yet. */
export function NewCasePage() {
  const t = useOshaWords()
  const { place: asked } = newRoute.useSearch()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const places = useQuery(establishmentsQuery)
  const place = places.data?.items.find(({ id }) => id === asked) ?? places.data?.items[0]
  return (
    <>
      <AnchorLink to="/osha" search={{}} display="inline-block" mih={24}>
        {t.title}
      </AnchorLink>
      <PageHeader title={t.newCase}>{place?.name}</PageHeader>
      {places.isError && <ProblemAlert error={places.error} />}
      {place && (
        <CaseForm
          one={null}
          onSave={async (body) => {
            const saved = await call(api.osha.addCase, { params: { establishmentId: place.id }, body })
            queryClient.setQueryData(caseQuery(saved.id).queryKey, saved)
            await queryClient.invalidateQueries({ queryKey: ['osha', place.id] })
            await navigate({ to: '/osha/cases/$caseId', params: { caseId: saved.id } })
          }}
        />
      )}
    </>
  )
}

/** One case: its form, its entry in the log, its report on paper. */
export function CasePage() {
  const t = useOshaWords()
  const { caseId } = useParams({ from: '/shell/osha/cases/$caseId' })
  const one = useQuery(caseQuery(caseId))
  if (one.isError) return <ProblemAlert error={one.error} />
  if (!one.data) return <LoadingRows rows={3} height={140} />
  const { data } = one
  return (
    <>
      <AnchorLink
        to="/osha"
        search={{ place: data.establishmentId, year: data.year }}
        display="inline-block"
        mih={24}
      >
        {t.title}
      </AnchorLink>
      <PageHeader title={t.caseTitle(data.number, data.year)} actions={<CaseActions one={data} />}>
        <CaseLine one={data} />
      </PageHeader>
      <EditCase key={data.id} one={data} />
    </>
  )
}

function CaseLine({ one }: { one: OshaCase }) {
  const t = useOshaWords()
  const day = useDay()
  if (one.removedReason !== null) return t.removedFor(one.removedReason)
  return one.state === 'pending' ? t.enterBy(day(entryDueOn(one.learnedOn))) : t.states[one.state]
}

function EditCase({ one }: { one: OshaCase }) {
  const t = useOshaWords()
  const mayWrite = useMay('osha:write')
  const queryClient = useQueryClient()
  return (
    <CaseForm
      one={one}
      readOnly={!mayWrite || one.state === 'removed'}
      onSave={async (body) => {
        const saved = await call(api.osha.changeCase, { params: { caseId: one.id }, body })
        queryClient.setQueryData(caseQuery(one.id).queryKey, saved)
        await queryClient.invalidateQueries({ queryKey: ['osha', one.establishmentId] })
        notifySaved(t.saved)
      }}
    />
  )
}

function CaseActions({ one }: { one: OshaCase }) {
  const t = useOshaWords()
  const { locale } = useI18n()
  const mayWrite = useMay('osha:write')
  const queryClient = useQueryClient()
  const { run, busy, error } = useAction()
  const [removing, setRemoving] = useState(false)
  const keep = async (saved: OshaCase) => {
    queryClient.setQueryData(caseQuery(one.id).queryKey, saved)
    await queryClient.invalidateQueries({ queryKey: ['osha', one.establishmentId] })
    await queryClient.invalidateQueries({ queryKey: ['obligations'] })
  }
  const params = { caseId: one.id }
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="sm">
        {mayWrite && one.state === 'pending' && (
          <Button
            loading={busy}
            onClick={() => void run(async () => keep(await call(api.osha.enterCase, { params })))}
          >
            {t.enter}
          </Button>
        )}
        <Button
          component="a"
          variant="default"
          href={`/api/osha/cases/${one.id}/form-301?lang=${locale}`}
          download
        >
          {t.form301}
        </Button>
        {mayWrite && one.state !== 'removed' && (
          <Button variant="default" onClick={() => setRemoving(true)}>
            {t.remove}
          </Button>
        )}
      </Group>
      {error !== null && <ProblemAlert error={error} />}
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t.remove}
        confirm={t.remove}
        reason={{ label: t.removeWhy, min: 3 }}
        onConfirm={async (reason) => keep(await call(api.osha.removeCase, { params, body: { reason } }))}
      >
        <Text>{t.removeAsk}</Text>
      </ConfirmDialog>
    </Stack>
  )
}
