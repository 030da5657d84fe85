import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Folders that travel with the program. From source they stand in the packages; the bundled
 * command carries the migrations beside itself.
 */
function firstFolder(candidates: string[]): string {
  const folders = candidates.map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)))
  return folders.find((folder) => existsSync(folder)) ?? (folders[0] as string)
}

export const migrationsFolder = firstFolder(['./migrations/', '../../migrations/'])
/** The built pages. */
export const webFolder = firstFolder(['../../web/dist/', '../../../web/dist/'])
