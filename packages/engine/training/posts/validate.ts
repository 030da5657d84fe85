// Checks every training post and prints counts.
// Run: npx esbuild packages/engine/training/posts/validate.ts --bundle --platform=node --format=esm | node --input-type=module
// from the repository root, or with the folder as the first argument.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { checkPosts, countPosts } from './rules.ts'

const folder = process.argv[2] ?? 'packages/engine/training/posts'
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
const { posts, problems } = checkPosts(files)

for (const problem of problems) console.error(problem)
console.log(JSON.stringify(countPosts(posts), null, 1))
process.exitCode = problems.length > 0 ? 1 : 0
