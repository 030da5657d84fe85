import { inflateSync } from 'node:zlib'

/** Letters and digits of a PDF of ours in reading order, by its own text operators; enough to see what stands on it. */
export function lettersOf(bytes: Buffer): string {
  let text = ''
  for (const [, stream = ''] of bytes.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    try {
      const content = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
      for (const [, hex = ''] of content.matchAll(/<([0-9a-f]*)>/g))
        text += Buffer.from(hex, 'hex').toString('latin1')
    } catch {
      // Not a compressed stream.
    }
  }
  return text.replace(/[^\p{L}\d]/gu, '')
}
