import type { DiffPart } from '../../ui/diff.tsx'

/** One change of a rewrite; the engine calls the new words `after`, the stored report `text`. */
export interface RewriteEdit {
  start: number
  end: number
  after?: unknown
  text?: unknown
}

/**
 * A rewrite as a word diff, in time linear in the text. Edits that do not lead to `rewritten` are not
 * believed: then the whole text is shown as replaced.
 */
export function rewriteParts(text: string, rewritten: string, edits: readonly RewriteEdit[]): DiffPart[] {
  const parts: DiffPart[] = []
  const put = (op: DiffPart['op'], piece: string) => {
    if (piece === '') return
    const last = parts.at(-1)
    if (last?.op === op) last.text += piece
    else parts.push({ op, text: piece })
  }
  let at = 0
  let outcome = ''
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const words = String(edit.after ?? edit.text ?? '')
    if (edit.start < at) continue
    put('same', text.slice(at, edit.start))
    put('removed', text.slice(edit.start, edit.end))
    put('added', words)
    outcome += text.slice(at, edit.start) + words
    at = edit.end
  }
  put('same', text.slice(at))
  outcome += text.slice(at)
  if (outcome === rewritten) return parts
  return [
    { op: 'removed', text },
    { op: 'added', text: rewritten },
  ]
}
