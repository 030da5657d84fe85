import { type TaggerModel, tagNames } from '../../src/identify/tagger.ts'
import { readDocument } from '../../src/text/document.ts'
import type { Row } from './corpora.ts'

export interface Counts {
  right: number
  found: number
  gold: number
}

/** Exact-span counts of person names, the tagger alone. */
export function exactScores(rows: readonly Row[], model: TaggerModel): Counts {
  const counts = { right: 0, found: 0, gold: 0 }
  for (const row of rows) {
    const doc = readDocument(row.text)
    const gold = new Set(row.entities.filter((e) => e.type === 'PERSON').map((e) => `${e.start}:${e.end}`))
    counts.gold += gold.size
    for (const name of tagNames(doc.tokens, model)) {
      counts.found += 1
      const start = doc.map(doc.tokens[name.start]?.start ?? 0)
      const end = doc.mapEnd(doc.tokens[name.end - 1]?.end ?? 0)
      if (gold.has(`${start}:${end}`)) counts.right += 1
    }
  }
  return counts
}

/** Places of which at least half is covered by what the tagger marks Recall is what counts here. */
export function coveredPlaces(rows: readonly Row[], model: TaggerModel): Counts {
  const counts = { right: 0, found: 0, gold: 0 }
  for (const row of rows) {
    const doc = readDocument(row.text)
    const marks = tagNames(doc.tokens, model).map((name) => ({
      start: doc.map(doc.tokens[name.start]?.start ?? 0),
      end: doc.mapEnd(doc.tokens[name.end - 1]?.end ?? 0),
    }))
    counts.found += marks.length
    counts.gold += row.entities.length
    for (const entity of row.entities) {
      const covered = marks.reduce(
        (sum, mark) => sum + Math.max(0, Math.min(mark.end, entity.end) - Math.max(mark.start, entity.start)),
        0,
      )
      if (covered >= (entity.end - entity.start) / 2) counts.right += 1
    }
  }
  return counts
}

/** One line: precision, recall and F1 in percent over all parts. */
export function report(label: string, parts: readonly Counts[]): string {
  const sum = (key: keyof Counts): number => parts.reduce((total, part) => total + part[key], 0)
  const precision = sum('right') / sum('found')
  const recall = sum('right') / sum('gold')
  const percent = (value: number): string => (100 * value).toFixed(1)
  return `${label.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent((2 * precision * recall) / (precision + recall))}  of ${sum('gold')}`
}
