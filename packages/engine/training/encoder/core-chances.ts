// Writes what the core's verdict model thinks of each training post when its situation was held out, one JSON line a
// post, for evaluate.py.
//   node scripts/run-ts.mjs packages/engine/training/encoder/core-chances.ts core.jsonl
import { writeFileSync } from 'node:fs'
import { crossValidate } from '../verdict/cross-validation.ts'
import { readTrainingPosts, toExample } from '../verdict/design.ts'

const [out] = process.argv.slice(2)
if (out === undefined) throw new Error('Name the file to write.')
const lines = crossValidate(readTrainingPosts('packages/engine/training/posts').map(toExample)).map(
  ({ post, chance: { clear, caution, review, stop } }) =>
    JSON.stringify({ id: post.id, chances: [clear, caution, review, stop] }),
)
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${lines.length} posts`)
