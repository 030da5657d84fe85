import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCore, testCore } from '../../testing/database.ts'

let core: TestCore
let orgId: string
beforeAll(async () => {
  core = await testCore()
  orgId = await core.addOrganization()
})
afterAll(() => core?.close())

const put = (text: string, org = orgId) =>
  core.db.organization(org, (tx) => core.files.put(tx, org, Buffer.from(text), 'text/plain'))
const get = (sha256: string, org = orgId) =>
  core.db.organization(org, (tx) => core.files.get(tx, org, sha256))

async function stored(): Promise<string[]> {
  const names = await readdir(join(core.config.dataDir, 'files'), { recursive: true, withFileTypes: true })
  return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

test('what was put comes back, lies encrypted, and the same bytes lie once', async () => {
  const { sha256, size } = await put('a face')
  expect((await get(sha256))?.bytes.toString()).toBe('a face')
  expect(size).toBe(6)
  expect((await put('a face')).sha256).toBe(sha256)
  const files = (await stored()).filter((file) => file.endsWith(sha256))
  expect(files).toHaveLength(1)
  expect((await readFile(files[0] as string)).includes('a face')).toBe(false)
})

test('another organization does not get it, even by its hash', async () => {
  const { sha256 } = await put('ours')
  expect(await get(sha256, await core.addOrganization())).toBeNull()
})

test('bytes that were changed on disk are not handed out', async () => {
  const { sha256 } = await put('to be damaged')
  const file = (await stored()).find((name) => name.endsWith(sha256)) as string
  const bytes = await readFile(file)
  bytes[bytes.length - 1] = (bytes.at(-1) as number) ^ 1
  await writeFile(file, bytes)
  await expect(get(sha256)).rejects.toThrow('cannot be opened')
})

test('no half-written file stays behind', async () => {
  await put('whole')
  expect((await stored()).filter((name) => name.endsWith('.new'))).toEqual([])
})
