import type { Writable } from 'node:stream'

// POSIX ustar, so that any tool can look into a backup: tar tzf clearpost.backup
const BLOCK = 512

function field(header: Buffer, text: string, offset: number, length: number): void {
  if (Buffer.byteLength(text) > length) throw new Error('A name is too long for the archive.')
  header.write(text, offset, length, 'utf8')
}

function headerOf(path: string, size: number, mtime: Date): Buffer {
  const header = Buffer.alloc(BLOCK)
  const cut = path.length > 100 ? path.lastIndexOf('/') : -1
  field(header, path.slice(cut + 1), 0, 100)
  field(header, '0000600\0', 100, 8)
  field(header, '0000000\0', 108, 8)
  field(header, '0000000\0', 116, 8)
  field(header, `${size.toString(8).padStart(11, '0')}\0`, 124, 12)
  field(
    header,
    `${Math.floor(mtime.getTime() / 1000)
      .toString(8)
      .padStart(11, '0')}\0`,
    136,
    12,
  )
  field(header, '        ', 148, 8)
  field(header, '0', 156, 1)
  field(header, 'ustar\u000000', 257, 8)
  if (cut >= 0) field(header, path.slice(0, cut), 345, 155)
  const sum = header.reduce((total, byte) => total + byte, 0)
  field(header, `${sum.toString(8).padStart(6, '0')}\0 `, 148, 8)
  return header
}

export interface TarWriter {
  add(path: string, bytes: Buffer): Promise<void>
  end(): Promise<void>
}

/** Writes entries one after the other, waiting for the stream to take them. */
export function writeTar(out: Writable, mtime: Date): TarWriter {
  let failure: Error | null = null
  out.once('error', (error) => {
    failure = error
  })
  const write = (bytes: Buffer) =>
    new Promise<void>((resolve, reject) => {
      if (failure) return reject(failure)
      out.write(bytes, (error) => (error ? reject(error) : resolve()))
    })
  return {
    async add(path, bytes) {
      await write(headerOf(path, bytes.length, mtime))
      await write(bytes)
      const rest = bytes.length % BLOCK
      if (rest > 0) await write(Buffer.alloc(BLOCK - rest))
    },
    end: () =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        out.once('error', reject)
        out.end(Buffer.alloc(2 * BLOCK), resolve)
      }),
  }
}

export interface TarEntry {
  path: string
  bytes: Buffer
}

/** The archive was cut off or damaged. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

/** Reads entries one after the other; one entry at a time is in memory. @throws ArchiveError */
export async function* readTar(input: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const iterator = input[Symbol.asyncIterator]()
  let chunks: Buffer[] = []
  let held = 0

  async function take(size: number): Promise<Buffer | null> {
    while (held < size) {
      const { value, done } = await iterator.next()
      if (done) return null
      chunks.push(value)
      held += value.length
    }
    const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
    chunks = [all.subarray(size)]
    held -= size
    return all.subarray(0, size)
  }
  const text = (header: Buffer, offset: number, length: number) =>
    header.toString('utf8', offset, offset + length).replace(/\0.*$/s, '')

  for (;;) {
    const header = await take(BLOCK)
    if (header === null) throw new ArchiveError('The backup is cut off.')
    if (header.every((byte) => byte === 0)) return
    if (text(header, 257, 5) !== 'ustar') throw new ArchiveError('The backup is damaged.')
    const size = Number.parseInt(text(header, 124, 12), 8)
    const prefix = text(header, 345, 155)
    const name = text(header, 0, 100)
    const body = await take(Math.ceil(size / BLOCK) * BLOCK)
    if (body === null) throw new ArchiveError('The backup is cut off.')
    yield { path: prefix ? `${prefix}/${name}` : name, bytes: body.subarray(0, size) }
  }
}
