/**
 * What `identify` finds: person names on Twitter, identifier types on presidio-synth, false alarms on PsyTAR, speed.
 *
 *   EVAL_DIR=../shared/eval node scripts/run-ts.mjs bench/engine/names.ts [--json]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COUNTRIES } from '../../packages/engine/src/identify/countries.ts'
import { identify } from '../../packages/engine/src/identify/index.ts'
import { type Row, readCorpus } from '../../packages/engine/training/names/corpora.ts'

const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10

/** Exact spans of category A against the gold persons. */
function nameScores(rows: readonly Row[]): { precision: number; recall: number; f1: number; gold: number } {
  let right = 0
  let found = 0
  let gold = 0
  for (const row of rows) {
    const people = new Set(row.entities.filter((e) => e.type === 'PERSON').map((e) => `${e.start}:${e.end}`))
    gold += people.size
    for (const span of identify(row.text)) {
      if (span.category !== 'A') continue
      found += 1
      if (people.has(`${span.start}:${span.end}`)) right += 1
    }
  }
  return {
    precision: percent(right, found),
    recall: percent(right, gold),
    f1: percent(2 * right, found + gold),
    gold,
  }
}

/** Types of presidio-synth that are identifiers A–R. Years and weekdays are no dates finer than a year; countries no places finer than a state. */
const IDENTIFIER_TYPES = new Set(
  'PERSON STREET_ADDRESS GPE ZIP_CODE DATE_TIME PHONE_NUMBER EMAIL_ADDRESS US_SSN CREDIT_CARD IBAN_CODE US_DRIVER_LICENSE DOMAIN_NAME IP_ADDRESS'.split(
    ' ',
  ),
)
const COARSE_DATE = /^(?:(?:19|20)\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/

/** Share of gold spans of each type of which at least half is covered by spans of any category. */
function typeRecall(rows: readonly Row[]): Record<string, { found: number; total: number; recall: number }> {
  const counts: Record<string, { found: number; total: number; recall: number }> = {}
  for (const row of rows) {
    const spans = identify(row.text)
    for (const entity of row.entities) {
      const text = row.text.slice(entity.start, entity.end)
      if (!IDENTIFIER_TYPES.has(entity.type)) continue
      if (entity.type === 'GPE' && COUNTRIES.has(text.toLowerCase())) continue
      if (entity.type === 'DATE_TIME' && COARSE_DATE.test(text)) continue
      const covered = spans.reduce(
        (sum, span) => sum + Math.max(0, Math.min(span.end, entity.end) - Math.max(span.start, entity.start)),
        0,
      )
      const count = counts[entity.type] ?? { found: 0, total: 0, recall: 0 }
      counts[entity.type] = count
      count.total += 1
      if (covered >= (entity.end - entity.start) / 2) count.found += 1
      count.recall = percent(count.found, count.total)
    }
  }
  return counts
}

/** Invented clinical queries: share of PHI spans covered, and of clean queries in which something is marked. */
function queryScores(): { recall: number; spans: number; cleanFlaggedPercent: number; clean: number } {
  const queries = readFileSync('bench/engine/names-queries.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; phi: string[] })
  let found = 0
  let total = 0
  for (const { text, phi } of queries) {
    const spans = identify(text)
    for (const gold of phi) {
      const start = text.indexOf(gold)
      const covered = spans.reduce(
        (sum, span) =>
          sum + Math.max(0, Math.min(span.end, start + gold.length) - Math.max(span.start, start)),
        0,
      )
      total += 1
      if (covered >= gold.length / 2) found += 1
    }
  }
  const clean = queries.filter((query) => query.phi.length === 0)
  const marked = clean.filter((query) => identify(query.text).length > 0).length
  return {
    recall: percent(found, total),
    spans: total,
    cleanFlaggedPercent: percent(marked, clean.length),
    clean: clean.length,
  }
}

function flagged(rows: readonly Row[]): { flagged: number; rows: number; percent: number } {
  const hits = rows.filter((row) => identify(row.text).length > 0).length
  return { flagged: hits, rows: rows.length, percent: percent(hits, rows.length) }
}

/** Milliseconds a text of 280 characters (p50, p99), and MB a second on long texts of each make. */
function speed(texts: readonly string[]): Record<string, number> {
  const joined = texts.join(' ')
  const posts: string[] = []
  for (let at = 0; at + 280 <= joined.length && posts.length < 3000; at += 280)
    posts.push(joined.slice(at, at + 280))
  for (const post of posts.slice(0, 500)) identify(post)
  const times = posts.map((post) => {
    const start = performance.now()
    identify(post)
    return performance.now() - start
  })
  times.sort((a, b) => a - b)
  const result: Record<string, number> = {
    p50Ms: round(times[Math.floor(times.length / 2)] ?? 0),
    p99Ms: round(times[Math.floor(times.length * 0.99)] ?? 0),
    postsMBPerSecond: round((posts.length * 280) / 1e6 / (times.reduce((a, b) => a + b, 0) / 1000)),
  }
  const million = joined.repeat(Math.ceil(1e6 / joined.length)).slice(0, 1e6)
  for (const [name, text] of [['prose', million], ...Object.entries(HOSTILE)] as const) {
    const start = performance.now()
    identify(text)
    result[`${name}NsPerChar`] = round(((performance.now() - start) * 1e6) / text.length)
  }
  return result
}

const round = (value: number): number => Math.round(value * 1000) / 1000
const megabyte = (piece: string): string => piece.repeat(Math.ceil(5e5 / piece.length))
/** Texts made to be slow, half a million characters each. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: megabyte('1'),
  spacedDigits: megabyte('1 '),
  dashedDigits: megabyte('1-'),
  letters: megabyte('a'),
  capitals: megabyte('Ab '),
  titles: megabyte('Mr. '),
  spacedLetters: megabyte('J o h n '),
  leet: megabyte('m4r1ss4 '),
  at: megabyte('@'),
  dots: megabyte('a.'),
  parens: megabyte('('),
  zeroWidth: megabyte('a\u200b'),
  zalgo: megabyte('a\u0301'),
  emoji: megabyte('👩‍⚕️'),
  hex: megabyte('ab:'),
  months: megabyte('May 1 '),
  streets: megabyte('12 Oak '),
  hashtags: megabyte('#JohnSmith'),
  newlines: megabyte('\n'),
}

const psytar = readCorpus('psytar-train')
const postTexts = readFileSync(
  join(process.env.EVAL_DIR ?? join('..', 'shared', 'eval'), 'posts.jsonl'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text)
const result = {
  names: { 'btc-dev': nameScores(readCorpus('btc-dev')), 'wnut17-dev': nameScores(readCorpus('wnut17-dev')) },
  presidioRecall: typeRecall(readCorpus('presidio-synth')),
  psytarFlagged: { all: flagged(psytar), heldOutHalf: flagged(psytar.filter((_, i) => i % 2 === 1)) },
  queries: queryScores(),
  speed: speed([...postTexts, ...readCorpus('btc-train').map((row) => row.text)]),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(result))
else {
  for (const [name, scores] of Object.entries(result.names)) console.log(name, JSON.stringify(scores))
  for (const [type, count] of Object.entries(result.presidioRecall))
    console.log(`presidio ${type.padEnd(18)} ${count.recall}% (${count.found}/${count.total})`)
  console.log('psytar flagged', JSON.stringify(result.psytarFlagged))
  console.log('clinical queries', JSON.stringify(result.queries))
  for (const [name, value] of Object.entries(result.speed)) console.log(`speed ${name.padEnd(24)} ${value}`)
}
