import { describeConfig, readConfig } from '@clearpost/server/core'
import type { Run } from '../command.ts'

export async function run({ values, env, terminal }: Run): Promise<number> {
  const described = describeConfig(readConfig(env))
  if (values.json) {
    await terminal.out(`${JSON.stringify(described, null, 2)}\n`)
    return 0
  }
  const width = Math.max(...Object.keys(described).map((name) => name.length))
  const lines = Object.entries(described).map(
    ([name, value]) => `${terminal.colour('bold', name.padEnd(width))}  ${value}`,
  )
  await terminal.out(`${lines.join('\n')}\n`)
  return 0
}
