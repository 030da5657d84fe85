// Writes what the core's verdict model thinks of each training post when its situation was held out, one JSON line a
// post, for evaluate.py; or of the posts whose number lies in a range, by a model trained on all others, for kept.py.
//   node scripts/run-ts.mjs packages/engine/training/encoder/core-chances.ts core.jsonl
//   node scripts/run-ts.mjs packages/engine/training/encoder/core-chances.ts kept.jsonl 7000 7999
import { writeFileSync } from 'node:fs'
import { crossValidate, predict } from '../verdict/cross-validation.ts'
import { type Example, fitVerdictModel, RECIPE, readTrainingPosts, toExample } from '../verdict/design.ts'

const [out, first, last] = process.argv.slice(2)
if (out === undefined) throw new Error('Name the file to write.')
const examples = readTrainingPosts('packages/engine/training/posts').map(toExample)
const judged = first === undefined ? crossValidate(examples) : keptApart(examples)
const lines = judged.map(({ post, chance: { clear, caution, review, stop } }) =>
  JSON.stringify({ id: post.id, chances: [clear, caution, review, stop] }),
)
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${lines.length} posts`)

function keptApart(all: Example[]) {
  const kept = ({ post }: Example) => {
    const number = Number(post.id.slice(1))
    return number >= Number(first) && number <= Number(last)
  }
  const model = fitVerdictModel(
    all.filter((example) => !kept(example)),
    RECIPE,
    'kept apart',
  )
  return all.filter(kept).map(({ post }) => ({ post, ...predict(post, model) }))
}
