import { api, type Person, ROLES, type Role } from '@clearpost/contract'
import { Button, Checkbox, Group, Modal, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { sitesQuery } from './queries.ts'

/** Roles as checkboxes, each with what it may do. */
export function RolePicker({ value, onChange }: { value: Role[]; onChange: (roles: Role[]) => void }) {
  const { workforce: t, common } = useMessages()
  return (
    <Checkbox.Group label={t.roles} value={value} onChange={(roles) => onChange(roles as Role[])}>
      <Stack gap="xs" mt={4}>
        {ROLES.map((role) => (
          <Checkbox key={role} value={role} label={common.roles[role]} description={t.roleMeanings[role]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { workforce: t, common } = useMessages()
  const queryClient = useQueryClient()
  const sites = useQuery(sitesQuery).data?.items ?? []
  const [form, setForm] = useState({
    name: person.name,
    title: person.title ?? '',
    roles: person.roles,
    siteIds: person.siteIds,
    departmentId: person.departmentId,
  })
  const { run, busy, error } = useAction()
  const departments = sites
    .filter((site) => form.siteIds.includes(site.id))
    .flatMap((site) =>
      site.departments.map((department) => ({
        value: department.id,
        label: `${department.name} (${site.name})`,
      })),
    )
  const save = async () => {
    await call(api.workforce.updatePerson, {
      params: { personId: person.id },
      body: { ...form, title: form.title || null },
    })
    await queryClient.invalidateQueries({ queryKey: ['people'] })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.editPerson(person.name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void run(save)
        }}
      >
        <Stack>
          <TextInput
            label={t.name}
            required
            value={form.name}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <TextInput
            label={t.jobTitle}
            value={form.title}
            onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
          />
          <RolePicker value={form.roles} onChange={(roles) => setForm({ ...form, roles })} />
          <MultiSelect
            label={t.sites}
            data={sites.map((site) => ({ value: site.id, label: site.name }))}
            value={form.siteIds}
            onChange={(siteIds) => setForm({ ...form, siteIds })}
          />
          {departments.length > 0 && (
            <Select
              label={t.department}
              clearable
              data={departments}
              value={form.departmentId}
              onChange={(departmentId) => setForm({ ...form, departmentId })}
            />
          )}
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={form.roles.length === 0}>
              {common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
