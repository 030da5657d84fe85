import { api, SETTINGS, type Site } from '@clearpost/contract'
import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Modal,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { IconBuildingHospital, IconPlus, IconX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { useAction } from '../../ui/use-action.ts'
import { sitesQuery } from './queries.ts'

/** Where care is given: sites with their departments. */
export function SitesPage() {
  const { workforce: t } = useMessages()
  const mayWrite = useMay('workforce:write')
  const sites = useQuery(sitesQuery)
  const [editing, setEditing] = useState<Site | 'new' | null>(null)
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {t.addSite}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.sitesTitle} actions={add}>
        {t.sitesHint}
      </PageHeader>
      {sites.isPending && <LoadingRows rows={3} height={140} />}
      {sites.isError && <ProblemAlert error={sites.error} />}
      {sites.data?.items.length === 0 && (
        <EmptyState title={t.noSites} icon={<IconBuildingHospital size={36} aria-hidden />} action={add}>
          {t.noSitesHint}
        </EmptyState>
      )}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {sites.data?.items.map((site) => (
          <SiteCard key={site.id} site={site} mayWrite={mayWrite} onEdit={() => setEditing(site)} />
        ))}
      </SimpleGrid>
      {editing && <SiteDialog site={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function SiteCard({ site, mayWrite, onEdit }: { site: Site; mayWrite: boolean; onEdit: () => void }) {
  const { workforce: t, common } = useMessages()
  const queryClient = useQueryClient()
  const [department, setDepartment] = useState('')
  const [removing, setRemoving] = useState(false)
  const { run, error } = useAction()
  const refresh = () => queryClient.invalidateQueries({ queryKey: sitesQuery.queryKey })
  const addDepartment = async () => {
    await call(api.workforce.addDepartment, { params: { siteId: site.id }, body: { name: department } })
    setDepartment('')
    await refresh()
  }
  const removeDepartment = async (departmentId: string) => {
    await call(api.workforce.removeDepartment, { params: { siteId: site.id, departmentId } })
    await refresh()
  }
  return (
    <Section title={site.name} hint={`${t.settings[site.setting]} · ${t.people(site.people)}`}>
      <Text size="sm">{[site.address, site.place, site.phone].filter(Boolean).join(' · ') || '–'}</Text>
      <Group gap="xs" aria-label={t.departments} role="group">
        {site.departments.map((item) => (
          <Badge
            key={item.id}
            size="lg"
            variant="default"
            tt="none"
            fw={500}
            rightSection={
              mayWrite && (
                <ActionIcon
                  size={24}
                  variant="transparent"
                  color="gray"
                  aria-label={`${common.remove}: ${item.name}`}
                  onClick={() => void run(() => removeDepartment(item.id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              )
            }
          >
            {item.name}
          </Badge>
        ))}
      </Group>
      {mayWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void run(addDepartment)
          }}
        >
          <Group gap="xs">
            <TextInput
              aria-label={t.departmentName}
              placeholder={t.departmentName}
              required
              value={department}
              onChange={(event) => setDepartment(event.currentTarget.value)}
              flex={1}
            />
            <Button type="submit" variant="default">
              {t.addDepartment}
            </Button>
          </Group>
        </form>
      )}
      {error !== null && <ProblemAlert error={error} />}
      {mayWrite && (
        <Group gap="xs">
          <Button variant="default" aria-label={`${common.edit}: ${site.name}`} onClick={onEdit}>
            {common.edit}
          </Button>
          <Button variant="subtle" color="red" c="var(--verdict-stop)" onClick={() => setRemoving(true)}>
            {t.removeSite}
          </Button>
        </Group>
      )}
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={`${t.removeSite}: ${site.name}`}
        confirm={common.remove}
        danger
        onConfirm={async () => {
          await call(api.workforce.removeSite, { params: { siteId: site.id } })
          await refresh()
        }}
      >
        {t.removeSiteHint}
      </ConfirmDialog>
    </Section>
  )
}

function SiteDialog({ site, onClose }: { site: Site | null; onClose: () => void }) {
  const { workforce: t, common } = useMessages()
  const queryClient = useQueryClient()
  const [form, setForm] = useState({
    name: site?.name ?? '',
    setting: site?.setting ?? 'clinic',
    address: site?.address ?? '',
    place: site?.place ?? '',
    phone: site?.phone ?? '',
  })
  const { run, busy, error } = useAction()
  const text = (name: 'name' | 'address' | 'place' | 'phone') => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  })
  const save = async () => {
    const body = {
      name: form.name,
      setting: form.setting,
      address: form.address || null,
      place: form.place || null,
      phone: form.phone || null,
    }
    if (site) await call(api.workforce.updateSite, { params: { siteId: site.id }, body })
    else await call(api.workforce.createSite, { body })
    await queryClient.invalidateQueries({ queryKey: sitesQuery.queryKey })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={site ? t.editSite(site.name) : t.addSite}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(save)
        }}
      >
        <Stack>
          <TextInput data-autofocus label={t.name} required {...text('name')} />
          <Select
            label={t.setting}
            allowDeselect={false}
            data={SETTINGS.map((value) => ({ value, label: t.settings[value] }))}
            value={form.setting}
            onChange={(value) => setForm({ ...form, setting: value as Site['setting'] })}
          />
          <TextInput label={t.address} autoComplete="off" {...text('address')} />
          <TextInput label={t.place} description={t.placeExample} autoComplete="off" {...text('place')} />
          <TextInput label={t.phone} type="tel" autoComplete="off" {...text('phone')} />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
