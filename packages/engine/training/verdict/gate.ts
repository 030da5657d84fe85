// Fails when the verdict gets worse than it was: the accuracy floor of every build.
//   EVAL_DIR=../shared/eval node scripts/run-ts.mjs packages/engine/training/verdict/gate.ts
// Measures the shipped engine on the development posts; where that folder is absent, a model trained without a held
// split of the training situations on that split (the shipped one has seen them).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../../src/check.ts'
import { judge, verdictOf } from '../../src/decide/model.ts'
import { analyse } from '../../src/subject/analysis.ts'
import { extractFeatures, situationOf } from '../../src/subject/features.ts'
import type { Verdict } from '../../src/types.ts'
import {
  fitVerdictModel,
  foldOf,
  type LabelledPost,
  RECIPE,
  readPosts,
  readTrainingPosts,
  toExample,
} from './design.ts'

/** A little under what was measured when the bounds were set (see README). Percent. */
const DEVELOPMENT = { leastCaught: 96.5, mostAlarms: 7 }
const HELD = { leastCaught: 84, mostAlarms: 12.5 }
const HELD_FOLDS = 10 // one situation in ten is held

const acts = (verdict: Verdict) => verdict === 'review' || verdict === 'stop'

function measure(
  name: string,
  posts: LabelledPost[],
  verdict: (post: LabelledPost) => Verdict,
  bounds: typeof HELD,
): void {
  if (posts.length === 0) throw new Error(`${name}: no posts to measure; the gate would pass on nothing.`)
  let caught = 0
  let violations = 0
  let alarms = 0
  let clean = 0
  for (const post of posts) {
    const acted = acts(verdict(post))
    if (acts(post.expected)) {
      violations += 1
      if (acted) caught += 1
    } else {
      clean += 1
      if (acted) alarms += 1
    }
  }
  const caughtPercent = (100 * caught) / violations
  const alarmPercent = (100 * alarms) / clean
  const good = caughtPercent >= bounds.leastCaught && alarmPercent <= bounds.mostAlarms
  console.log(
    `${name}: ${posts.length} posts, caught ${caughtPercent.toFixed(1)}% (at least ${bounds.leastCaught}%), false alarms ${alarmPercent.toFixed(1)}% (at most ${bounds.mostAlarms}%): ${good ? 'good' : 'WORSE THAN ALLOWED'}`,
  )
  if (!good) process.exitCode = 1
}

const file = join(process.env.EVAL_DIR ?? '../shared/eval', 'posts.jsonl')
if (existsSync(file))
  measure(
    'development posts',
    readPosts(file),
    (post) => check(post, { rewrite: false }).verdict,
    DEVELOPMENT,
  )
else {
  console.log(`${file} is not here: measuring on the held split of the engine's own training posts instead.`)
  const examples = readTrainingPosts('packages/engine/training/posts').map(toExample)
  const held = (post: LabelledPost) => foldOf(post.situation ?? post.id, HELD_FOLDS) === 0
  const model = fitVerdictModel(
    examples.filter((example) => !held(example.post)),
    RECIPE,
    'held-out',
  )
  const verdict = (post: LabelledPost) => {
    const analysis = analyse(post, () => false)
    return verdictOf(judge(extractFeatures(analysis, post), situationOf(analysis), model), model)
  }
  measure('held split', examples.map((example) => example.post).filter(held), verdict, HELD)
}
