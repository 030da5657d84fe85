/** Keys of the review queue, as data: the help dialog and the listener read the same list. */
export const SHORTCUTS = {
  j: 'next',
  k: 'previous',
  o: 'open',
  c: 'claim',
  a: 'approve',
  r: 'changes',
  x: 'reject',
  h: 'hold',
  y: 'checkRight',
  s: 'checkStrict',
  m: 'checkMissed',
  '?': 'help',
} as const
export type Shortcut = (typeof SHORTCUTS)[keyof typeof SHORTCUTS]

interface Key {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  isComposing: boolean
  defaultPrevented: boolean
  target: EventTarget | null
}

/** Which shortcut a key press means, or null: not while typing, not with Ctrl, Alt or Cmd, not inside a dialog or menu. */
export function shortcutOf(event: Key): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null
  const target = event.target as { closest?: (selector: string) => unknown } | null
  if (target?.closest?.('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]'))
    return null
  return (SHORTCUTS as Record<string, Shortcut>)[event.key] ?? null
}

/** Index after a step through a list that keeps its ends; -1 (nothing selected) steps to the first or last. */
export function stepIndex(current: number, length: number, step: 1 | -1): number {
  if (length === 0) return -1
  if (current < 0) return step === 1 ? 0 : length - 1
  return Math.max(0, Math.min(length - 1, current + step))
}
