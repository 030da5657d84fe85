import { api, type Person, ROLES, type Role } from '@clearpost/contract'
import { Button, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../i18n.tsx'
import { useMay } from '../../session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadingRows } from '../../ui/loading-rows.tsx'
import { MoreButton } from '../../ui/more-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { DeactivateDialog } from './deactivate-dialog.tsx'
import { InvitationsSection, InviteDialog } from './invitations.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { sitesQuery } from './queries.ts'

/** Everyone of the workforce, with roles and sites. */
export function PeoplePage() {
  const { workforce: t, common } = useMessages()
  const mayWrite = useMay('workforce:write')
  const [q, setQ] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const [siteId, setSiteId] = useState<string | null>(null)
  const [state, setState] = useState<Person['state']>('active')
  const [search] = useDebouncedValue(q.trim(), 250)
  const [dialog, setDialog] = useState<
    { kind: 'invite' } | { kind: 'edit' | 'deactivate'; person: Person } | null
  >(null)
  const sites = useQuery(sitesQuery)
  const people = useInfiniteQuery({
    queryKey: ['people', search, role, siteId, state],
    queryFn: ({ signal, pageParam }) =>
      call(api.workforce.people, {
        query: {
          state,
          ...(search ? { q: search } : {}),
          ...(role ? { role } : {}),
          ...(siteId ? { siteId } : {}),
          ...(pageParam ? { after: pageParam } : {}),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
  const rows = people.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <PageHeader
        title={t.peopleTitle}
        actions={
          mayWrite && (
            <Button
              leftSection={<IconUserPlus size={16} aria-hidden />}
              onClick={() => setDialog({ kind: 'invite' })}
            >
              {t.invite}
            </Button>
          )
        }
      >
        {t.peopleHint}
      </PageHeader>
      <Group mb="md" gap="sm" align="flex-end">
        <TextInput
          type="search"
          aria-label={t.search}
          placeholder={t.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          miw={240}
        />
        <Select
          aria-label={t.role}
          placeholder={t.allRoles}
          clearable
          data={ROLES.map((value) => ({ value, label: common.roles[value] }))}
          value={role}
          onChange={(value) => setRole(value as Role | null)}
        />
        <Select
          aria-label={t.sites}
          placeholder={t.allSites}
          clearable
          data={(sites.data?.items ?? []).map((site) => ({ value: site.id, label: site.name }))}
          value={siteId}
          onChange={setSiteId}
        />
        <Select
          aria-label={t.active}
          allowDeselect={false}
          data={[
            { value: 'active', label: t.active },
            { value: 'deactivated', label: t.deactivated },
          ]}
          value={state}
          onChange={(value) => setState(value as Person['state'])}
        />
      </Group>
      {people.isPending && <LoadingRows rows={6} />}
      {people.isError && <ProblemAlert error={people.error} />}
      {people.data && rows.length === 0 && <EmptyState title={t.noPeople}>{t.noPeopleHint}</EmptyState>}
      {rows.length > 0 && (
        <PeopleTable
          people={rows}
          sites={sites.data?.items ?? []}
          {...(mayWrite
            ? {
                onEdit: (person: Person) => setDialog({ kind: 'edit', person }),
                onDeactivate: (person: Person) => setDialog({ kind: 'deactivate', person }),
              }
            : {})}
        />
      )}
      <MoreButton list={people} mt="md" />
      {mayWrite && <InvitationsSection />}
      {dialog?.kind === 'invite' && <InviteDialog onClose={() => setDialog(null)} />}
      {dialog?.kind === 'edit' && <PersonDialog person={dialog.person} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'deactivate' && (
        <DeactivateDialog person={dialog.person} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
