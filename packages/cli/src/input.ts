import { createReadStream, statSync } from 'node:fs'
import { type Run, text, UsageError } from './command.ts'

/** Longest line of a JSONL input, bytes. Longer ones become an error line; memory stays bounded. */
const LINE_MAX_BYTES = 16_000_000
const NEWLINE = 10

/** The stream of a named file, or standard input for `-` and when nothing is named. */
export function openInput(file: string | undefined): AsyncIterable<Buffer> {
  if (file === undefined || file === '-') return process.stdin
  return createReadStream(file)
}

/** The text to work on: from the arguments, a file, or standard input. @throws UsageError */
export async function readText({ args, values }: Run, command: string): Promise<string> {
  const file = text(values, 'file') ?? namedFile(args)
  if (file === undefined && args.length > 0 && !(args.length === 1 && args[0] === '-')) {
    return filled(args.join(' '))
  }
  if (file === undefined && process.stdin.isTTY && args[0] !== '-') {
    throw new UsageError(
      `There is no text. Give it as an argument: clearpost ${command} "…", or a file: clearpost ${command} --file draft.txt, or through a pipe. "clearpost ${command} --help" shows more.`,
    )
  }
  const chunks: Buffer[] = []
  try {
    for await (const chunk of openInput(file)) chunks.push(Buffer.from(chunk))
  } catch (error) {
    throw unreadable(file, error)
  }
  const decoded = decodeUtf8(Buffer.concat(chunks))
  if (decoded === null) throw new UsageError('The text is not valid UTF-8. Save it as UTF-8 and try again.')
  return filled(decoded)
}

/** An empty text is a slip (an unset variable in a script) and must not look like a clear one. */
function filled(given: string): string {
  if (given.trim() === '') throw new UsageError('The text is empty.')
  return given
}

/** A single argument that names a file means the file: `clearpost check draft.txt`. */
function namedFile(args: string[]): string | undefined {
  const [only] = args
  if (args.length !== 1 || only === undefined || only === '-') return undefined
  try {
    return statSync(only).isFile() ? only : undefined
  } catch {
    return undefined
  }
}

export function unreadable(file: string | undefined, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code
  const why = { ENOENT: 'it does not exist', EACCES: 'this user may not read it', EISDIR: 'it is a folder' }[
    code ?? ''
  ]
  return new UsageError(`${file ?? 'Standard input'} cannot be read: ${why ?? code ?? 'unknown error'}.`)
}

/** @returns null when the bytes are not UTF-8. A byte order mark is dropped. */
export function decodeUtf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export interface InputLine {
  number: number
  /** Null when the line was too long. */
  bytes: Buffer | null
}

/** Lines without their end; one chunk and one line are in memory. */
export async function* readLines(input: AsyncIterable<Buffer>): AsyncGenerator<InputLine> {
  let pieces: Buffer[] = []
  let size = 0
  let number = 1
  const take = (rest: Buffer): InputLine => {
    const tooLong = size + rest.length > LINE_MAX_BYTES
    const whole = pieces.length === 0 ? rest : Buffer.concat([...pieces, rest])
    pieces = []
    size = 0
    return { number: number++, bytes: tooLong ? null : whole }
  }
  for await (const piece of input) {
    const chunk = Buffer.from(piece)
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      yield take(chunk.subarray(from, at))
      from = at + 1
    }
    const rest = chunk.subarray(from)
    size += rest.length
    if (size <= LINE_MAX_BYTES) {
      if (rest.length > 0) pieces.push(rest)
    } else pieces = []
  }
  if (size > 0) {
    const last = size
    size = 0
    yield last > LINE_MAX_BYTES ? { number, bytes: null } : take(Buffer.alloc(0))
  }
}
