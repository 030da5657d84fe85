/** The least a finding must have to be drawn. Offsets are UTF-16 units, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** The one stretch in which two texts differ: `from.slice(start, fromEnd)` became `to.slice(start, toEnd)`. */
export function changedStretch(from: string, to: string): { start: number; fromEnd: number; toEnd: number } {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start += 1
  let tail = 0
  while (
    tail < shorter - start &&
    from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)
  )
    tail += 1
  return { start, fromEnd: from.length - tail, toEnd: to.length - tail }
}

/** Moves spans found in an older text to the newer one; a span that was typed into is gone until the next check. */
export function rebaseSpans<S extends Span>(spans: readonly S[], from: string, to: string): S[] {
  if (from === to) return [...spans]
  const { start, fromEnd, toEnd } = changedStretch(from, to)
  const shift = toEnd - fromEnd
  const kept: S[] = []
  for (const span of spans) {
    if (span.end <= start) kept.push(span)
    else if (span.start >= fromEnd) kept.push({ ...span, start: span.start + shift, end: span.end + shift })
  }
  return kept
}

/** A run of text with the same marks. `top` is the index of the mark whose look it takes, -1 for none. */
export interface Run {
  text: string
  top: number
}

/** Text of each line with its runs: lines are the unit that the layer replaces when something changes. */
export function layOutLines(text: string, spans: readonly Span[]): Run[][] {
  const covering = ownerOfEachStretch(text.length, spans)
  const lines: Run[][] = []
  let line: Run[] = []
  for (const { start, end, top } of covering) {
    let from = start
    while (from < end) {
      const newline = text.indexOf('\n', from)
      const to = newline === -1 || newline >= end ? end : newline
      if (to > from) line.push({ text: text.slice(from, to), top })
      from = to
      if (to < end && text.charCodeAt(to) === 10) {
        lines.push(line)
        line = []
        from += 1
      }
    }
  }
  lines.push(line)
  return lines
}

/** Cuts the text where marks begin and end. Of overlapping marks the shortest shows: it is the most precise. */
function ownerOfEachStretch(length: number, spans: readonly Span[]): (Span & { top: number })[] {
  const usable = spans
    .map((span, index) => ({ start: Math.max(0, span.start), end: Math.min(length, span.end), index }))
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start)
  const borders = [...new Set([0, length, ...usable.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  )
  const stretches: (Span & { top: number })[] = []
  const open: typeof usable = []
  let next = 0
  for (let i = 0; i + 1 < borders.length; i += 1) {
    const start = borders[i] as number
    const end = borders[i + 1] as number
    for (; next < usable.length && (usable[next] as Span).start <= start; next += 1)
      open.push(usable[next] as (typeof usable)[number])
    let owner: (typeof usable)[number] | null = null
    for (let k = open.length - 1; k >= 0; k -= 1) {
      const span = open[k] as (typeof usable)[number]
      if (span.end <= start) open.splice(k, 1)
      else if (!owner || span.end - span.start <= owner.end - owner.start) owner = span
    }
    stretches.push({ start, end, top: owner?.index ?? -1 })
  }
  return stretches
}

/** First line that differs and how many lines at the end are the same: what lies between is drawn again. */
export function changedLines(
  before: readonly string[],
  after: readonly string[],
): { from: number; beforeTo: number; afterTo: number } {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let tail = 0
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  return { from, beforeTo: before.length - tail, afterTo: after.length - tail }
}

/** The finding to go to from a caret: the next one that begins after it, or the first; backwards likewise. */
export function nextSpan(spans: readonly Span[], caret: number, backwards: boolean): number {
  if (spans.length === 0) return -1
  const order = spans.map((_, index) => index).sort((a, b) => compare(spans, a, b))
  if (backwards)
    return order.findLast((index) => (spans[index] as Span).end < caret) ?? (order.at(-1) as number)
  return order.find((index) => (spans[index] as Span).start > caret) ?? (order[0] as number)
}

function compare(spans: readonly Span[], a: number, b: number): number {
  const [one, two] = [spans[a] as Span, spans[b] as Span]
  return one.start - two.start || one.end - two.end
}

/**
 * What a one-click fix replaces. A removal takes one space with it, so that no double space stays behind;
 * at the start of a sentence the replacement gets its capital.
 */
export function fixEdit(
  text: string,
  finding: Span & { replacement?: string | undefined },
): { start: number; end: number; text: string } | null {
  if (finding.replacement === undefined) return null
  let { start, end } = finding
  const { replacement } = finding
  if (replacement === '') {
    const spaceBefore = start > 0 && text[start - 1] === ' '
    if (spaceBefore && (end === text.length || /[\s.,;:!?)]/.test(text.charAt(end)))) start -= 1
    else if (text[end] === ' ' && (start === 0 || /\s/.test(text.charAt(start - 1)))) end += 1
  }
  return { start, end, text: replacement }
}
