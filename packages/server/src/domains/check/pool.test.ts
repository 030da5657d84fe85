import { EncoderDamaged } from '@clearpost/encoder'
import { expect, test, vi } from 'vitest'
import { openChecks } from './pool.ts'

vi.mock('@clearpost/encoder/node', () => ({
  installedEncoder: () => ({ open: () => Promise.reject(new EncoderDamaged(new Error('ENOENT'))) }),
}))

test('a second reader that does not open is said before anybody asks', async () => {
  await expect(openChecks({ encoder: true })).rejects.toThrow('CHECK_ENCODER=0')
  await openChecks({ encoder: false })
})
