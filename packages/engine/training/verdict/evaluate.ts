// Cross-validates the verdict model by situation and measures it on the development posts. Writes nothing.
//   EVAL_DIR=../shared/eval node scripts/run-ts.mjs packages/engine/training/verdict/evaluate.ts
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { judge, verdictOf } from '../../src/decide/model.ts'
import { analyse } from '../../src/subject/analysis.ts'
import { extractFeatures, situationOf } from '../../src/subject/features.ts'
import type { Verdict } from '../../src/types.ts'
import {
  type Example,
  fitVerdictModel,
  foldOf,
  RECIPE,
  readPosts,
  readTrainingPosts,
  toExample,
} from './design.ts'

const FOLDS = 5
const acts = (verdict: Verdict) => verdict === 'review' || verdict === 'stop'
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`)

function score(name: string, judged: { expected: Verdict; got: Verdict }[]): void {
  const violations = judged.filter(({ expected }) => acts(expected))
  const clean = judged.filter(({ expected }) => !acts(expected))
  const stops = judged.filter(({ expected }) => expected === 'stop')
  console.log(
    `${name.padEnd(28)} caught ${percent(violations.filter(({ got }) => acts(got)).length, violations.length)} of ${violations.length}, false alarms ${percent(clean.filter(({ got }) => acts(got)).length, clean.length)} of ${clean.length}, stop as clear ${percent(stops.filter(({ got }) => got === 'clear').length, stops.length)}, exact ${percent(judged.filter(({ expected, got }) => expected === got).length, judged.length)}`,
  )
}

const posts = readTrainingPosts('packages/engine/training/posts')
const examples = posts.map(toExample)
const predict = (example: Example, model: ReturnType<typeof fitVerdictModel>): Verdict => {
  const analysis = analyse(example.post, () => false)
  return verdictOf(judge(extractFeatures(analysis, example.post), situationOf(analysis), model), model)
}

const judged: { expected: Verdict; got: Verdict; lang: string; account: string }[] = []
for (let fold = 0; fold < FOLDS; fold += 1) {
  const held = (example: Example) => foldOf(example.post.situation ?? example.post.id, FOLDS) === fold
  const model = fitVerdictModel(
    examples.filter((example) => !held(example)),
    RECIPE,
    'cross-validation',
  )
  for (const example of examples.filter(held)) {
    const { expected, lang = 'en', account = 'personal' } = example.post
    judged.push({ expected, got: predict(example, model), lang, account })
  }
}
score('cross-validated', judged)
for (const lang of ['en', 'es'])
  score(
    `  ${lang}`,
    judged.filter((row) => row.lang === lang),
  )
for (const account of ['organization', 'professional', 'personal', 'patient'])
  score(
    `  ${account}`,
    judged.filter((row) => row.account === account),
  )

const file = join(process.env.EVAL_DIR ?? '../shared/eval', 'posts.jsonl')
if (existsSync(file)) {
  const model = fitVerdictModel(examples, RECIPE, 'all')
  score(
    'development posts',
    readPosts(file)
      .map(toExample)
      .map((example) => ({ expected: example.post.expected, got: predict(example, model) })),
  )
}
