/**
 * 10,000 posts through `clearpost check --jsonl` in one process, beside other libraries on the same texts, each in a
 * process of its own. Ours is timed with its start and its input and output, the others without.
 *
 *   EVAL_DIR=../shared/eval node scripts/run-ts.mjs bench/engine/throughput.ts
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVAL_DIR } from '../../packages/engine/training/names/corpora.ts'
import { readPosts, readTrainingPosts } from '../../packages/engine/training/verdict/design.ts'
import { openPeer, PEER_NAMES } from './peers.ts'
import { table } from './statistics.ts'

const POSTS = 10_000
const CLEARPOST = 'packages/cli/dist/clearpost.js'
const PEER = '--peer'
const COMPARED = 'compromise (people, places, dates)'

const [flag, name, file] = process.argv.slice(2)
if (flag === PEER && name && file) await timePeer(name, file)
else await compare()

/** Prints the seconds that one library takes for the texts of a file, after a warm-up. */
async function timePeer(name: string, file: string): Promise<void> {
  const texts = readPosts(file).map(({ text }) => text)
  const peer = openPeer(name)
  for (const text of texts.slice(0, 50)) await peer.read(text)
  const began = performance.now()
  for (const text of texts) await peer.read(text)
  console.log((performance.now() - began) / 1000)
}

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clearpost-bench-'))
  const input = join(folder, 'posts.jsonl')
  const known = [
    ...readPosts(join(EVAL_DIR, 'posts.jsonl')),
    ...readTrainingPosts('packages/engine/training/posts'),
  ]
  const posts = Array.from({ length: POSTS }, (_, n) => known[n % known.length])
  writeFileSync(input, posts.map((post) => JSON.stringify(post)).join('\n'))
  const megabytes = posts.reduce((sum, post) => sum + Buffer.byteLength(post?.text ?? ''), 0) / 1e6
  const rows: [string, number][] = [
    ['clearpost check --jsonl --encoder off', clearpost(folder, input, '--encoder', 'off')],
    ['clearpost check --jsonl', clearpost(folder, input)],
    ...PEER_NAMES.map((name): [string, number] => [name, peerSeconds(name, input)]),
  ]
  const compared = rows.find(([name]) => name === COMPARED)?.[1] ?? Number.NaN
  console.log(
    `${POSTS.toLocaleString('en-US')} posts, ${megabytes.toFixed(2)} MB of text.\n\n${table(
      ['', 'seconds', 'posts a second', 'MB a second', 'times compromise'],
      rows.map(([name, seconds]) => [
        name,
        seconds.toFixed(1),
        Math.round(POSTS / seconds).toLocaleString('en-US'),
        (megabytes / seconds).toFixed(2),
        (compared / seconds).toFixed(1),
      ]),
    )}`,
  )
  rmSync(folder, { recursive: true, force: true })
}

function clearpost(folder: string, input: string, ...options: string[]): number {
  const output = openSync(join(folder, 'reports.jsonl'), 'w')
  const began = performance.now()
  const { status } = spawnSync(process.execPath, [CLEARPOST, 'check', '--jsonl', ...options, input], {
    stdio: ['ignore', output, 'ignore'],
  })
  closeSync(output)
  if (status !== 0) throw new Error(`clearpost check ended with ${status}; build it first: npm run build`)
  const answered = readFileSync(join(folder, 'reports.jsonl'), 'utf8').split('\n').length - 1
  if (answered !== POSTS) throw new Error(`${answered} answers for ${POSTS} posts.`)
  return (performance.now() - began) / 1000
}

function peerSeconds(name: string, input: string): number {
  const script = 'bench/engine/throughput.ts'
  const said = execFileSync(process.execPath, ['scripts/run-ts.mjs', script, PEER, name, input], {
    encoding: 'utf8',
  })
  return Number(said.trim().split('\n').at(-1))
}
