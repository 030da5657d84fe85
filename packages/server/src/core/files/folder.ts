import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ByteStore } from './files.ts'

/** Two levels of folders by the first digits: a million files are 16 to a folder. */
export function folderStore(root: string): ByteStore {
  const pathOf = (key: string) => {
    const match = /^([0-9a-f-]{36})\/(([0-9a-f]{2})([0-9a-f]{2})[0-9a-f]{60})$/.exec(key)
    if (!match) throw new Error('This is not the key of a stored file.')
    const [, orgId, sha256, first, second] = match as unknown as [string, string, string, string, string]
    return join(root, orgId, first, second, sha256)
  }
  return {
    async has(key) {
      try {
        await access(pathOf(key))
        return true
      } catch {
        return false
      }
    },
    async write(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const partial = `${path}.${randomUUID()}.new`
      try {
        const handle = await open(partial, 'wx', 0o600)
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(partial, path)
      } catch (error) {
        await rm(partial, { force: true })
        throw error
      }
      await syncFolder(dirname(path))
    },
    async read(key) {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

/** The rename itself is on disk only after the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
