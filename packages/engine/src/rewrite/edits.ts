import type { Edit } from '../types.ts'

/** Applies edits that are sorted and do not overlap; the result is the text exactly, nothing is trimmed. */
export function apply(text: string, edits: readonly Edit[]): string {
  let out = ''
  let from = 0
  for (const { start, end, after } of edits) {
    out += text.slice(from, start) + after
    from = end
  }
  return out + text.slice(from)
}

/** One edit for the whole text. */
export function replaceAll(text: string, after: string): Edit[] {
  return text === after ? [] : [{ start: 0, end: text.length, before: text, after }]
}

/** Joins edits that touch and fills in what stood there before; empty ones go. */
export function tidyEdits(text: string, edits: readonly Omit<Edit, 'before'>[]): Edit[] {
  const tidy: Edit[] = []
  for (const { start, end, after } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const previous = tidy[tidy.length - 1]
    if (previous && start <= previous.end) {
      previous.end = Math.max(previous.end, end)
      previous.after += after
      previous.before = text.slice(previous.start, previous.end)
    } else tidy.push({ start, end, before: text.slice(start, end), after })
  }
  return tidy.filter(({ before, after }) => before !== after)
}
