import { describe, expect, test } from 'vitest'
import { readability } from '../../authorization/readability.ts'
import { CASES } from '../../facts/cases.ts'
import { factById } from '../../facts/find.ts'
import { SHORT_LESSONS } from './index.ts'

const LANGS = ['en', 'es'] as const
/** What a check marks: the eighteen identifiers, and the three that are no letter. */
const FINDINGS = [...'ABCDEFGHIJKLMNOPQR', 'relation', 'quasi', 'picture']
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length
const dollarsIn = (text: string) =>
  [...text.matchAll(/\$([\d,]+)/g)].map(([, digits]) => Number(digits?.replaceAll(',', '')))

test('every kind of finding has exactly one lesson', () => {
  const taught = SHORT_LESSONS.flatMap(({ categories }) => categories)
  expect(new Set(taught).size).toBe(taught.length)
  expect(taught).toEqual(expect.arrayContaining(FINDINGS))
  expect(new Set(SHORT_LESSONS.map(({ id }) => id)).size).toBe(SHORT_LESSONS.length)
})

test('what else a lesson answers to is the name of a rule of the policy', () => {
  const others = SHORT_LESSONS.flatMap(({ categories }) => categories).filter((id) => !FINDINGS.includes(id))
  for (const rule of others) expect(rule).toMatch(/^[a-z]+\.[a-z-]+$/)
})

describe.each(SHORT_LESSONS)('$id', ({ id, body, question }) => {
  test('it takes about two minutes and is plain language', () => {
    for (const lang of LANGS) {
      const asked = [question.scenario, question.ask, ...question.options.map(({ text }) => text)]
      const minutes = wordsIn([body, ...asked].map((text) => text[lang]).join(' ')) / 200
      expect(minutes, lang).toBeGreaterThan(1.3)
      expect(minutes, lang).toBeLessThan(2.3)
      expect(readability(body[lang], lang).grade, lang).toBeLessThanOrEqual(8)
    }
  })

  test('its question belongs to it and has one right answer', () => {
    expect(question.lesson).toBe(id)
    expect(question.options.filter((option) => option.id === question.right)).toHaveLength(1)
    expect(question.options.length).toBeGreaterThanOrEqual(3)
  })

  test('what it cites is in the data, and so are its figures', () => {
    for (const fact of question.facts ?? []) expect(factById(fact), fact).toBeDefined()
    const told = CASES.filter((known) => question.cases?.includes(known.id))
    expect(told).toHaveLength(question.cases?.length ?? 0)
    const amounts = told.map(({ amountUsd }) => amountUsd)
    for (const lang of LANGS) for (const dollars of dollarsIn(body[lang])) expect(amounts).toContain(dollars)
    expect(dollarsIn(body.es)).toEqual(dollarsIn(body.en))
  })

  test('both languages have the same shape and are not the same text', () => {
    const shape = (text: string) => text.match(/^(?:## |- |\d+\. |> |\| )/gm)
    expect(shape(body.es)).toEqual(shape(body.en))
    expect(body.es).not.toBe(body.en)
  })
})
