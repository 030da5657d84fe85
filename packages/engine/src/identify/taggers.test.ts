import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../text/document.ts'
import { FastEmissions } from './fast-emissions.ts'
import { LIMIT, packWeights, unpackBiased } from './packed.ts'
import { FEATURE_BITS, tagFeatures } from './tag-features.ts'
import { bestTags, emissions, lattice, MAY_FOLLOW, OUT, TAGS, type TaggerModel } from './tagger.ts'

/** Weights that differ from row to row, without chance. */
const weights = Int8Array.from({ length: (1 << FEATURE_BITS) * TAGS }, (_, i) => ((i * 2654435761) % 89) - 44)
const model: TaggerModel = {
  weights,
  scale: 0.01,
  transitions: Array.from({ length: TAGS * TAGS }, (_, i) => ((i * 7) % 5) / 10),
}

test('kept sums give the scores that all features together give', () => {
  const scorer = new FastEmissions([
    { rows: Uint8Array.from(weights, (weight) => weight + LIMIT), scale: model.scale },
  ])
  fc.assert(
    fc.property(
      fc
        .array(
          fc.constantFrom(
            'Dr.',
            'Ana',
            'RUIZ',
            'x',
            '5',
            '@a',
            '#AnaRuiz',
            '😀',
            'Lexapro',
            'Tulsa',
            ',',
            'aaaaaa',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join(' ')),
      (text) => {
        const { tokens } = readDocument(text)
        const slow = emissions(tagFeatures(tokens), model)
        const fast = scorer.of(tokens)[0] ?? new Float64Array()
        expect(fast).toHaveLength(slow.length)
        for (let i = 0; i < slow.length; i += 1) expect(fast[i]).toBeCloseTo(slow[i] as number, 9)
      },
    ),
    { numRuns: 60 },
  )
})

test('the best sequence keeps the rules and has the highest score of all', () => {
  const { tokens } = readDocument('Dr. Ana Ruiz came')
  const scores = emissions(tagFeatures(tokens), model)
  const score = (tags: readonly number[]): number => {
    let sum = 0
    let before = OUT
    for (const [i, tag] of tags.entries()) {
      if (MAY_FOLLOW[before]?.[tag] !== true) return Number.NEGATIVE_INFINITY
      sum += (model.transitions[before * TAGS + tag] as number) + (scores[i * TAGS + tag] as number)
      before = tag
    }
    return MAY_FOLLOW[before]?.[OUT] === true ? sum : Number.NEGATIVE_INFINITY
  }
  const all: number[][] = tokens.reduce<number[][]>(
    (lists) => lists.flatMap((list) => [0, 1, 2, 3, 4].map((tag) => [...list, tag])),
    [[]],
  )
  const sums = all.map(score)
  const best = Math.max(...sums)
  expect(score([...bestTags(scores, model.transitions)])).toBeCloseTo(best, 9)
  const total = best + Math.log(sums.reduce((sum, value) => sum + Math.exp(value - best), 0))
  expect(lattice(scores, model.transitions).total).toBeCloseTo(total, 6)
})

test('packed weights come back as they were', () => {
  const all = Int8Array.from({ length: 2 * LIMIT + 1 }, (_, i) => i - LIMIT)
  const packed = packWeights(all)
  expect(unpackBiased(packed)).toEqual(Uint8Array.from(all, (weight) => weight + LIMIT))
  expect(JSON.stringify(packed)).toHaveLength(all.length + 2)
})
