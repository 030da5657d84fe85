import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Atproto, PEER_START_MS, requireInstalled, startAtproto } from './start.ts'

const outsideAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

describe('the AT Protocol network', () => {
  let atproto: Atproto
  beforeAll(async () => {
    atproto = await startAtproto({ appView: false })
  }, PEER_START_MS)
  afterAll(() => atproto?.stop())

  test('answers on loopback', async () => {
    expect((await fetch(`${atproto.pdsUrl}/xrpc/_health`)).ok).toBe(true)
  })

  test.runIf(process.platform === 'linux')('listens nowhere but on loopback', () => {
    const { port } = new URL(atproto.pdsUrl)
    const hexPort = Number(port).toString(16).toUpperCase().padStart(4, '0')
    const table = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFileSync(file, 'utf8')).join('\n')
    const LISTEN = '0A'
    const local = [...table.matchAll(/^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ ([0-9A-F]{2})/gm)]
      .filter(([, , ownPort, state]) => ownPort === hexPort && state === LISTEN)
      .map(([, address]) => address)
    expect(local).toContain('0100007F')
    const IPV6_LOOPBACK = '00000000000000000000000001000000'
    expect(local.filter((address) => address !== '0100007F' && address !== IPV6_LOOPBACK)).toEqual([])
  })

  test('cannot be reached by the machine’s own outside address', async () => {
    const { port } = new URL(atproto.pdsUrl)
    const answers = await Promise.allSettled(
      outsideAddresses().map((address) => fetch(`http://${address}:${port}/xrpc/_health`)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toEqual([])
  })
})

test('without its packages a test fails with what to do, and is not skipped', () => {
  expect(() => requireInstalled('/nowhere/package.json')).toThrow('run npm ci --prefix tests/peers')
})
