import type { METADATA_KINDS, MetadataFinding } from '@clearpost/contract'

export type MetadataKind = (typeof METADATA_KINDS)[number]

/** Characters of one finding's text. */
const TEXT_MAX = 2000
const FINDINGS_MAX = 300

/** Collects what is found: each thing once, bounded. */
export class Findings {
  readonly list: MetadataFinding[] = []
  readonly #seen = new Set<string>()

  /** @param text only for captions, comments, person tags, authors and places; null when it says nothing */
  add(kind: MetadataKind, block: string, text: string | null = null): void {
    const words = text === null ? null : clean(text)
    const key = `${kind} ${block} ${words}`
    if (this.#seen.has(key) || this.list.length >= FINDINGS_MAX) return
    this.#seen.add(key)
    this.list.push({ kind, block, text: words })
  }

  /** Reads one block; what breaks inside it is reported as damaged instead of thrown. */
  block(name: string, read: () => void): void {
    try {
      read()
    } catch {
      this.add('other', `${name}, damaged`)
    }
  }
}

const LONE_SURROGATES = /[\ud800-\udfff]/gu

/** Control characters and half surrogates have no place in a database or a page. */
function clean(text: string): string | null {
  const words = text
    .slice(0, TEXT_MAX * 2)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g, ' ')
    .trim()
    .slice(0, TEXT_MAX)
    .replace(LONE_SURROGATES, '')
  return words === '' ? null : words
}
