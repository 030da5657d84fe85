// Writes what the core's verdict model thinks of each training post when its situation was held out, one JSON line a
// post, for evaluate.py.
//   node scripts/run-ts.mjs packages/engine/training/encoder/core-chances.ts core.jsonl
import { writeFileSync } from 'node:fs'
import { judge } from '../../src/decide/model.ts'
import { analyse } from '../../src/subject/analysis.ts'
import { extractFeatures, situationOf } from '../../src/subject/features.ts'
import { fitVerdictModel, foldOf, RECIPE, readTrainingPosts, toExample } from '../verdict/design.ts'

const FOLDS = 5
const [out] = process.argv.slice(2)
if (out === undefined) throw new Error('Name the file to write.')
const examples = readTrainingPosts('packages/engine/training/posts').map(toExample)
const lines: string[] = []
for (let fold = 0; fold < FOLDS; fold += 1) {
  const held = ({ post }: (typeof examples)[number]) => foldOf(post.situation ?? post.id, FOLDS) === fold
  const model = fitVerdictModel(
    examples.filter((example) => !held(example)),
    RECIPE,
    'cross-validation',
  )
  for (const { post } of examples.filter(held)) {
    const analysis = analyse(post, () => false)
    const { clear, caution, review, stop } = judge(
      extractFeatures(analysis, post),
      situationOf(analysis),
      model,
    )
    lines.push(JSON.stringify({ id: post.id, chances: [clear, caution, review, stop] }))
  }
}
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${lines.length} posts`)
