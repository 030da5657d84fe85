import { readFileSync } from 'node:fs'
import { type AuditVerdict, verifyAuditText, verifyPack } from '@clearpost/server/core'
import { type Run, text, UsageError } from '../command.ts'
import { unreadable } from '../input.ts'

const PUBLIC_KEY_BYTES = 32

type Verdict = AuditVerdict & { files?: number }

export async function run({ args, values, terminal }: Run): Promise<number> {
  const [file, ...more] = args
  if (file === undefined || more.length > 0)
    throw new UsageError('Name the file to verify: clearpost verify FILE')
  const key = keyFrom(text(values, 'key'))
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw unreadable(file, error)
  }
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const verdict: Verdict = isZip
    ? await verifyPack(bytes, key)
    : await verifyAuditText(bytes.toString('utf8'), key)
  if (values.json) await terminal.out(`${JSON.stringify(verdict, null, 2)}\n`)
  else await terminal.out(`${readable(verdict, key !== undefined, terminal.colour)}\n`)
  if (verdict.ok) return 0
  return verdict.recognized ? 1 : 2
}

function readable(verdict: Verdict, pinned: boolean, colour: Run['terminal']['colour']): string {
  if (!verdict.ok) return `${colour('red', 'NOT PROVEN')}  ${verdict.firstProblem}`
  const counted = [
    ...(verdict.files === undefined ? [] : [`${verdict.files} files`]),
    `${verdict.events} events`,
    ...(verdict.checkpoints === undefined ? [] : [`${verdict.checkpoints} signed checkpoints`]),
  ]
  const lines = [`${colour('green', 'PROVEN')}  ${counted.join(', ')}; nothing was changed.`]
  if (verdict.uncovered)
    lines.push(`        The last ${verdict.uncovered} events are chained but not signed yet.`)
  if (verdict.keyId === null) return lines.join('\n')
  lines.push(
    pinned
      ? `        Signed with the key ${verdict.keyId} that was given.`
      : `        Signed with the key ${verdict.keyId}. Compare it with the organization's own, or give that with --key.`,
  )
  return lines.join('\n')
}

function keyFrom(given: string | undefined): Buffer | undefined {
  if (given === undefined) return undefined
  const key = Buffer.from(given, 'base64')
  if (key.length === PUBLIC_KEY_BYTES) return key
  throw new UsageError('--key is the public key in base64: 44 characters, as "clearpost config" prints it.')
}
