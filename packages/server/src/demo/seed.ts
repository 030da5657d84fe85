import type { Look } from '@clearpost/vision/node'
import { type Core, testClock } from '../core/index.ts'
import { setNetworks } from '../domains/channel/index.ts'
import { lookOf, setLook } from '../domains/media/index.ts'
import { askPatients } from './authorizations.ts'
import { keepDuties } from './duties.ts'
import { reportIncidents } from './incidents.ts'
import { type Stage, stageNetworks } from './networks.ts'
import { DEMO_PASSWORD, emailOf, ORGANIZATION, PEOPLE, type PersonKey } from './people.ts'
import { playStories } from './play.ts'
import { runProgram } from './program.ts'
import { publishRules } from './rules.ts'
import { buildWorld } from './world.ts'

/** The clinic was founded here this many days before the oldest post. */
const HISTORY_DAYS = 45
const PLANNED_JOBS = [
  'post-recheck',
  'post-due',
  'post-publish',
  'post-read-back',
  'post-remove',
  'channel-health',
  'media-look',
]
const DAY_MILLIS = 86_400_000

/**
 * Fills an empty database with an invented clinic group: sites, people in all roles, channels and posts in
 * every state, made through the services with the clock set back, so that the history is consistent. A
 * database with any organization stays as it is.
 */
export async function seedDemo(core: Core): Promise<void> {
  const existing = await core.db.system((tx) =>
    tx.selectFrom('organization').select('name').executeTakeFirst(),
  )
  if (!existing) await seed(core)
  if (!existing || existing.name === ORGANIZATION.name) announce()
}

async function seed(core: Core): Promise<void> {
  core.log.info('Making the invented clinic. This takes a few seconds, once.')
  const now = core.clock.now()
  const past = { ...core, clock: testClock(new Date(now.getTime() - HISTORY_DAYS * DAY_MILLIS)) }
  const stage: Stage = { find: null, refuse: null }
  setNetworks(past, stageNetworks(past, stage))
  setLook(past, await quickLook(core))
  const world = await buildWorld(past)
  await publishRules(past, world)
  await playStories(past, world, stage, now)
  await askPatients(core, world)
  await runProgram(core, world)
  await keepDuties(core, world)
  await reportIncidents(core, world)
  // What the past had planned is done; what is still to come is found by the scan.
  await core.db.raw('delete from pgboss.job where name = any($1)', [PLANNED_JOBS])
}

/** Drawings hold neither faces nor writing: what takes long is left out, and the record says what looked. */
async function quickLook(core: Core): Promise<Look> {
  const look = await lookOf(core)
  const quick = async (bytes: Uint8Array) => ({
    ...(await look(bytes, { parts: ['codes', 'metadata'] })),
    tools: 'codes, metadata',
  })
  return Object.assign(quick, { open: look.open, close: look.close })
}

/** Who can be tried, and the one password; to the terminal, not to the log's fields. */
function announce(): void {
  const tried: PersonKey[] = ['grace', 'priya', 'daniel', 'margaret', 'ruth', 'beth']
  const lines = tried.map(
    (key) =>
      `  ${emailOf(key)}  ${PEOPLE[key].name}, ${PEOPLE[key].title.toLowerCase()} (${PEOPLE[key].roles.join(', ').replaceAll('_', ' ')})`,
  )
  process.stdout.write(
    `The invented clinic "${ORGANIZATION.name}" is ready. Sign in as\n${lines.join('\n')}\nwith the password: ${DEMO_PASSWORD}\n`,
  )
}
