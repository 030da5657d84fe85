import { describeConfig, readConfig, readPublicKey } from '@clearpost/server/core'
import type { Run } from '../command.ts'

export async function run({ values, env, terminal }: Run): Promise<number> {
  const config = readConfig(env)
  const described = describeConfig(config)
  const publicKey = readPublicKey(config.dataDir)
  if (values.json) {
    await terminal.out(`${JSON.stringify({ ...described, publicKey }, null, 2)}\n`)
    return 0
  }
  const width = Math.max(...Object.keys(described).map((name) => name.length))
  const lines = Object.entries(described).map(
    ([name, value]) => `${terminal.colour('bold', name.padEnd(width))}  ${value}`,
  )
  await terminal.out(`${lines.join('\n')}\n`)
  if (publicKey !== null) {
    await terminal.out(`\nSignatures of this installation are verified with the public key\n  ${publicKey}\n`)
  }
  return 0
}
