/**
 * The verdict: accuracy on the development posts (as `score.mjs` counts it), risk against coverage, and speed.
 *
 *   EVAL_DIR=../shared/eval node scripts/run-ts.mjs bench/engine/verdict.ts [--json | --speed]
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { check } from '../../packages/engine/src/check.ts'
import { judge, VERDICTS } from '../../packages/engine/src/decide/model.ts'
import { analyse } from '../../packages/engine/src/subject/analysis.ts'
import { extractFeatures, situationOf } from '../../packages/engine/src/subject/features.ts'
import type { Verdict } from '../../packages/engine/src/types.ts'
import {
  type LabelledPost,
  readPosts,
  readTrainingPosts,
} from '../../packages/engine/training/verdict/design.ts'

const acts = (verdict: Verdict) => verdict === 'review' || verdict === 'stop'
const percent = (part: number, whole: number) => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10)

/** Wilson interval of 95% for a share, in percent. */
function interval(part: number, whole: number): [number, number] {
  const z = 1.96
  const p = part / whole
  const centre = (p + (z * z) / (2 * whole)) / (1 + (z * z) / whole)
  const half = (z / (1 + (z * z) / whole)) * Math.sqrt((p * (1 - p)) / whole + (z * z) / (4 * whole * whole))
  return [Math.round(1000 * (centre - half)) / 10, Math.round(1000 * (centre + half)) / 10]
}

function accuracy(posts: LabelledPost[]) {
  const got = new Map(posts.map((post) => [post, check(post, { rewrite: false }).verdict]))
  const row = (some: LabelledPost[]) => {
    const violations = some.filter((post) => acts(post.expected))
    const clean = some.filter((post) => !acts(post.expected))
    const caught = violations.filter((post) => acts(got.get(post) as Verdict)).length
    const alarms = clean.filter((post) => acts(got.get(post) as Verdict)).length
    return {
      posts: some.length,
      caught: percent(caught, violations.length),
      caughtInterval: violations.length > 0 ? interval(caught, violations.length) : null,
      falseAlarms: percent(alarms, clean.length),
      falseAlarmInterval: clean.length > 0 ? interval(alarms, clean.length) : null,
    }
  }
  const stops = posts.filter((post) => post.expected === 'stop')
  const by = (key: 'lang' | 'account' | 'kind') =>
    Object.fromEntries(
      [...new Set(posts.map((post) => post[key] ?? ''))].map((value) => [
        `${key}:${value}`,
        row(posts.filter((post) => post[key] === value)),
      ]),
    )
  return {
    all: row(posts),
    stopAsClear: percent(stops.filter((post) => got.get(post) === 'clear').length, stops.length),
    exact: percent(posts.filter((post) => got.get(post) === post.expected).length, posts.length),
    confusion: Object.fromEntries(
      VERDICTS.map((expected) => [
        expected,
        Object.fromEntries(
          VERDICTS.map((v) => [
            v,
            posts.filter((post) => post.expected === expected && got.get(post) === v).length,
          ]),
        ),
      ]),
    ),
    ...by('lang'),
    ...by('account'),
    ...by('kind'),
  }
}

/** Violations caught when this share of posts, the most doubtful first, goes to a person. Percent. */
function riskCoverage(posts: LabelledPost[]) {
  const ranked = posts
    .map((post) => {
      const analysis = analyse(post, () => false)
      const chance = judge(extractFeatures(analysis, post), situationOf(analysis))
      return { violation: acts(post.expected), act: chance.review + chance.stop }
    })
    .sort((a, b) => b.act - a.act)
  const total = ranked.filter((row) => row.violation).length
  return [40, 50, 55, 60, 65, 70, 80, 90].map((sent) => ({
    sentToPersonPercent: sent,
    caughtPercent: percent(
      ranked.slice(0, Math.round((ranked.length * sent) / 100)).filter((row) => row.violation).length,
      total,
    ),
  }))
}

const POST_LENGTH = 280 // characters, the size that the speed target names

function speed(posts: LabelledPost[]) {
  const texts = posts.map((post) => ({ ...post, text: post.text.repeat(10).slice(0, POST_LENGTH) }))
  for (let round = 0; round < 3; round += 1) for (const post of texts) check(post, { rewrite: false })
  const times: number[] = []
  for (let round = 0; round < 5; round += 1)
    for (const post of texts) {
      const start = performance.now()
      check(post, { rewrite: false })
      times.push(performance.now() - start)
    }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(1000 * (times[Math.floor(times.length * share)] ?? 0)) / 1000
  const mean = times.reduce((a, b) => a + b, 0) / times.length
  const perCharacter = (text: string) => {
    const start = performance.now()
    check({ text, account: 'organization' }, { rewrite: false })
    return (performance.now() - start) / text.length
  }
  const prose = posts.map((post) => post.text).join('\n')
  const million = prose.repeat(Math.ceil(1_000_000 / prose.length)).slice(0, 1_000_000)
  const hostile = [
    'a',
    '((((',
    'my patient ',
    '41 ',
    'Mr. ',
    "'",
    '12/',
    'the guy from ',
    '@a',
    'á',
    '\u200b',
    '1-',
    'A.',
  ]
  const usual = mean / POST_LENGTH
  return {
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    megabytesPerSecond: Math.round((100 * POST_LENGTH) / mean / 1000) / 100,
    millionCharactersTimesUsual: Math.round((100 * perCharacter(million)) / usual) / 100,
    worstHostileTimesUsual: Math.max(
      ...hostile.map(
        (unit) => Math.round((100 * perCharacter(unit.repeat(100_000 / unit.length))) / usual) / 100,
      ),
    ),
  }
}

const file = join(process.env.EVAL_DIR ?? '../shared/eval', 'posts.jsonl')
const development = existsSync(file) ? readPosts(file) : undefined
const measured = speed(development ?? readTrainingPosts('packages/engine/training/posts'))
if (process.argv.includes('--speed')) {
  console.log('| one post of 280 characters | |\n|---|---|')
  console.log(`| p50 / p99 | ${measured.p50Ms} ms / ${measured.p99Ms} ms |`)
  console.log(`| text a second | ${measured.megabytesPerSecond} MB |`)
  console.log(`| a character of a million, against the usual | ${measured.millionCharactersTimesUsual}× |`)
  console.log(`| a character of the worst hostile text | ${measured.worstHostileTimesUsual}× |`)
} else {
  const accurate = development
    ? { developmentPosts: accuracy(development), riskCoverage: riskCoverage(development) }
    : { note: `${file} is not here: accuracy was not measured` }
  console.log(JSON.stringify({ ...accurate, speed: measured }, null, process.argv.includes('--json') ? 0 : 2))
}
