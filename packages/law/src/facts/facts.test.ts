import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { AUTHORIZATION_ELEMENTS, AUTHORIZATION_RULES } from './authorization.ts'
import { BREACH_RULES } from './breach.ts'
import { CASES } from './cases.ts'
import { caseWords } from './cases-es.ts'
import { DEIDENTIFICATION_RULES, IDENTIFIERS } from './deidentification.ts'
import { factById } from './find.ts'
import { GOVERNANCE_RULES } from './governance.ts'
import { LABOR_RULES } from './labor.ts'
import { OBLIGATIONS } from './obligations.ts'
import { CRIMINAL, PENALTY_RULES, PENALTY_TABLES, STATE_ATTORNEY_GENERAL } from './penalties.ts'
import { REVIEW_GUIDANCE } from './reviews.ts'
import { STATE_DEADLINES } from './state-deadlines.ts'

const FILE = path.resolve(import.meta.dirname, '../../../../../shared/law/facts.json')
const here = existsSync(FILE)
type Row = Record<string, unknown> & { id: string }
const facts = (name: string): Row[] => JSON.parse(readFileSync(FILE, 'utf8'))[name]

/** Every value of the data, whatever its key is called here; how the text was read is not carried over. */
function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => (key.endsWith('read_at') ? [] : valuesOf(inner)))
  }
  return [String(value)]
}
const sorted = (value: unknown) => valuesOf(value).sort()

test.runIf(here)('the cases are those of the data', () => {
  const rows = facts('cases')
  expect(CASES.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  for (const row of rows) expect(sorted(CASES.find(({ id }) => id === row.id)), row.id).toEqual(sorted(row))
})

test.runIf(here)('the penalties are those of the data', () => {
  const own = [...PENALTY_TABLES, ...Object.values(PENALTY_RULES), CRIMINAL, STATE_ATTORNEY_GENERAL]
  const rows = facts('penalties')
  expect(own.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
  for (const row of rows) expect(sorted(own.find(({ id }) => id === row.id)), row.id).toEqual(sorted(row))
})

test.runIf(here)('the elements and rules of an authorization are those of the data', () => {
  for (const [name, own] of [
    ['authorization_elements', AUTHORIZATION_ELEMENTS],
    ['authorization_rules', AUTHORIZATION_RULES],
  ] as const) {
    const rows = facts(name)
    expect(own.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    for (const row of rows) expect(sorted(own.find(({ id }) => id === row.id)), row.id).toEqual(sorted(row))
  }
})

test.runIf(here)('the rules of breach and of the states are those of the data', () => {
  for (const [name, own] of [
    ['breach_rules', Object.values(BREACH_RULES)],
    ['state_deadlines', STATE_DEADLINES],
  ] as const) {
    const rows = facts(name)
    expect(own.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    for (const row of rows) expect(sorted(own.find(({ id }) => id === row.id)), row.id).toEqual(sorted(row))
  }
})

test.runIf(here)('the rules of governance and of labor are those of the data', () => {
  for (const [name, own] of [
    ['governance_rules', Object.values(GOVERNANCE_RULES)],
    ['labor_rules', Object.values(LABOR_RULES)],
  ] as const) {
    const rows = facts(name)
    expect(own.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    for (const row of rows) expect(sorted(own.find(({ id }) => id === row.id)), row.id).toEqual(sorted(row))
  }
})

test.runIf(here)('the obligations are those of the data', () => {
  const rows = facts('obligations')
  expect(OBLIGATIONS.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  for (const row of rows)
    expect(sorted(OBLIGATIONS.find(({ id }) => id === row.id)), row.id).toEqual(sorted(row))
})

test.runIf(here)('the identifiers and what is said of reviews are those of the data', () => {
  for (const [name, own] of [
    ['identifiers', IDENTIFIERS],
    ['deidentification_rules', Object.values(DEIDENTIFICATION_RULES)],
    ['reviews_guidance', Object.values(REVIEW_GUIDANCE)],
  ] as const) {
    const rows = facts(name)
    expect(own.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    for (const row of rows) expect(sorted(own.find(({ id }) => id === row.id)), row.id).toEqual(sorted(row))
  }
})

test('a fact is found by its id, and no two share one', () => {
  const own = [
    ...AUTHORIZATION_ELEMENTS,
    ...AUTHORIZATION_RULES,
    ...Object.values(BREACH_RULES),
    ...IDENTIFIERS,
    ...Object.values(DEIDENTIFICATION_RULES),
    ...Object.values(GOVERNANCE_RULES),
    ...Object.values(LABOR_RULES),
    ...PENALTY_TABLES,
    ...Object.values(PENALTY_RULES),
    ...STATE_DEADLINES,
    ...OBLIGATIONS,
  ]
  for (const fact of own) expect(factById(fact.id), fact.id).toBe(fact)
  expect(factById('reviews.no_waiver')?.citation).toBe(REVIEW_GUIDANCE.noWaiver.citation)
  expect(factById('no_such_fact')).toBeUndefined()
})

test('every fact says where it comes from', () => {
  for (const fact of [
    ...AUTHORIZATION_ELEMENTS,
    ...AUTHORIZATION_RULES,
    ...CASES,
    ...PENALTY_TABLES,
    ...Object.values(PENALTY_RULES),
    ...Object.values(GOVERNANCE_RULES),
    ...Object.values(LABOR_RULES),
    ...OBLIGATIONS,
  ]) {
    expect(fact.asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(fact.citation).not.toBe('')
  }
})

test('a Spanish page says everything of a case in Spanish, with the figures of the data', () => {
  const figures = (words: object) =>
    JSON.stringify(words)
      .match(/\d[\d,]*/g)
      ?.sort() ?? []
  for (const one of CASES) {
    const { disclosed, channel, outcome } = one
    const spanish = caseWords(one, 'es')
    expect(spanish, one.id).not.toBe(one)
    expect(Object.keys(spanish).sort(), one.id).toEqual(
      ['channel', 'disclosed', ...(outcome === undefined ? [] : ['outcome'])].sort(),
    )
    // Numbers may be written out or in, none may be another one.
    const english = new Set([...figures({ disclosed, channel, outcome }), '3', '4', '44', '47'])
    expect(
      figures(spanish).filter((figure) => !english.has(figure)),
      one.id,
    ).toEqual([])
  }
})
