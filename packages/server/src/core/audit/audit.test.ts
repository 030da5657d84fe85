import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestCore, testCore } from '../../testing/database.ts'
import { systemActor } from '../actor.ts'
import { verifyPack, writePack } from '../pack.ts'
import { audit, exportAuditTrail } from './audit.ts'
import { canonicalJson } from './canonical.ts'
import { extractAuditEvents, verifyExtract } from './extract.ts'
import { append, emptyFrontier, rootOf } from './merkle.ts'
import { verifyTrail } from './trail.ts'

let core: TestCore
let orgId: string
const EVENTS = 600

beforeAll(async () => {
  core = await testCore()
  orgId = await core.addOrganization()
  await core.db.organization(orgId, async (tx) => {
    for (let i = 1; i <= EVENTS; i++) {
      await audit(
        tx,
        systemActor(orgId),
        'test.note',
        { kind: 'post', id: String(i % 7) },
        { i, nested: { z: 1.5, a: 'é' } },
      )
    }
  })
  await core.sealTrail(orgId)
})
afterAll(() => core?.close())

async function trail(): Promise<string[]> {
  return core.db.organization(orgId, async (tx) => {
    const lines: string[] = []
    for await (const line of exportAuditTrail(tx, orgId, core.signer)) lines.push(line)
    return lines
  })
}

describe('the tree hash of RFC 9162', () => {
  // The entries and roots that the authors of Certificate Transparency publish as test vectors.
  const entries = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  test.each(roots.map((root, size) => ({ root, size })))('of $size entries', ({ root, size }) => {
    let frontier = emptyFrontier()
    for (const entry of entries.slice(0, size)) frontier = append(frontier, Buffer.from(entry, 'hex'))
    expect(rootOf(frontier).toString('hex')).toBe(root)
  })
})

test('canonical JSON does not depend on the order of keys', () => {
  const shuffled = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const text = canonicalJson(value as never)
      expect(canonicalJson(shuffled(value) as never)).toBe(text)
      // JSON has no negative zero and no key that is a prototype.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('a sealed trail is proven offline with the key that was handed over', async () => {
  const verdict = await verifyTrail(await trail(), core.signer.publicKey)
  expect(verdict).toMatchObject({
    ok: true,
    events: EVENTS,
    checkpoints: 1,
    uncovered: 0,
    firstProblem: null,
  })
})

test('another key does not prove it', async () => {
  const verdict = await verifyTrail(await trail(), createHash('sha256').update('other').digest())
  expect(verdict.ok).toBe(false)
})

test('a changed, dropped, swapped or added event is found', async () => {
  const lines = await trail()
  const forgeries: Record<string, string[]> = {
    changed: lines.map((line, i) => (i === 5 ? line.replace('test.note', 'test.nope') : line)),
    dropped: lines.filter((_, i) => i !== 5),
    swapped: lines.map((line, i) => (i === 5 ? lines[6] : i === 6 ? lines[5] : line) as string),
    'cut at the end': lines.filter((_, i) => i !== EVENTS),
    added: [...lines.slice(0, EVENTS + 1), lines[EVENTS] as string, lines[EVENTS + 1] as string],
  }
  for (const [name, forged] of Object.entries(forgeries)) {
    expect(await verifyTrail(forged, core.signer.publicKey), name).toMatchObject({ ok: false })
  }
})

test('nobody changes or deletes an event, the owner of the database included', async () => {
  const statements = [
    `update audit_event set action = 'x' where seq = 3`,
    `update audit_event set seq = null, prev_hash = null, hash = null where seq = 3`,
    'delete from audit_event where seq = 3',
    'truncate audit_event cascade',
    'delete from audit_checkpoint',
  ]
  for (const statement of statements) {
    await expect(core.db.raw(statement), statement).rejects.toThrow(/append-only|never change/)
  }
})

test('the events of one subject are proven against the signed checkpoint', async () => {
  const extract = await core.db.organization(orgId, (tx) =>
    extractAuditEvents(tx, orgId, [{ kind: 'post', id: '3' }], core.signer),
  )
  const wanted = Array.from({ length: EVENTS }, (_, i) => i + 1).filter((i) => i % 7 === 3).length
  expect(verifyExtract(extract, core.signer.publicKey)).toMatchObject({ ok: true, events: wanted })
  expect(verifyExtract(extract.replace('"nested"', '"nestel"'), core.signer.publicKey)).toMatchObject({
    ok: false,
  })
})

test('a pack is proven offline, and any change to it is found', async () => {
  const extract = await core.db.organization(orgId, (tx) =>
    extractAuditEvents(tx, orgId, [{ kind: 'post', id: '3' }], core.signer),
  )
  const entries = [
    { path: 'audit.jsonl', bytes: extract },
    { path: 'post.json', bytes: '{"id":"3"}' },
  ]
  const subject = { orgId, kind: 'post', id: '3' }
  const pack = writePack(entries, core.signer, subject, core.clock.now())
  expect(await verifyPack(pack, core.signer.publicKey)).toMatchObject({ ok: true, subject, files: 2 })
  const forged = pack.slice()
  const at = Buffer.from(forged).indexOf('{"id":"3"}')
  if (at >= 0) forged[at + 7] = 0x34
  else forged[60] = (forged[60] as number) ^ 1
  expect(await verifyPack(forged, core.signer.publicKey)).toMatchObject({ ok: false })
})
