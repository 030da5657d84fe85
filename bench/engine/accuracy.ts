/**
 * Verdicts: the check with each of its readers and other libraries on the development posts, cross-validation on the
 * training posts, risk against coverage, and where most goes wrong. Writes bench/risk-coverage.svg and the blocks of
 * docs/limits.md from the same run.
 *
 *   EVAL_DIR=../shared/eval node scripts/run-ts.mjs bench/engine/accuracy.ts
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTwice } from '../../packages/encoder/src/check.ts'
import { installedEncoder } from '../../packages/encoder/src/node.ts'
import { check } from '../../packages/engine/src/check.ts'
import { VERDICTS } from '../../packages/engine/src/decide/model.ts'
import type { Post, Report, Verdict } from '../../packages/engine/src/types.ts'
import { EVAL_DIR } from '../../packages/engine/training/names/corpora.ts'
import { crossValidate } from '../../packages/engine/training/verdict/cross-validation.ts'
import { readPosts, readTrainingPosts, toExample } from '../../packages/engine/training/verdict/design.ts'
import { writeLimits } from './blocks.ts'
import { curveSvg, riskCoverage } from './curve.ts'
import {
  acts,
  identifierRecall,
  type Judged,
  type JudgedPost,
  outcome,
  type Slice,
  slices,
} from './judged.ts'
import { openPeer, PEER_NAMES } from './peers.ts'
import { brief, shown, table } from './statistics.ts'

const PICTURE = 'risk-coverage.svg'
const SENT = [0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9]
const SLICES_SHOWN = 12
const OPTIONS = { rewrite: false } as const

interface Reading {
  name: string
  rows: Judged[]
}

const judgedBy = async (
  posts: JudgedPost[],
  read: (post: Post) => Report | Promise<Report>,
): Promise<Judged[]> => {
  const rows: Judged[] = []
  for (const post of posts) {
    const { verdict, risk, findings } = await read(post)
    rows.push({ post, got: verdict, risk, marked: findings })
  }
  return rows
}

/** The check with each reader; the last of them is what a server uses. */
async function ours(posts: JudgedPost[]): Promise<Reading[]> {
  const core = { name: 'core alone', rows: await judgedBy(posts, (post) => check(post, OPTIONS)) }
  if (!existsSync('packages/encoder/data/encoder.onnx')) {
    console.error('packages/encoder/data/encoder.onnx is not here: the encoder was not measured.')
    return [core]
  }
  const encoder = installedEncoder()
  const alone = await judgedBy(posts, async (post) => {
    const { lang } = check(post, OPTIONS)
    const reading = await encoder.read(post, lang)
    // Only the encoder's word counts; the rules are the same.
    return check(post, {
      ...OPTIONS,
      second: { ...reading, trust: { ...reading.trust, core: 0, second: 1 } },
    })
  })
  const both = await judgedBy(posts, (post) => checkTwice(post, OPTIONS, encoder))
  return [core, { name: 'encoder alone', rows: alone }, { name: 'Clearpost (both)', rows: both }]
}

/** A library flags a post when it marks anything in it. */
async function peerReading(name: string, posts: JudgedPost[]): Promise<Reading> {
  const peer = openPeer(name)
  const rows: Judged[] = []
  for (const post of posts) {
    const marked = await peer.read(post.text)
    rows.push({ post, got: marked.length > 0 ? 'stop' : 'clear', marked })
  }
  return { name, rows }
}

function verdictRow(name: string, rows: readonly Judged[]): string[] {
  const { caught, alarms, stopAsClear } = outcome(rows)
  return [name, `${caught.whole} + ${alarms.whole}`, shown(caught), shown(alarms), shown(stopAsClear)]
}
const VERDICT_HEAD = ['', 'violations + others', 'caught', 'false alarms', 'stop as clear']

const GROUPS = ['lang', 'account', 'kind'] as const
function groupTable(readings: readonly Reading[]): string {
  const rows = GROUPS.flatMap((key) => {
    const values = [...new Set(readings[0]?.rows.map(({ post }) => post[key] ?? ''))].sort()
    return values.map((value) => [
      `${key}: ${value}`,
      ...readings.map(({ rows }) => {
        const { caught, alarms } = outcome(rows.filter(({ post }) => post[key] === value))
        return `${brief(caught)} / ${brief(alarms)}`
      }),
    ])
  })
  return table(['caught / false alarms, %', ...readings.map(({ name }) => name)], rows)
}

function categoryTable(readings: readonly Reading[]): string {
  const recalls = readings.map(({ rows }) => identifierRecall(rows))
  const rows = [...(recalls[0] ?? [])].map(([category, { whole }]) => [
    category,
    `${whole}`,
    ...recalls.map((recall) => brief(recall.get(category) ?? { part: 0, whole: 0 })),
  ])
  return table(['identifier', 'spans', ...readings.map(({ name }) => name)], rows)
}

function confusion(rows: readonly Judged[]): string {
  const count = (expected: Verdict, got: Verdict) =>
    rows.filter((row) => row.post.expected === expected && row.got === got).length
  return table(
    ['expected ↓ given →', ...VERDICTS],
    VERDICTS.map((expected) => [expected, ...VERDICTS.map((got) => `${count(expected, got)}`)]),
  )
}

function sliceTable(worst: readonly Slice[], what: string): string {
  return table(
    ['posts', what],
    worst
      .filter(({ wrong }) => wrong.part > 0)
      .slice(0, SLICES_SHOWN)
      .map(({ name, wrong }) => [name, `${wrong.part} of ${wrong.whole}, ${shown(wrong)}`]),
  )
}

const missed = ({ got }: Judged) => !acts(got)
const alarmed = ({ got }: Judged) => acts(got)
function errorTables(rows: readonly Judged[]): string {
  const violations = rows.filter(({ post }) => acts(post.expected))
  const others = rows.filter(({ post }) => !acts(post.expected))
  return `${sliceTable(slices(violations, missed), 'violations missed')}\n\n${sliceTable(slices(others, alarmed), 'false alarms')}`
}

const file = join(EVAL_DIR, 'posts.jsonl')
if (!existsSync(file))
  throw new Error(`${file} is not here; set EVAL_DIR to the folder of the evaluation data.`)
const posts: JudgedPost[] = readPosts(file)
const own = await ours(posts)
const server = own.at(-1) as Reading
const peers: Reading[] = []
for (const name of PEER_NAMES) peers.push(await peerReading(name, posts))
const examples = readTrainingPosts('packages/engine/training/posts').map(toExample)
// A private person's post is at most a warning (45 CFR 160.102), as in the check.
const validated: Judged[] = crossValidate(examples).map(({ post, chance, got }) => ({
  post,
  got: post.account === 'patient' && got !== 'clear' ? 'caution' : got,
  risk: chance.review + chance.stop,
}))
const validatedRows = [
  verdictRow('cross-validated, all', validated),
  ...(['lang', 'account'] as const).flatMap((key) =>
    [...new Set(validated.map(({ post }) => post[key] ?? ''))].sort().map((value) =>
      verdictRow(
        `– ${key}: ${value}`,
        validated.filter(({ post }) => (post[key] ?? '') === value),
      ),
    ),
  ),
]
const ownRows = own.map(({ name, rows }) => verdictRow(`development posts, ${name}`, rows))

const risky = own.map(({ name, rows }) => ({ name, points: riskCoverage(rows, SENT) }))
writeFileSync(
  join('bench', PICTURE),
  curveSvg(
    'Violations caught against posts sent to a person, development posts',
    own.map(({ name, rows }) => ({
      name,
      points: riskCoverage(
        rows,
        Array.from({ length: 100 }, (_, n) => (n + 1) / 100),
      ),
    })),
    peers.map(({ name, rows }) => {
      const { caught } = outcome(rows)
      return { name, sent: rows.filter(alarmed).length / rows.length, caught: caught.part / caught.whole }
    }),
  ),
)

const compared = [...own, ...peers]
console.log(`### Posts

Caught: of posts whose label is review or stop, those that a person sees. False alarms: of the others. A library flags a post when it marks anything in it; it has no verdict between. In brackets: 95% intervals (Wilson). Target: at least 95% caught, at most 5% false alarms, at most 1% of stops as clear.

${table(VERDICT_HEAD, [...ownRows, ...peers.map(({ name, rows }) => verdictRow(name, rows))])}

Cross-validated by situation on the ${validated.length.toLocaleString('en-US')} training posts: the core's model alone, without the rules that can only make it stricter.

${table(VERDICT_HEAD, validatedRows)}

Verdicts of ${server.name} on the development posts:

${confusion(server.rows)}

### By language, account and kind

${groupTable(compared)}

### Identifiers in the development posts

Share of the annotated spans of which at least half is marked, by category of 45 CFR 164.514(b)(2)(i); \`quasi\` and \`relation\` identify in combination or confirm care. The check marks only what matters in a post: nothing in one that is clear.

${categoryTable(compared)}

### Risk against coverage

Violations caught when the most doubtful share of the development posts goes to a person: first what a rule holds, then by \`Report.risk\`. ${shown({ part: outcome(server.rows).caught.whole, whole: posts.length })} of these posts are violations. The numbered dots are the libraries, which have no risk to sort by.

![Violations caught against posts sent to a person](${PICTURE})

${table(
  ['sent to a person', ...risky.map(({ name }) => `caught, ${name}`)],
  SENT.map((sent, n) => [
    `${Math.round(100 * sent)}%`,
    ...risky.map(({ points }) => shown(points[n]?.caught ?? { part: 0, whole: 0 })),
  ]),
)}`)

writeLimits('verdicts', table(VERDICT_HEAD, [...ownRows, ...validatedRows]))
writeLimits(
  'mistakes',
  `Development posts, ${server.name}:\n\n${errorTables(server.rows)}\n\nTraining posts, cross-validated:\n\n${errorTables(validated)}`,
)
