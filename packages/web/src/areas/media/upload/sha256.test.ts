import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256InPieces, sha256Of } from './sha256.ts'

test('the page computes what the browser would, for every length around a block', async () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, (1 << 20) - 1, (1 << 20) + 130]) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) & 255)
    expect(await sha256InPieces(new Blob([bytes])), String(length)).toBe(await sha256Of(new Blob([bytes])))
  }
})

test('the same for any bytes, and for a vector of FIPS 180-4', async () => {
  expect(await sha256InPieces(new Blob(['abc']))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      const file = new Blob([Uint8Array.from(bytes)])
      expect(await sha256InPieces(file)).toBe(await sha256Of(file))
    }),
  )
})
