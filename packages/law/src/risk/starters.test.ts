import { expect, test } from 'vitest'
import { RISK_LEVELS, riskBand, STARTER_RISKS } from './starters.ts'

test('at least twelve starter risks, each whole in both languages', () => {
  expect(STARTER_RISKS.length).toBeGreaterThanOrEqual(12)
  expect(new Set(STARTER_RISKS.map(({ id }) => id)).size).toBe(STARTER_RISKS.length)
  for (const { id, likelihood, impact, en, es } of STARTER_RISKS) {
    expect(RISK_LEVELS, id).toContain(likelihood)
    expect(RISK_LEVELS, id).toContain(impact)
    for (const words of [en, es])
      for (const text of Object.values(words)) expect(text.length, id).toBeGreaterThan(20)
    expect(es.title, id).not.toBe(en.title)
  }
})

test('a higher level never gives a lower band', () => {
  const bands = ['low', 'moderate', 'high', 'severe']
  for (const l of RISK_LEVELS)
    for (const i of RISK_LEVELS) {
      const rank = bands.indexOf(riskBand(l, i))
      expect(bands.indexOf(riskBand(Math.min(l + 1, 5), i))).toBeGreaterThanOrEqual(rank)
      expect(bands.indexOf(riskBand(l, Math.min(i + 1, 5)))).toBeGreaterThanOrEqual(rank)
    }
  expect(riskBand(1, 1)).toBe('low')
  expect(riskBand(5, 5)).toBe('severe')
})
