import { expect, test } from 'vitest'
import { conditionOf, conditionShare } from './conditions.ts'
import { jobRate, jobShare } from './jobs.ts'
import { factorsOf } from './model.ts'

const share = (phrase: string, age?: number) => conditionShare(conditionOf(phrase), age)

test('conditions come from their sources', () => {
  expect(share('chlamydia')).toBeCloseTo(551 / 100_000, 6)
  expect(share('diabetes')).toBeCloseTo(0.093, 2) // CDC: 29.7 million of 332 million diagnosed in 2021
  expect(share('pregnant')).toBeCloseTo(3_667_758 / 333_287_557, 3)
  expect(share('botulism')).toBeLessThan(share('stroke'))
})

test('a stem of three letters or fewer is a whole word', () => {
  expect(conditionOf('als').measured).toBe(true)
  expect(conditionOf('alsatian').measured).toBe(false)
  expect(conditionOf('tbi')).not.toBe(conditionOf('tb'))
  expect(conditionOf('broken hip')).not.toBe(conditionOf('hip replacement'))
})

test('rates by age: diabetes grows with it, a pregnancy at 62 is rarer than any given rate', () => {
  expect(share('diabetic', 94)).toBeGreaterThan(5 * share('diabetic', 30))
  expect(share('pregnant', 62)).toBeLessThan(share('pregnant', 45))
})

test('a child has no job of its own, a worker holds one more often than a resident', () => {
  const plumber = jobRate('plumber', 600)
  expect(plumber.measured).toBe(true)
  expect(jobShare(plumber, 41)).toBeGreaterThan(jobShare(plumber, undefined))
  expect(jobShare(plumber, 8)).toBeCloseTo(2 * jobShare(plumber, undefined), 10)
  expect(jobRate('prom queen', 8).measured).toBe(false)
})

test('sex depends on the occupation, the condition and the age', () => {
  const of = (picture: Parameters<typeof factorsOf>[0]) => factorsOf(picture).sex?.share ?? Number.NaN
  expect(of({ sex: 'f', job: jobRate('plumber', 600) })).toBeLessThan(0.05)
  expect(of({ sex: 'm', condition: conditionOf('prostate cancer') })).toBe(1)
  expect(of({ sex: 'f', age: 94 })).toBeGreaterThan(of({ sex: 'f', age: 20 }))
})

test('one night is a day of a year of strokes, but a visit for who has diabetes', () => {
  const night = (phrase: string) => factorsOf({ condition: conditionOf(phrase), days: 1 }).days?.share
  expect(night('stroke')).toBeCloseTo(1 / 365, 6)
  expect(night('diabetes')).toBeCloseTo(0.43 / 365, 6)
})
