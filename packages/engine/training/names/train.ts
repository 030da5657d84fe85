/**
 * Trains the name tagger and writes data/tagger.ts. Deterministic: same corpora, same weights.
 *
 *   EVAL_DIR=../shared/eval node scripts/run-ts.mjs packages/engine/training/names/train.ts          train and write
 *   … train.ts --folds 5      cross-validate on the training corpora instead, by row, and write nothing
 */
import { writeFileSync } from 'node:fs'
import { COUNTRIES } from '../../src/identify/countries.ts'
import { LIMIT, packWeights } from '../../src/identify/packed.ts'
import { FEATURE_BITS } from '../../src/identify/tag-features.ts'
import { TAGS, type TaggerModel } from '../../src/identify/tagger.ts'
import { withOtherNames } from './augment.ts'
import { type Row, readCorpus } from './corpora.ts'
import { random, type Sequence, trainCrf } from './crf.ts'
import { type Counts, coveredPlaces, exactScores, report } from './evaluate.ts'
import { NameMaker } from './invent.ts'
import { registerRows } from './register.ts'
import { PERSON, PLACE, sequenceOf } from './sequences.ts'

const SEED = 20261124
const BAGS = 3 // trainings whose weights are averaged
const COPIES = 3 // of each row with people, under other names
const REGISTER_ROUNDS = 8
const OPTIONS = { epochs: 10, rate: 0.1, decay: 0.007, dropout: 0.4, bits: FEATURE_BITS, seed: SEED }
const PLACE_BITS = 15
const WEIGHTS = { tweets: 1, renamed: 0.5, presidio: 0.5, register: 0.3, health: 0.3 }
/** Weights smaller than this after training are dropped: they cost bytes and change no tag. */
const SMALLEST = 0.02

/** Every other sentence of PsyTAR: health talk without names. The other half measures false alarms. */
const HEALTH_TALK = readCorpus('psytar-train').filter((_, i) => i % 2 === 0)
const PLACE_TYPES = new Set(['STREET_ADDRESS', 'GPE', 'ZIP_CODE'])
const sequences = (rows: readonly Row[], weight: number, types = PERSON): Sequence[] =>
  rows.map((row) => sequenceOf(row, weight, types)).filter((sequence) => sequence !== undefined)

function trainOn(tweets: readonly Row[], presidio: readonly Row[], bags = BAGS): TaggerModel {
  const maker = new NameMaker(random(SEED))
  const renamed: Row[] = []
  for (let copy = 0; copy < COPIES; copy += 1)
    for (const row of tweets) {
      const other = withOtherNames(row, maker, String(copy))
      if (other !== undefined) renamed.push(other)
    }
  const sets = [
    ...sequences(tweets, WEIGHTS.tweets),
    ...sequences(renamed, WEIGHTS.renamed),
    ...sequences(presidio, WEIGHTS.presidio),
    ...sequences(registerRows(maker, REGISTER_ROUNDS), WEIGHTS.register),
    ...sequences(HEALTH_TALK, WEIGHTS.health),
  ]
  return mean(Array.from({ length: bags }, (_, bag) => trainCrf(sets, { ...OPTIONS, seed: SEED + bag })))
}

/** The mean of models that were trained in different order: steadier than each. */
function mean(models: readonly TaggerModel[]): TaggerModel {
  const first = models[0] as TaggerModel
  const average = (of: (model: TaggerModel) => number): number =>
    models.reduce((sum, model) => sum + of(model), 0) / models.length
  return {
    weights: Float32Array.from(first.weights, (_, i) => average((model) => model.weights[i] as number)),
    scale: 1,
    transitions: Array.from(first.transitions, (_, i) => average((model) => model.transitions[i] as number)),
  }
}

/** Streets, towns and postal codes as PLACE. Countries are no identifiers. */
function withPlaces(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({
    ...row,
    entities: row.entities
      .filter((e) => PLACE_TYPES.has(e.type) && !COUNTRIES.has(row.text.slice(e.start, e.end).toLowerCase()))
      .map((e) => ({ ...e, type: 'PLACE' })),
  }))
}

/** For addresses that no pattern foresees. */
function trainPlaces(presidio: readonly Row[]): TaggerModel {
  const register = registerRows(new NameMaker(random(SEED + 1)), REGISTER_ROUNDS)
  return trainCrf(
    [
      ...sequences(withPlaces(presidio), 1, PLACE),
      ...sequences(register, WEIGHTS.register, PLACE),
      ...sequences(HEALTH_TALK, WEIGHTS.health, PLACE),
    ],
    { ...OPTIONS, bits: PLACE_BITS, dropout: 0.2 },
  )
}

/** The model with weights from -44 to 44, as it will be read back. */
function quantised(model: TaggerModel): TaggerModel & { weights: Int8Array } {
  let largest = 0
  for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight))
  // Few weights are large; clipping them at half the largest leaves finer steps for the rest.
  const scale = largest / 2 / LIMIT
  const weights = new Int8Array(model.weights.length)
  for (let i = 0; i < weights.length; i += 1) {
    const weight = model.weights[i] as number
    weights[i] =
      Math.abs(weight) < SMALLEST ? 0 : Math.max(-LIMIT, Math.min(LIMIT, Math.round(weight / scale)))
  }
  return {
    weights,
    scale,
    transitions: Array.from(model.transitions, (value) => Math.round(value * 1e4) / 1e4),
  }
}

function write(target: string, model: TaggerModel & { weights: Int8Array }): void {
  writeFileSync(
    target,
    `// Made by training/names/train.ts; see README.md for data, method and figures.\n` +
      `/** Weights, ${TAGS} tags a row, row after row, one character each. */\n` +
      `export const WEIGHTS = ${JSON.stringify(packWeights(model.weights))}\n` +
      `/** Score of one weight step. */\nexport const SCALE = ${model.scale}\n` +
      `/** Scores of one tag following another, row by row. */\nexport const TRANSITIONS = ${JSON.stringify(model.transitions)}\n`,
  )
}

const folds = process.argv.includes('--folds') ? Number(process.argv[process.argv.indexOf('--folds') + 1]) : 0
const corpora = {
  btc: readCorpus('btc-train'),
  wnut: readCorpus('wnut17-train'),
  presidio: readCorpus('presidio-synth'),
}
if (folds > 1) {
  const parts: Record<keyof typeof corpora, Counts[]> = { btc: [], wnut: [], presidio: [] }
  const places: Counts[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = (rows: readonly Row[]): Row[] => rows.filter((_, i) => i % folds !== fold)
    const kept = (rows: readonly Row[]): Row[] => rows.filter((_, i) => i % folds === fold)
    const model = quantised(trainOn([...rest(corpora.btc), ...rest(corpora.wnut)], rest(corpora.presidio), 1))
    for (const name of ['btc', 'wnut', 'presidio'] as const)
      parts[name].push(exactScores(kept(corpora[name]), model))
    const placeModel = quantised(trainPlaces(rest(corpora.presidio)))
    places.push(coveredPlaces(withPlaces(kept(corpora.presidio)), placeModel))
  }
  for (const [name, counts] of Object.entries(parts)) console.log(report(`${name}, ${folds} folds`, counts))
  const total = (key: 'right' | 'gold'): number => places.reduce((sum, part) => sum + part[key], 0)
  console.log(
    `presidio places, ${folds} folds: ${total('right')} of ${total('gold')} covered by half or more`,
  )
} else {
  const model = quantised(trainOn([...corpora.btc, ...corpora.wnut], corpora.presidio))
  write('packages/engine/data/tagger.ts', model)
  write('packages/engine/data/place-tagger.ts', quantised(trainPlaces(corpora.presidio)))
  for (const name of ['btc-dev', 'wnut17-dev'])
    console.log(report(name, [exactScores(readCorpus(name), model)]))
}
