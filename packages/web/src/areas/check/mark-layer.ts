import { changedLines, layOutLines, type Run, type Span } from '../../engine/marks.ts'

export interface DrawnMark extends Span {
  className: string
}

/**
 * Draws marks into an element that lies under a text field, one child per line of text. Only lines that
 * differ from what is drawn are replaced, so that a keystroke in a long text touches one line.
 */
export function createMarkLayer(root: HTMLElement) {
  let keys: string[] = []

  const draw = (text: string, marks: readonly DrawnMark[]) => {
    const lines = layOutLines(text, marks)
    const nextKeys = lines.map((line) =>
      line
        .map((run) =>
          run.top < 0 ? run.text : `\u0000${run.top}${marks[run.top]?.className}\u0001${run.text}`,
        )
        .join('\u0002'),
    )
    const { from, beforeTo, afterTo } = changedLines(keys, nextKeys)
    const anchor = root.children[beforeTo] ?? null
    for (let index = beforeTo - 1; index >= from; index -= 1) root.children[index]?.remove()
    const fresh = document.createDocumentFragment()
    for (const line of lines.slice(from, afterTo)) fresh.append(drawLine(line, marks))
    root.insertBefore(fresh, anchor)
    keys = nextKeys
  }

  return {
    draw,
    /** Elements of one mark: several when it wraps over lines of text. */
    elements: (index: number) => [...root.querySelectorAll<HTMLElement>(`[data-mark="${index}"]`)],
    /** Index of the mark at a point of the window, looking through the text field above; -1 for none. */
    at(x: number, y: number): number {
      const mark = document
        .elementsFromPoint(x, y)
        .find((element) => element instanceof HTMLElement && root.contains(element) && element.dataset.mark)
      return mark ? Number((mark as HTMLElement).dataset.mark) : -1
    },
  }
}
export type MarkLayer = ReturnType<typeof createMarkLayer>

function drawLine(line: readonly Run[], marks: readonly DrawnMark[]): HTMLElement {
  const element = document.createElement('div')
  for (const run of line) {
    const mark = marks[run.top]
    if (!mark) {
      element.append(run.text)
      continue
    }
    const span = document.createElement('span')
    span.className = mark.className
    span.dataset.mark = String(run.top)
    span.textContent = run.text
    element.append(span)
  }
  if (line.length === 0) element.append(document.createElement('br'))
  return element
}
