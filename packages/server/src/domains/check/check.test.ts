import { api, TEXT_MAX_CHARACTERS } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import * as check from './index.ts'
import { createRateLimit } from './rate-limit.ts'

let t: TestApp
let browser: Browser
beforeAll(async () => {
  t = await testApp([check])
  const orgId = await t.core.addOrganization('Cedar Hill Clinic')
  await t.addPerson(orgId, ['editor'], 'Dr. Imogen Tarrow')
  browser = await t.signedIn(await t.addPerson(orgId, ['member']))
})
afterAll(() => t.close())

const ask = (text: string, more: object = {}, headers: Record<string, string> = {}) =>
  browser.call(api.check.check, { body: { text, ...more }, headers })

test('a named patient with care is stopped, with spans, reasons and citations', async () => {
  const text = 'Maria Gomez, 84, of Haxtun was seen for her hip on March 3.'
  const { body } = await ask(text)
  expect(body.verdict).toBe('stop')
  const name = body.findings.find((finding: { category: string }) => finding.category === 'A')
  expect(text.slice(name.start, name.end)).toBe(name.text)
  expect(name.citation).toContain('164.514')
})

test('own staff are no finding', async () => {
  const { body } = await ask('Dr. Imogen Tarrow joins our clinic team this spring.')
  expect(body.findings.filter((finding: { text: string }) => finding.text.includes('Imogen'))).toEqual([])
})

test('reasons come in the language that the program asks for', async () => {
  const text = 'Maria Gomez was seen for her hip on March 3.'
  const [english, spanish] = await Promise.all([
    ask(text),
    ask(text, {}, { 'accept-language': 'es-MX,es;q=0.9' }),
  ])
  expect(spanish.body.findings.length).toBeGreaterThan(0)
  expect(spanish.body.summary).not.toBe(english.body.summary)
})

test('nothing of the text is stored', async () => {
  await ask('Zephyrine Quillfeather was seen for her hip on March 3.')
  const client = await t.core.db.connect()
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')`,
  )
  expect(tables.length).toBeGreaterThan(40)
  for (const { name } of tables) {
    const { rows } = await client.query(`select 1 from ${name} t where t::text like '%Zephyrine%'`)
    expect(rows).toEqual([])
  }
  await client.end()
})

test('a text over the limit is refused by name', async () => {
  const { status, body } = await ask('a'.repeat(TEXT_MAX_CHARACTERS + 1))
  expect([status, body.code]).toEqual([413, 'check.tooLong'])
})

test('a bucket refills evenly, callers do not share one, and a long text costs more', () => {
  const take = createRateLimit(60)
  for (let n = 0; n < 60; n++) expect(take('a', 0).allowed).toBe(true)
  expect(take('a', 0)).toEqual({ allowed: false, remaining: 0, waitSeconds: 1 })
  expect(take('b', 0).remaining).toBe(59)
  expect(take('a', 1000).allowed).toBe(true)
  expect(take('a', 1000).allowed).toBe(false)
  expect(take('c', 0, 20).remaining).toBe(40)
  expect(take('c', 0, 50)).toEqual({ allowed: false, remaining: 40, waitSeconds: 10 })
  expect(take('d', 0, 5000).allowed).toBe(true)
})
