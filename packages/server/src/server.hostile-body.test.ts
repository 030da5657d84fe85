import { api, PICTURE_MAX_BYTES } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { JSON_MAX_BYTES, JSON_MAX_DEPTH, readBytes } from './core/http/body.ts'
import * as account from './domains/account/index.ts'
import { type Browser, type TestApp, testApp } from './testing/app.ts'

let t: TestApp
let browser: Browser
beforeAll(async () => {
  t = await testApp([account])
  browser = await t.signedIn(await t.addPerson(await t.core.addOrganization(), ['owner']))
})
afterAll(() => t.close())

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
const send = async (body: Body, headers: Record<string, string> = {}) => {
  const response = await browser.fetch('/api/me', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as RequestInit)
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as { code: string; errors: { path: string }[] },
  }
}

const nested = (depth: number) => `{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`

describe('a clear refusal and no crash for', () => {
  test.each<[string, Body, number, string]>([
    ['a body of 10 MB', `{"name":"${'x'.repeat(10_000_000)}"}`, 413, 'core.tooLarge'],
    ['JSON nested 100,000 deep', nested(100_000), 400, 'core.tooDeep'],
    ['JSON nested one too deep', nested(JSON_MAX_DEPTH), 400, 'core.tooDeep'],
    ['malformed UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'core.malformed'],
    ['a cut UTF-8 sequence', new Uint8Array([0x22, 0xe2, 0x82, 0x22]), 400, 'core.malformed'],
    ['broken JSON', '{"name":', 400, 'core.malformed'],
    ['a list instead of an object', '[]', 422, 'core.invalidInput'],
    ['a number instead of a name', '{"name":5}', 422, 'core.invalidInput'],
    ['a NUL character', '{"name":"a\\u0000b"}', 422, 'core.invalidInput'],
  ])('%s', async (_, body, status, code) => {
    const answer = await send(body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.type).toBe('application/problem+json; charset=utf-8')
  })
})

test('nesting up to the limit, and brackets inside strings, are no reason to refuse', async () => {
  expect((await send(nested(JSON_MAX_DEPTH - 1))).body.code).toBe('core.invalidInput')
  expect((await send(JSON.stringify({ name: '[{"'.repeat(30) }))).status).toBe(200)
})

test('a body without declared length is refused as soon as it passes the limit, not at its end', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 64 * 1024
      controller.enqueue(new Uint8Array(64 * 1024))
    },
  })
  expect((await send(endless)).status).toBe(413)
  expect(sent).toBeLessThan(JSON_MAX_BYTES * 2)
})

test('a declared length over the limit is refused before a byte is read', async () => {
  let pulled = false
  const body = new ReadableStream<Uint8Array>(
    {
      pull() {
        pulled = true
      },
    },
    { highWaterMark: 0 },
  )
  const request = new Request('http://localhost/api/media', {
    method: 'POST',
    headers: { 'content-length': String(PICTURE_MAX_BYTES + 1) },
    body,
    duplex: 'half',
  } as RequestInit)
  await expect(readBytes(request, PICTURE_MAX_BYTES)).rejects.toMatchObject({ code: 'core.tooLarge' })
  expect(pulled).toBe(false)
})

test('fields that the contract does not name are dropped; __proto__ changes nothing', async () => {
  const { status } = await send(
    '{"title":"Manager","roles":["owner"],"__proto__":{"admin":true},"constructor":1}',
  )
  expect(status).toBe(200)
  const me = (await browser.call(api.account.me)).body
  expect(me.person.title).toBe('Manager')
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})

test('a refusal names the field and never repeats what was sent', async () => {
  const { body } = await send('{"name":"","theme":"Marisol Quintero, room 12"}')
  expect(body.errors.map(({ path }) => path)).toEqual(['name', 'theme'])
  expect(JSON.stringify(body)).not.toContain('Marisol')
})

test('a malformed id names nothing', async () => {
  const { status } = await browser.call(api.account.endSession, {
    params: { sessionId: "1'; drop table person" },
  })
  expect(status).toBe(404)
})
