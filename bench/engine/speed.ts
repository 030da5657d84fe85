/**
 * Time of the check without its rewrite: posts of the size that the target names, and one long text.
 *
 *   EVAL_DIR=../shared/eval node scripts/run-ts.mjs bench/engine/speed.ts
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { check } from '../../packages/engine/src/check.ts'
import type { Post } from '../../packages/engine/src/types.ts'
import { readPosts, readTrainingPosts } from '../../packages/engine/training/verdict/design.ts'
import { quantile } from './statistics.ts'

const POST_LENGTH = 280 // characters, the size that the speed target names
const LONG_LENGTH = 1_000_000
const ROUNDS = 5

const file = join(process.env.EVAL_DIR ?? '../shared/eval', 'posts.jsonl')
const posts: Post[] = existsSync(file) ? readPosts(file) : readTrainingPosts('packages/engine/training/posts')

/** Milliseconds. */
function timeOf(post: Post): number {
  const start = performance.now()
  check(post, { rewrite: false })
  return performance.now() - start
}

const sized = posts.map((post) => ({ ...post, text: post.text.repeat(10).slice(0, POST_LENGTH) }))
for (let round = 0; round < 3; round += 1) for (const post of sized) timeOf(post)
const times: number[] = []
for (let round = 0; round < ROUNDS; round += 1) for (const post of sized) times.push(timeOf(post))
times.sort((a, b) => a - b)
const mean = times.reduce((a, b) => a + b, 0) / times.length

const prose = posts.map(({ text }) => text).join('\n')
const long = prose.repeat(Math.ceil(LONG_LENGTH / prose.length)).slice(0, LONG_LENGTH)
const timesUsual = timeOf({ text: long, account: 'organization' }) / LONG_LENGTH / (mean / POST_LENGTH)

console.log(`| one post of ${POST_LENGTH} characters | |
|---|---|
| p50 / p99 | ${quantile(times, 0.5).toFixed(3)} ms / ${quantile(times, 0.99).toFixed(3)} ms |
| text a second | ${(POST_LENGTH / mean / 1000).toFixed(2)} MB |
| a character of a million, against the usual | ${timesUsual.toFixed(2)}× |`)
