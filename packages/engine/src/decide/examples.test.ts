import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import { ruleWords } from './describe.ts'
import { EXAMPLES } from './examples.ts'
import { POLICY } from './policy.ts'

describe('the tests attached to each rule', () => {
  test.each(
    POLICY.flatMap((rule) =>
      (EXAMPLES[rule.id] ?? []).map((example) => [example.id, rule, example] as const),
    ),
  )('%s', (_, rule, { post, expected }) => {
    const report = check(post, { rewrite: false })
    expect(report.verdict).toBe(expected)
    // A floor that only confirms what the model says leaves the reason to an explaining row, and a floor that
    // decides gives its own; that the row fits is what tightening it shows, below.
    const floors = POLICY.filter(({ role }) => role === 'floor').map(({ id }) => id)
    if (rule.role === 'explain') expect([rule.id, ...floors]).toContain(report.rule)
  })

  test('no rule is without one, and none names a rule that does not exist', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(POLICY.map(({ id }) => id).sort())
    for (const rule of POLICY)
      for (const { expected } of EXAMPLES[rule.id] ?? []) expect(expected).toBe(rule.verdict)
  })

  test('tightening a rule makes its own examples as strict as that', () => {
    for (const rule of POLICY.filter(({ verdict }) => verdict !== 'stop'))
      for (const { post } of EXAMPLES[rule.id] ?? [])
        expect(check(post, { rewrite: false, policy: { [rule.id]: 'stop' } }).verdict, rule.id).toBe('stop')
  })
})

test('every rule says in plain words what it looks at, in both languages', () => {
  for (const rule of POLICY) {
    const { en, es } = ruleWords(rule)
    expect(en.length, rule.id).toBe(es.length)
    expect(en.length, rule.id).toBeGreaterThan(0)
    for (const line of [...en, ...es]) expect(line, rule.id).toMatch(/^\p{Lu}.+\.$/u)
  }
})
