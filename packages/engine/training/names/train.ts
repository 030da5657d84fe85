/**
 * Trains the name tagger and writes data/tagger.ts. Deterministic: same corpora, same weights.
 *
 *   EVAL_DIR=../shared/eval node scripts/run-ts.mjs packages/engine/training/names/train.ts          train and write
 *   … train.ts --folds 5      cross-validate on the training corpora instead, by row, and write nothing
 */
import { writeFileSync } from 'node:fs'
import { TAGS, type TaggerModel } from '../../src/identify/tagger.ts'
import { withOtherNames } from './augment.ts'
import { type Row, readCorpus } from './corpora.ts'
import { random, type Sequence, trainCrf } from './crf.ts'
import { exactScores, report } from './evaluate.ts'
import { NameMaker } from './invent.ts'
import { registerRows } from './register.ts'
import { sequenceOf } from './sequences.ts'

const SEED = 20261124
const COPIES = 3 // of each row with people, under other names
const REGISTER_ROUNDS = 8
const OPTIONS = { epochs: 10, rate: 0.1, decay: 0.01, dropout: 0.4, seed: SEED }
const WEIGHTS = { tweets: 1, renamed: 0.5, presidio: 0.5, register: 0.3 }
/** Weights smaller than this after training are dropped: they cost bytes and change no tag. */
const SMALLEST = 0.02

const sequences = (rows: readonly Row[], weight: number): Sequence[] =>
  rows.map((row) => sequenceOf(row, weight)).filter((sequence) => sequence !== undefined)

function trainOn(tweets: readonly Row[], presidio: readonly Row[]): TaggerModel {
  const maker = new NameMaker(random(SEED))
  const renamed: Row[] = []
  for (let copy = 0; copy < COPIES; copy += 1)
    for (const row of tweets) {
      const other = withOtherNames(row, maker, String(copy))
      if (other !== undefined) renamed.push(other)
    }
  return trainCrf(
    [
      ...sequences(tweets, WEIGHTS.tweets),
      ...sequences(renamed, WEIGHTS.renamed),
      ...sequences(presidio, WEIGHTS.presidio),
      ...sequences(registerRows(maker, REGISTER_ROUNDS), WEIGHTS.register),
    ],
    OPTIONS,
  )
}

/** The model with int8 weights, as it will be read back. */
export function quantised(model: TaggerModel): TaggerModel & { weights: Int8Array } {
  let largest = 0
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight))
  // Few weights are large; clipping them at half the largest leaves finer steps for the rest.
  const scale = largest / 2 / 127
  const weights = new Int8Array(model.weights.length)
  for (let i = 0; i < weights.length; i += 1) {
    const weight = model.weights[i] as number
    weights[i] = Math.abs(weight) < SMALLEST ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale)))
  }
  return {
    weights,
    scale,
    transitions: Array.from(model.transitions, (value) => Math.round(value * 1e4) / 1e4),
  }
}

const folds = process.argv.includes('--folds') ? Number(process.argv[process.argv.indexOf('--folds') + 1]) : 0
const corpora = {
  btc: readCorpus('btc-train'),
  wnut: readCorpus('wnut17-train'),
  presidio: readCorpus('presidio-synth'),
}
if (folds > 1) {
  for (const name of ['btc', 'wnut', 'presidio'] as const) {
    const parts = []
    for (let fold = 0; fold < folds; fold += 1) {
      const keep = (row: Row, i: number, of: string): boolean => of !== name || i % folds !== fold
      const model = quantised(
        trainOn(
          [
            ...corpora.btc.filter((r, i) => keep(r, i, 'btc')),
            ...corpora.wnut.filter((r, i) => keep(r, i, 'wnut')),
          ],
          corpora.presidio.filter((r, i) => keep(r, i, 'presidio')),
        ),
      )
      parts.push(
        exactScores(
          corpora[name].filter((_, i) => i % folds === fold),
          model,
        ),
      )
    }
    console.log(report(`${name}, ${folds} folds`, parts))
  }
} else {
  const model = quantised(trainOn([...corpora.btc, ...corpora.wnut], corpora.presidio))
  const target = 'packages/engine/data/tagger.ts'
  writeFileSync(
    target,
    `// Made by training/names/train.ts; see README.md for data, method and figures.\n` +
      `/** Row-major int8 weights, ${TAGS} tags a row, base64. */\n` +
      `export const WEIGHTS = '${Buffer.from(model.weights.buffer).toString('base64')}'\n` +
      `/** Score of one weight step. */\nexport const SCALE = ${model.scale}\n` +
      `/** Scores of one tag following another, row by row. */\nexport const TRANSITIONS = ${JSON.stringify(model.transitions)}\n`,
  )
  for (const name of ['btc-dev', 'wnut17-dev'])
    console.log(report(name, [exactScores(readCorpus(name), model)]))
}
