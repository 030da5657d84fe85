import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders that travel with the program, found from wherever it runs: bundled, from source, or as a script. */
function find(beside: string, inRepository: string): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const bundled = join(here, beside)
  if (existsSync(bundled)) return bundled
  for (let at = here; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, inRepository)
    if (existsSync(folder)) return folder
  }
  return bundled
}

/** Beside the bundled command, or in the server package. */
export const migrationsFolder: string = find('migrations', 'packages/server/migrations')
/** The built pages. Absent until they are built. */
export const webFolder: string = find('web', 'packages/web/dist')
/** The built player of course packages for other learning systems. */
export const scormFolder: string = find('scorm', 'packages/cli/dist/scorm')
