import { createHash } from 'node:crypto'
import { type Exclusion, isHeading, keysOfExclusion, type LineFault, readExclusion } from '@clearpost/law'
import { refuse } from './load.ts'

const NEWLINE = 0x0a
/** Lines after which other requests get their turn. */
const LINES_PER_TURN = 10_000
/** Faults that are named; more are counted. */
const FAULTS_NAMED = 20

const FAULT_WORDS: Record<LineFault, string> = {
  columns: 'does not have 18 columns',
  quotes: 'has a quote that is not closed',
  name: 'has neither a last name nor a business name',
  day: 'has a day that is none, or no day of exclusion',
  npi: 'has an NPI that is not ten digits',
  kind: 'has no kind of exclusion',
  long: 'has a field of more than 200 characters',
}

/** The list is older than UTF-8: what is not that is read as Windows-1252. */
function textOf(bytes: Buffer): TextDecoder {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return new TextDecoder('utf-8')
  } catch {
    return new TextDecoder('windows-1252')
  }
}

/** The lines with their numbers, from 1; none is held longer than it is looked at. */
export function* linesOf(bytes: Buffer, decoder: TextDecoder): Generator<[number: number, line: string]> {
  let number = 0
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at)
    const end = newline === -1 ? bytes.length : newline
    number += 1
    yield [number, decoder.decode(bytes.subarray(at, end)).replace(/\r$/, '')]
    at = end + 1
  }
}

export interface FileFacts {
  sha256: string
  rows: number
  newestExclusionOn: string
  decoder: TextDecoder
}

/**
 * Reads the whole file and says what is in it.
 * @throws Problem `screening.notTheFile`, or `screening.brokenFile` with the numbers of the wrong lines
 */
export async function readFile(bytes: Buffer): Promise<FileFacts> {
  const decoder = textOf(bytes)
  const errors: { path: string; message: string }[] = []
  let [rows, faults, newest] = [0, 0, '']
  for (const [number, line] of linesOf(bytes, decoder)) {
    if (number === 1) {
      if (!isHeading(line)) throw refuse('notTheFile')
      continue
    }
    if (number % LINES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve))
    if (line === '') continue
    const read = readExclusion(line)
    if (typeof read === 'string') {
      faults += 1
      if (faults <= FAULTS_NAMED)
        errors.push({ path: `${number} ${read}`, message: `Line ${number} ${FAULT_WORDS[read]}.` })
    } else {
      rows += 1
      if (read.excludedOn > newest) newest = read.excludedOn
    }
  }
  if (faults > FAULTS_NAMED)
    errors.push({ path: `more ${faults - FAULTS_NAMED}`, message: `${faults - FAULTS_NAMED} more lines.` })
  if (faults > 0) throw refuse('brokenFile', { errors })
  if (rows === 0) throw refuse('notTheFile')
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    rows,
    newestExclusionOn: newest,
    decoder,
  }
}

/** A row's keys as they are stored: 32-bit numbers, little-endian. */
export function packKeys(row: Exclusion): Buffer {
  const keys = keysOfExclusion(row)
  const packed = Buffer.allocUnsafe(keys.length * 4)
  for (const [index, key] of keys.entries()) packed.writeInt32LE(key, index * 4)
  return packed
}

export function unpackKeys(packed: Buffer): number[] {
  const keys: number[] = []
  for (let at = 0; at < packed.length; at += 4) keys.push(packed.readInt32LE(at))
  return keys
}

/** What tells whether a row is the same as in another file. */
export const hashOfRow = (row: Exclusion): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(row).sort()))
    .digest('hex')
