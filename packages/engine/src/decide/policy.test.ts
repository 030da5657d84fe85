import { describe, expect, test } from 'vitest'
import type { Verdict } from '../types.ts'
import { decide, type Facts, POLICY, ruleFits, stricter } from './policy.ts'

const facts = (some: Partial<Facts> = {}): Facts => ({
  account: 'organization',
  answering: false,
  subject: 'none',
  judgement: 'clear',
  named: false,
  namedPatient: false,
  namedInCare: false,
  direct: false,
  patientNumber: false,
  photo: false,
  face: false,
  patientPictured: false,
  patientLikelyPictured: false,
  relation: false,
  quasi: false,
  smallCrowd: false,
  authorizationClaimed: false,
  substanceUse: false,
  doubt: false,
  ...some,
})

/** Every row once: facts that fit it, the verdict it leads to, and its citation as a privacy officer would look it up. */
const ROWS: Record<string, { given: Partial<Facts>; verdict: Verdict; citation: RegExp }> = {
  'number.patient': {
    given: { patientNumber: true, subject: 'patient' },
    verdict: 'stop',
    citation: /164\.514\(b\)\(2\)\(i\)\(G\)/,
  },
  'patient.named-as-such': {
    given: { namedPatient: true, subject: 'patient', judgement: 'review' },
    verdict: 'stop',
    citation: /\(A\), 164\.502\(a\)/,
  },
  'named.in-care': { given: { namedInCare: true }, verdict: 'review', citation: /\(A\), 160\.103/ },
  'media.face': { given: { face: true }, verdict: 'review', citation: /\(Q\).*164\.508/ },
  'media.patient-face': {
    given: { face: true, subject: 'patient', judgement: 'review' },
    verdict: 'stop',
    citation: /\(Q\).*164\.508/,
  },
  'media.patient-written': {
    given: { patientPictured: true },
    verdict: 'stop',
    citation: /164\.514\(b\)\(2\)\(i\), 164\.502\(a\)/,
  },
  'media.name-in-care': {
    given: { patientLikelyPictured: true },
    verdict: 'review',
    citation: /\(A\), 160\.103/,
  },
  'authorization.claimed': {
    given: { authorizationClaimed: true, subject: 'patient' },
    verdict: 'review',
    citation: /164\.508\(c\)/,
  },
  'self.caution': { given: { subject: 'self' }, verdict: 'caution', citation: /164\.502\(g\)/ },
  doubt: { given: { doubt: true }, verdict: 'caution', citation: /164\.530\(c\)/ },
  'substance-use': {
    given: { substanceUse: true, judgement: 'stop' },
    verdict: 'stop',
    citation: /42 CFR 2\.13/,
  },
  'reply.confirms': {
    given: { answering: true, judgement: 'stop' },
    verdict: 'stop',
    citation: /164\.502\(a\), 160\.103/,
  },
  'patient.photo': { given: { photo: true, judgement: 'stop' }, verdict: 'stop', citation: /\(Q\)/ },
  'patient.named': { given: { named: true, judgement: 'stop' }, verdict: 'stop', citation: /\(A\)/ },
  'patient.identified': {
    given: { direct: true, judgement: 'stop' },
    verdict: 'stop',
    citation: /164\.514\(b\)\(2\)\(i\)/,
  },
  'patient.told': { given: { judgement: 'stop' }, verdict: 'stop', citation: /164\.530\(c\)/ },
  'patient.recognisable': {
    given: { quasi: true, judgement: 'stop' },
    verdict: 'stop',
    citation: /164\.514\(b\)\(2\)\(ii\)/,
  },
  'review.authorization': {
    given: { authorizationClaimed: true, judgement: 'review' },
    verdict: 'review',
    citation: /164\.508\(c\)/,
  },
  'review.reply': {
    given: { answering: true, judgement: 'review' },
    verdict: 'review',
    citation: /160\.103/,
  },
  'review.case': { given: { judgement: 'review' }, verdict: 'review', citation: /164\.514\(b\)\(2\)\(ii\)/ },
  'caution.self': { given: { judgement: 'caution' }, verdict: 'caution', citation: /164\.502\(g\)/ },
  'clear.fictional': { given: { subject: 'fictional' }, verdict: 'clear', citation: /160\.103/ },
  'clear.animal': { given: { subject: 'animal' }, verdict: 'clear', citation: /160\.103/ },
  'clear.historical': { given: { subject: 'historical' }, verdict: 'clear', citation: /50 years/ },
  'clear.public-figure': { given: { subject: 'public-figure' }, verdict: 'clear', citation: /160\.103/ },
  'clear.staff': { given: { subject: 'staff' }, verdict: 'clear', citation: /employment records/ },
  'clear.aggregate': { given: { subject: 'aggregate' }, verdict: 'clear', citation: /164\.514\(a\)/ },
  'clear.reply': { given: { answering: true }, verdict: 'clear', citation: /164\.502\(a\)/ },
  'clear.private': { given: { account: 'patient' }, verdict: 'clear', citation: /160\.102/ },
  clear: { given: {}, verdict: 'clear', citation: /160\.103/ },
}

describe('each rule of the policy table', () => {
  test.each(POLICY.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const row = ROWS[id]
    expect(row, `policy rule ${id} has no row in this test`).toBeDefined()
    if (!row) return
    const decision = decide(facts(row.given))
    expect(decision).toMatchObject({ verdict: row.verdict, rule: { id } })
    expect(rule.citation).toMatch(row.citation)
    expect(rule.en.length).toBeGreaterThan(20)
    expect(rule.es.length).toBeGreaterThan(20)
  })
})

test('every row of this test names a rule that exists', () => {
  expect(Object.keys(ROWS).sort()).toEqual(POLICY.map((rule) => rule.id).sort())
})

test('no fitting floor is ever undercut, whatever the model thinks', () => {
  for (const judgement of ['clear', 'caution', 'review', 'stop'] as const)
    for (const { given } of Object.values(ROWS)) {
      const all = facts({ ...given, judgement })
      const { verdict } = decide(all)
      expect(stricter(verdict, judgement)).toBe(verdict)
      for (const rule of POLICY)
        if (rule.role === 'floor' && ruleFits(rule, all))
          expect(stricter(verdict, rule.verdict)).toBe(verdict)
    }
})

test('an organization may tighten a rule but never loosen it', () => {
  const claimed = facts({ authorizationClaimed: true, subject: 'patient' })
  expect(decide(claimed, { 'authorization.claimed': 'stop' }).verdict).toBe('stop')
  expect(decide(claimed, { 'authorization.claimed': 'clear' }).verdict).toBe('review')
  expect(decide(facts({ judgement: 'caution' }), { 'caution.self': 'review' }).verdict).toBe('review')
})

test('claimed permission is never clear for a post about a patient', () => {
  for (const account of ['organization', 'professional', 'personal'] as const)
    expect(decide(facts({ account, subject: 'patient', authorizationClaimed: true })).verdict).not.toBe(
      'clear',
    )
})
