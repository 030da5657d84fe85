import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { MetadataFinding, Sight, Sighting } from '@clearpost/contract'
import type { Look } from '@clearpost/vision/node'
import { type Run, text, UsageError } from '../command.ts'
import { unreadable } from '../input.ts'
import type { Terminal } from '../terminal.ts'

/** Bytes of a video that are read into memory. */
const FILE_MAX_BYTES = 500_000_000
const REASONS: Record<Sighting['reason'], string> = {
  face: 'a face',
  face_unsure: 'perhaps a face',
  text_read: 'text',
  text_unread: 'text that could not be read',
  code_read: 'code',
  code_unread: 'a code that could not be read',
}

export async function run({ args, values, terminal }: Run): Promise<number> {
  if (args.length === 0) throw new UsageError('There is no file. Name one or more: clearpost look photo.jpg')
  const { createLook } = await import('@clearpost/vision/node')
  const look = createLook({ modelPath: text(values, 'models') })
  let failed = false
  let found = false
  try {
    for (const file of args) {
      const outcome = await lookAt(look, file, terminal)
      const said = 'sight' in outcome ? { file, ...outcome.sight } : { file, error: outcome.error }
      if (values.json) await terminal.out(`${JSON.stringify(said)}\n`)
      else if ('sight' in outcome) await terminal.out(tableOf(file, outcome.sight, terminal))
      else terminal.say(`${terminal.colourSaid('red', basename(file))}  ${outcome.error.message}`)
      if ('error' in outcome) failed = true
      else found ||= outcome.sight.regions.length > 0 || outcome.sight.sound.present
    }
  } finally {
    await look.close()
  }
  if (failed) return 2
  return found ? 1 : 0
}

async function lookAt(
  look: Look,
  file: string,
  terminal: Terminal,
): Promise<{ sight: Sight } | { error: { code: string; message: string } }> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  if (bytes.length > FILE_MAX_BYTES)
    throw new UsageError(`${file} is larger than ${FILE_MAX_BYTES / 1e6} MB.`)
  try {
    const sight = await look(bytes, {
      onProgress: ({ share }) =>
        terminal.progress(`looking at ${basename(file)}: ${Math.round(share * 100)}%`),
    })
    return { sight }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'VisionError') throw error
    return { error: { code: (error as Error & { code: string }).code, message: error.message } }
  } finally {
    terminal.progress(null)
  }
}

/** One line a region, then the metadata. */
function tableOf(file: string, { regions, metadata, ...sight }: Sight, { colour }: Terminal): string {
  const size = `${sight.width} × ${sight.height}`
  const length = sight.durationMs === null ? '' : `, ${(sight.durationMs / 1000).toFixed(1)} s`
  const lines = [`${colour('bold', basename(file))}  ${colour('dim', size + length)}`]
  const rows = [...regions.map(rowOf), ...metadata.map(metadataRow)]
  if (sight.sound.present)
    rows.push(['sound', '', sight.sound.transcript ?? 'a sound track: somebody must listen'])
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => (row[column] as string).length)))
  for (const [kind, place, says] of rows)
    lines.push(
      `  ${colour('bold', kind.padEnd(widths[0] as number))}  ${place.padEnd(widths[1] as number)}  ${says}`,
    )
  if (rows.length === 0) lines.push('  Nothing was found. A person who knows the place looks all the same.')
  return `${lines.join('\n')}\n`
}

type Row = [kind: string, place: string, says: string]

function rowOf({ kind, box, reason, text: read, format, span }: Sighting): Row {
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const when = span ? `  ${(span.fromMs / 1000).toFixed(1)}–${(span.toMs / 1000).toFixed(1)} s` : ''
  const says = read === null ? REASONS[reason] : printable(read)
  return [
    kind,
    `${percent(box.x)} ${percent(box.y)}, ${percent(box.width)} × ${percent(box.height)}${when}`,
    format ? `${says} (${format})` : says,
  ]
}

const metadataRow = ({ kind, block, text: says }: MetadataFinding): Row => [
  'data',
  block,
  says === null ? kind.replace('_', ' ') : `${kind.replace('_', ' ')}: ${printable(says)}`,
]

/** What stands in a file must not drive the terminal. */
const printable = (said: string): string => said.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
