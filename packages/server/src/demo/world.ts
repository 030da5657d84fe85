import { DEFAULT_LIMITS } from '@clearpost/networks'
import { newId } from '../core/id.ts'
import { type Actor, audit, type Core, systemActor } from '../core/index.ts'
import { hashPassword } from '../domains/account/index.ts'
import { sealCredentials } from '../domains/channel/connection.ts'
import { siteAddress } from '../domains/channel/index.ts'
import { createOrganization } from '../domains/organization/index.ts'
import {
  CHANNELS,
  type ChannelKey,
  DEMO_PASSWORD,
  emailOf,
  ORGANIZATION,
  PEOPLE,
  type PersonKey,
  SITES,
  type SiteKey,
} from './people.ts'
import { addPictures, type Pictures } from './pictures.ts'

/** The invented clinic group: ids by the names that the stories use. */
export interface World {
  orgId: string
  sites: Record<SiteKey, string>
  actors: Record<PersonKey, Actor & { personId: string }>
  channels: Record<ChannelKey, string>
  pictures: Pictures
}

/** Makes organization, sites, people, channels and pictures, as of the core's clock. */
export async function buildWorld(core: Core): Promise<World> {
  const orgId = newId()
  await core.db.system((tx) => createOrganization(tx, orgId, ORGANIZATION))
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const sites = await addSites(core, orgId)
  const actors = await addPeople(core, orgId, sites, passwordHash)
  const channels = await addChannels(core, orgId, sites, actors)
  const pictures = await addPictures(core, orgId, actors)
  return { orgId, sites, actors, channels, pictures }
}

async function addSites(core: Core, orgId: string): Promise<World['sites']> {
  const ids = {} as World['sites']
  await core.db.organization(orgId, async (tx) => {
    for (const [key, { departments, ...site }] of Object.entries(SITES) as [
      SiteKey,
      (typeof SITES)['clinic'],
    ][]) {
      ids[key] = newId()
      await tx
        .insertInto('site')
        .values({ org_id: orgId, id: ids[key], ...site })
        .execute()
      for (const name of departments) {
        await tx
          .insertInto('department')
          .values({ org_id: orgId, id: newId(), site_id: ids[key], name })
          .execute()
      }
    }
  })
  return ids
}

async function addPeople(
  core: Core,
  orgId: string,
  sites: World['sites'],
  passwordHash: string,
): Promise<World['actors']> {
  const actors = {} as World['actors']
  const now = core.clock.now()
  await core.db.organization(orgId, async (tx) => {
    for (const key of Object.keys(PEOPLE) as PersonKey[]) {
      const person = PEOPLE[key] as {
        name: string
        title: string
        roles: string[]
        sites: SiteKey[]
        locale?: 'es'
      }
      const id = newId()
      await tx
        .insertInto('person')
        .values({
          org_id: orgId,
          id,
          name: person.name,
          email: emailOf(key),
          title: person.title,
          roles: person.roles as never,
          site_ids: person.sites.map((site) => sites[site]),
          department_id: null,
          locale: person.locale ?? 'en',
          password_hash: passwordHash,
          last_seen_at: null,
          created_at: now,
          deactivated_at: null,
        })
        .execute()
      actors[key] = { orgId, kind: 'person', id, personId: id, roles: person.roles }
      await audit(tx, systemActor(orgId), 'workforce.join', { kind: 'person', id }, { roles: person.roles })
    }
  })
  return actors
}

async function addChannels(
  core: Core,
  orgId: string,
  sites: World['sites'],
  actors: World['actors'],
): Promise<World['channels']> {
  const ids = {} as World['channels']
  const now = core.clock.now()
  await core.db.organization(orgId, async (tx) => {
    for (const [key, channel] of Object.entries(CHANNELS) as [ChannelKey, (typeof CHANNELS)[ChannelKey]][]) {
      const id = newId()
      ids[key] = id
      const own =
        channel.network === 'website'
          ? websiteOf(core, channel.slug, channel.title)
          : {
              handle: channel.handle,
              title: ORGANIZATION.name,
              url:
                channel.network === 'mastodon'
                  ? `${channel.server}/@cedarhill`
                  : `https://bsky.example/profile/${channel.handle}`,
              credentials: { server: channel.server },
            }
      await tx
        .insertInto('channel')
        .values({
          org_id: orgId,
          id,
          network: channel.network,
          account_id: own.url,
          handle: own.handle,
          display_name: own.title,
          url: own.url,
          server: channel.network === 'website' ? null : channel.server,
          slug: channel.network === 'website' ? channel.slug : null,
          purpose: channel.purpose,
          site_id: channel.site ? sites[channel.site] : null,
          owner_id: actors[channel.owner].personId,
          backup_owner_id: channel.backup ? actors[channel.backup].personId : null,
          state: 'connected',
          credentials: await sealCredentials(core, tx, orgId, own.credentials),
          limits: JSON.stringify(DEFAULT_LIMITS[channel.network]),
          health_state: 'ok',
          health_checked_at: now,
          health_expires_at: null,
          health_problem: null,
          reviewed_at: now,
          created_at: now,
        })
        .execute()
      const details = { network: channel.network }
      await audit(tx, actors.margaret, 'channel.connect', { kind: 'channel', id }, details)
    }
  })
  return ids
}

function websiteOf(core: Core, slug: string, title: string) {
  const url = siteAddress(core, slug)
  const { host, pathname } = new URL(url)
  return { handle: `${host}${pathname}`, title, url, credentials: { address: url, title } }
}
