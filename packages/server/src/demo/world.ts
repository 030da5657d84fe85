import { DEFAULT_LIMITS } from '@clearpost/networks'
import sharp from 'sharp'
import { newId } from '../core/id.ts'
import { type Actor, audit, type Core, systemActor } from '../core/index.ts'
import { hashPassword } from '../domains/account/index.ts'
import { sealCredentials } from '../domains/channel/connection.ts'
import { siteAddress } from '../domains/channel/index.ts'
import { describePicture } from '../domains/media/describe.ts'
import { keepUpload } from '../domains/media/intake.ts'
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

type PictureKey = 'autumn' | 'garden' | 'teeth'

/** The invented clinic group: ids by the names that the stories use. */
export interface World {
  orgId: string
  sites: Record<SiteKey, string>
  actors: Record<PersonKey, Actor & { personId: string }>
  channels: Record<ChannelKey, string>
  pictures: Record<PictureKey, { mediaId: string; alt: string }>
}

/** Makes organization, sites, people, channels and pictures, as of the core's clock. */
export async function buildWorld(core: Core): Promise<World> {
  const orgId = newId()
  await core.db.system((tx) => createOrganization(tx, orgId, ORGANIZATION))
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const sites = await addSites(core, orgId)
  const actors = await addPeople(core, orgId, sites, passwordHash)
  const channels = await addChannels(core, orgId, sites, actors)
  const pictures = await addPictures(core, actors.grace)
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

/** Drawn here, so that no picture of anyone is in the product. */
const DRAWINGS: Record<PictureKey, { alt: string; svg: string }> = {
  autumn: {
    alt: 'Drawing of a low clinic building between two autumn trees.',
    svg: '<rect width="1200" height="800" fill="#dcecf5"/><rect y="560" width="1200" height="240" fill="#c9d8b6"/><rect x="380" y="330" width="440" height="240" fill="#f7f3ea"/><polygon points="350,335 600,200 850,335" fill="#8a4b3c"/><rect x="560" y="430" width="80" height="140" fill="#5b7c8d"/><circle cx="230" cy="380" r="110" fill="#d98032"/><rect x="218" y="460" width="24" height="130" fill="#6b4a32"/><circle cx="990" cy="400" r="90" fill="#c9572f"/><rect x="979" y="470" width="22" height="110" fill="#6b4a32"/>',
  },
  garden: {
    alt: 'Drawing of raised garden beds with herbs under a morning sun.',
    svg: '<rect width="1200" height="800" fill="#eaf3e3"/><circle cx="960" cy="170" r="90" fill="#f3c64f"/><rect x="120" y="520" width="420" height="150" fill="#8b6a49"/><rect x="660" y="520" width="420" height="150" fill="#8b6a49"/><g fill="#4f8a4b"><circle cx="190" cy="500" r="50"/><circle cx="300" cy="480" r="60"/><circle cx="430" cy="500" r="55"/><circle cx="730" cy="495" r="55"/><circle cx="860" cy="480" r="62"/><circle cx="1000" cy="500" r="52"/></g>',
  },
  teeth: {
    alt: 'Drawing of a toothbrush beside a smiling cartoon tooth.',
    svg: '<rect width="1200" height="800" fill="#e3f0f4"/><path d="M360 250 q120 -110 240 0 q110 120 20 300 q-40 90 -80 -40 q-60 -90 -120 0 q-40 130 -80 40 q-90 -180 20 -300z" fill="#ffffff" stroke="#9fb8c2" stroke-width="10"/><circle cx="430" cy="330" r="16" fill="#36505c"/><circle cx="540" cy="330" r="16" fill="#36505c"/><path d="M425 400 q60 60 120 0" stroke="#36505c" stroke-width="12" fill="none"/><rect x="780" y="180" width="40" height="440" rx="20" fill="#2f7d8c"/><rect x="770" y="160" width="60" height="110" rx="12" fill="#7fc4cf"/>',
  },
}

async function addPictures(core: Core, actor: Actor): Promise<World['pictures']> {
  const pictures = {} as World['pictures']
  for (const [key, { alt, svg }] of Object.entries(DRAWINGS) as [
    PictureKey,
    { alt: string; svg: string },
  ][]) {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${svg}</svg>`
    const bytes = await sharp(Buffer.from(drawing)).jpeg({ quality: 85 }).toBuffer()
    const { id } = await keepUpload(core, actor, { bytes, name: `${key}.jpg`, folderId: null })
    await core.db.organization(actor.orgId, (tx) => describePicture(core, tx, actor, id, { alt }))
    pictures[key] = { mediaId: id, alt }
  }
  return pictures
}
