import type { Channel, Organization, Person, Site } from '@clearpost/contract'
import type { Organization as OwnNames } from '@clearpost/engine'

const union = (...lists: (readonly (string | null)[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? []).filter((item): item is string => item !== null)),
]

/**
 * What is the organization's own and never a finding by itself, put together as the server does it: settings,
 * active people, sites and official accounts. A site's town is nobody's own. What has not arrived yet is left out.
 */
export function ownNames(
  organization: Pick<Organization, 'name' | 'allowList'>,
  people: readonly Pick<Person, 'name'>[] | undefined,
  sites: readonly Pick<Site, 'name' | 'address' | 'phone'>[] | undefined,
  channels: readonly Pick<Channel, 'handle'>[] | undefined,
): OwnNames {
  const { allowList } = organization
  return {
    ...allowList,
    names: union(
      allowList.names,
      [organization.name],
      sites?.map((site) => site.name),
    ),
    staff: union(
      allowList.staff,
      people?.map((person) => person.name),
    ),
    places: union(
      allowList.places,
      sites?.map((site) => site.address),
    ),
    phones: union(
      allowList.phones,
      sites?.map((site) => site.phone),
    ),
    handles: union(
      allowList.handles,
      channels?.map((channel) => channel.handle),
    ),
  }
}
