// Cross-validates the verdict model by situation and measures it on the development posts. Writes nothing.
//   EVAL_DIR=../shared/eval node scripts/run-ts.mjs packages/engine/training/verdict/evaluate.ts
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Verdict } from '../../src/types.ts'
import { crossValidate, predict } from './cross-validation.ts'
import { fitVerdictModel, RECIPE, readPosts, readTrainingPosts, toExample } from './design.ts'

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

const examples = readTrainingPosts('packages/engine/training/posts').map(toExample)
const judged = crossValidate(examples).map(({ post, got }) => ({
  expected: post.expected,
  got,
  lang: post.lang ?? 'en',
  account: post.account ?? 'personal',
}))
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
    readPosts(file).map((post) => ({ expected: post.expected, got: predict(post, model).got })),
  )
}
