import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedLines, changedStretch, fixEdit, layOutLines, nextSpan, rebaseSpans } from './marks.ts'

describe('moving marks while the next check is under way', () => {
  test('a mark after the typed letter moves along', () => {
    const [mark] = rebaseSpans([{ start: 4, end: 9 }], 'Hi, Maria', 'Hi, oh Maria')
    expect(mark).toEqual({ start: 7, end: 12 })
  })
  test('a mark before the typed letter stays', () => {
    expect(rebaseSpans([{ start: 0, end: 2 }], 'Jo is in', 'Jo is in.')).toEqual([{ start: 0, end: 2 }])
  })
  test('a mark that was typed into is gone', () => {
    expect(rebaseSpans([{ start: 0, end: 5 }], 'Maria', 'Marxia')).toEqual([])
  })
  test('the changed stretch turns one text into the other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const { start, fromEnd, toEnd } = changedStretch(from, to)
        expect(from.slice(0, start) + to.slice(start, toEnd) + from.slice(fromEnd)).toBe(to)
      }),
    )
  })
  test('what a kept mark covers is the same text as before', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.nat(), fc.nat(), (from, to, a, b) => {
        const start = a % from.length
        const end = Math.min(from.length, start + 1 + (b % from.length))
        for (const mark of rebaseSpans([{ start, end }], from, to))
          expect(to.slice(mark.start, mark.end)).toBe(from.slice(start, end))
      }),
    )
  })
})

describe('laying marks out in lines', () => {
  const flat = (text: string, spans: { start: number; end: number }[]) => layOutLines(text, spans)

  test('the lines hold the whole text, whatever the marks', () => {
    const span = fc.record({ start: fc.nat(40), end: fc.nat(40) })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '👩‍👩‍👧', 'é') }),
        fc.array(span),
        (text, spans) => {
          const lines = flat(text, spans)
          expect(lines.map((line) => line.map((run) => run.text).join('')).join('\n')).toBe(text)
        },
      ),
    )
  })
  test('of two marks over the same words the shorter shows', () => {
    expect(
      flat('Maria Lopez of Haxtun', [
        { start: 0, end: 21 },
        { start: 15, end: 21 },
      ]),
    ).toEqual([
      [
        { text: 'Maria Lopez of ', top: 0 },
        { text: 'Haxtun', top: 1 },
      ],
    ])
  })
  test('a mark goes on after a line break', () => {
    expect(flat('a\nb', [{ start: 0, end: 3 }])).toEqual([[{ text: 'a', top: 0 }], [{ text: 'b', top: 0 }]])
  })
  test('a last line break leaves an empty last line', () => {
    expect(flat('a\n', [])).toEqual([[{ text: 'a', top: -1 }], []])
  })
  test('only the line that changed is drawn again', () => {
    expect(changedLines(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual({ from: 1, beforeTo: 2, afterTo: 3 })
    expect(changedLines(['a'], ['a'])).toEqual({ from: 1, beforeTo: 1, afterTo: 1 })
  })
})

describe('going from finding to finding', () => {
  const spans = [
    { start: 3, end: 5 },
    { start: 10, end: 12 },
  ]
  test('forward from the caret, and round to the first after the last', () => {
    expect(nextSpan(spans, 0, false)).toBe(0)
    expect(nextSpan(spans, 5, false)).toBe(1)
    expect(nextSpan(spans, 12, false)).toBe(0)
  })
  test('backward from the caret, and round to the last', () => {
    expect(nextSpan(spans, 12, true)).toBe(0)
    expect(nextSpan(spans, 2, true)).toBe(1)
  })
  test('nowhere without findings', () => {
    expect(nextSpan([], 0, false)).toBe(-1)
  })
})

describe('one-click fixes', () => {
  const apply = (text: string, start: number, end: number, replacement?: string) => {
    const edit = fixEdit(text, { start, end, replacement })
    return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end)
  }
  test('puts the replacement in place', () => {
    expect(apply('Our 84-year-old guest', 4, 15, 'older')).toBe('Our older guest')
  })
  test('a removal takes one space with it', () => {
    expect(apply('See you at 2pm today', 8, 14, '')).toBe('See you today')
    expect(apply('See you today.', 8, 13, '')).toBe('See you.')
    expect(apply('Maria is well', 0, 5, '')).toBe('is well')
  })
  test('a finding without a replacement has no fix', () => {
    expect(apply('Maria', 0, 5)).toBeNull()
  })
})
