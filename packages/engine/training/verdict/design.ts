import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eachColumn, VERDICTS, type VerdictModel } from '../../src/decide/model.ts'
import { analyse } from '../../src/subject/analysis.ts'
import { extractFeatures, situationOf } from '../../src/subject/features.ts'
import type { Post, Verdict } from '../../src/types.ts'
import { fitLogistic, type SparseRow } from './logistic.ts'

/** A post with the verdict a careful reader gave. `situation` groups variations of one case. */
export interface LabelledPost extends Post {
  id: string
  expected: Verdict
  situation?: string
  setting?: string
  identifiers?: { category: string; text: string }[]
}

export interface Example {
  post: LabelledPost
  columns: Map<string, number>
  label: number
}

export function readPosts(path: string): LabelledPost[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledPost)
}

/** Every training post, files in name order. */
export function readTrainingPosts(folder: string): LabelledPost[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readPosts(join(folder, name)))
}

export function toExample(post: LabelledPost): Example {
  const analysis = analyse(post, () => false)
  const columns = new Map<string, number>()
  eachColumn(extractFeatures(analysis, post), situationOf(analysis), (name, value) =>
    columns.set(name, value),
  )
  return { post, columns, label: VERDICTS.indexOf(post.expected) }
}

export interface Recipe {
  /** Columns seen in fewer examples are left out. */
  leastExamples: number
  structurePenalty: number
  situationPenalty: number
  wordPenalty: number
  iterations: number
  /** Weights smaller than this in every class are dropped. */
  smallestWeight: number
  actFrom: number
  stopShare: number
}

export const RECIPE: Recipe = {
  leastExamples: 2,
  structurePenalty: 4,
  situationPenalty: 12,
  wordPenalty: 1.5,
  iterations: 150,
  smallestWeight: 0.01,
  actFrom: 0.42,
  stopShare: 0.5,
}

/** Trains one model. Deterministic. */
export function fitVerdictModel(examples: Example[], recipe: Recipe, version: string): VerdictModel {
  const seen = new Map<string, number>()
  for (const { columns } of examples)
    for (const name of columns.keys()) seen.set(name, (seen.get(name) ?? 0) + 1)
  const names = [...seen]
    .filter(([, n]) => n >= recipe.leastExamples)
    .map(([name]) => name)
    .sort()
  const index = new Map(names.map((name, i) => [name, i]))
  const penalty = Float64Array.from(names, (name) =>
    name.startsWith('w:')
      ? recipe.wordPenalty
      : name.includes('|')
        ? recipe.situationPenalty
        : recipe.structurePenalty,
  )
  const rows = examples.map(({ columns }): SparseRow => {
    const kept = [...columns].filter(([name]) => index.has(name))
    return {
      index: Int32Array.from(kept, ([name]) => index.get(name) as number),
      value: Float64Array.from(kept, ([, value]) => value),
    }
  })
  const weights = fitLogistic(
    rows,
    examples.map((e) => e.label),
    examples.map(() => 1),
    {
      classes: VERDICTS.length,
      features: names.length,
      penalty,
      iterations: recipe.iterations,
    },
  )
  return pack(names, weights, recipe, version)
}

function pack(names: string[], weights: Float64Array[], recipe: Recipe, version: string): VerdictModel {
  let top = 0
  for (const w of weights) for (const x of w) top = Math.max(top, Math.abs(x))
  const step = top / 127
  const kept: string[] = []
  const bytes: number[] = []
  names.forEach((name, i) => {
    const row = weights.map((w) => w[i] as number)
    if (row.every((x) => Math.abs(x) < recipe.smallestWeight)) return
    kept.push(name)
    for (const x of row) bytes.push(Math.round(x / step))
  })
  return {
    version,
    step,
    features: kept.join('\n'),
    weights: Buffer.from(Int8Array.from(bytes).buffer).toString('base64'),
    actFrom: recipe.actFrom,
    stopShare: recipe.stopShare,
  }
}

/** Which fifth a situation falls in: all its variations together. FNV-1a of its name. */
export function foldOf(situation: string, folds: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < situation.length; i += 1)
    hash = Math.imul(hash ^ situation.charCodeAt(i), 0x01000193) >>> 0
  return hash % folds
}
