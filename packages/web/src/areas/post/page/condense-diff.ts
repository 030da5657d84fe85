import type { DiffPart } from '../../../ui/diff.tsx'

/** Characters of unchanged text kept on each side of a change. */
const CONTEXT = 50

/** Shortens unchanged stretches of a word diff to what is near a change, cut at words. */
export function condenseDiff(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part, index) => {
    if (part.op !== 'same' || part.text.length <= 2 * CONTEXT + 3) return part
    const tail = index > 0 ? keepStart(part.text) : ''
    const head = index < parts.length - 1 ? keepEnd(part.text) : ''
    return { op: 'same' as const, text: `${tail} … ${head}`.trimStart() }
  })
}

function keepStart(text: string): string {
  const cut = text.lastIndexOf(' ', CONTEXT)
  return text.slice(0, cut > 0 ? cut : CONTEXT)
}

function keepEnd(text: string): string {
  const from = text.length - CONTEXT
  const cut = text.indexOf(' ', from)
  return text.slice(cut > 0 ? cut + 1 : from)
}
