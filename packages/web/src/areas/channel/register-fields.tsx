import type { Channel } from '@clearpost/contract'
import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../i18n.tsx'
import { activePeopleQuery, sitesQuery } from '../workforce/queries.ts'

export interface Register {
  purpose: string
  siteId: string | null
  ownerId: string
  backupOwnerId: string | null
  posterIds: string[]
}

export function registerOf(channel: Channel): Register {
  return {
    purpose: channel.purpose,
    siteId: channel.siteId,
    ownerId: channel.owner.id ?? '',
    backupOwnerId: channel.backupOwner?.id ?? null,
    posterIds: channel.posters.flatMap((person) => person.id ?? []),
  }
}

/** Owner, backup owner, purpose, site and who may post: the same for every network. */
export function RegisterFields({
  value,
  onChange,
}: {
  value: Register
  onChange: (value: Register) => void
}) {
  const t = useMessages().channel
  const people = (useQuery(activePeopleQuery).data?.items ?? []).map((person) => ({
    value: person.id,
    label: person.name,
  }))
  const sites = (useQuery(sitesQuery).data?.items ?? []).map((site) => ({ value: site.id, label: site.name }))
  return (
    <>
      <TextInput
        label={t.purpose}
        description={t.purposeExample}
        required
        maxLength={300}
        value={value.purpose}
        onChange={(event) => onChange({ ...value, purpose: event.currentTarget.value })}
      />
      <Select
        label={t.owner}
        required
        searchable
        allowDeselect={false}
        data={people}
        value={value.ownerId || null}
        onChange={(ownerId) => onChange({ ...value, ownerId: ownerId ?? '' })}
      />
      <Select
        label={t.backupOwner}
        searchable
        clearable
        data={people.filter((person) => person.value !== value.ownerId)}
        value={value.backupOwnerId}
        onChange={(backupOwnerId) => onChange({ ...value, backupOwnerId })}
      />
      <MultiSelect
        label={t.posters}
        description={value.posterIds.length === 0 ? t.everyEditor : undefined}
        searchable
        data={people}
        value={value.posterIds}
        onChange={(posterIds) => onChange({ ...value, posterIds })}
      />
      <Select
        label={t.site}
        placeholder={t.wholeOrganization}
        clearable
        data={sites}
        value={value.siteId}
        onChange={(siteId) => onChange({ ...value, siteId })}
      />
    </>
  )
}
