export interface TextSpan {
  start: number
  end: number
  quote: string
}

/** UTF-16 offsets of a selection inside an element that shows a text, or null when it reaches outside or is empty. */
export function selectedSpan(root: HTMLElement, selection: Selection | null): TextSpan | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const before = document.createRange()
  before.setStart(root, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const quote = range.toString()
  if (quote.trim() === '') return null
  const start = before.toString().length
  return { start, end: start + quote.length, quote }
}

/** Most sentences that the list of a comment offers. */
const MAX_SENTENCES = 40

/** The sentences of a text, for commenting without a mouse. */
export function sentencesOf(text: string, lang: string): TextSpan[] {
  const spans: TextSpan[] = []
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
    const quote = segment.trim()
    if (quote === '') continue
    const start = index + segment.indexOf(quote)
    spans.push({ start, end: start + quote.length, quote })
    if (spans.length === MAX_SENTENCES) break
  }
  return spans
}
