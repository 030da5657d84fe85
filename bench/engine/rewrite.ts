// What becomes of posts that are held up: how many get safe words, what of the author's text stays, what leaks.
//   node scripts/run-ts.mjs bench/engine/rewrite.ts [--list]
// Reads the training posts whose label is review or stop, with what their annotators marked as giving somebody away.
import { check } from '../../packages/engine/src/check.ts'
import { apply } from '../../packages/engine/src/rewrite/edits.ts'
import { splitPieces } from '../../packages/engine/src/rewrite/pieces.ts'
import { type ReplySituation, safeReply } from '../../packages/engine/src/rewrite/replies.ts'
import { readTrainingPosts } from '../../packages/engine/training/verdict/design.ts'

const SEEDS = 100
const SITUATIONS: readonly ReplySituation[] = [
  'praise',
  'complaint',
  'billing',
  'wait',
  'rudeness',
  'outcome',
  'question',
  'threat',
]

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []

/** True when `told` stands in `text` as whole words. */
function holds(text: string, told: string): boolean {
  const inside = ` ${words(text).join(' ')} `
  return words(told).length > 0 && inside.includes(` ${words(told).join(' ')} `)
}

/** What a careful reader would call a slip of grammar, by name. */
const SLIPS: readonly (readonly [string, RegExp])[] = [
  ['two spaces', / {2}/],
  ['space before a mark', / [,.;:!?](?:\s|$)/],
  [
    'preposition left at a sentence end',
    /(?<!\p{L})(?:of|in|at|from|with|a|an|the|and|de|en|con|para|por|el|la|y)[.!?]/iu,
  ],
  ['no capital at the start', /^\p{Ll}/u],
  ['connective left at the start', /^(?:And|But|So|Y|Pero)\b/],
  ['unbalanced quotes or brackets', /^(?:[^"]*"[^"]*")*[^"]*"[^"]*$|^[^()]*\([^)]*$|^[^(]*\)/],
  ['white space at an end', /^\s|\s$/],
  ['unfilled blank', /\{|\}|\[|\]|undefined/],
]

const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)}%`
const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const posts = readTrainingPosts('packages/engine/training/posts')
const held = posts.filter(({ expected }) => expected === 'review' || expected === 'stop')
const list = process.argv.includes('--list')

function measure(name: string, chosen: typeof held): string {
  let rewritten = 0
  let clear = 0
  let helped = 0
  let explained = 0
  let keeping = 0
  let keptShare = 0
  let survivors = 0
  let surviving = 0
  let annotated = 0
  let untrue = 0
  const slips: string[] = []
  const costs: number[] = []
  for (const post of chosen) {
    const report = check(post)
    const { rewrite } = report
    if (!rewrite) continue
    rewritten += 1
    if (rewrite.verdict === 'clear') clear += 1
    if (rewrite.explanation !== undefined) explained += 1
    if (rewrite.verdict === 'clear' || rewrite.explanation !== undefined) helped += 1
    if (apply(post.text, rewrite.edits) !== rewrite.text) untrue += 1
    let left = post.text.length
    let cut = ''
    for (const edit of rewrite.edits) {
      left -= edit.end - edit.start
      cut += edit.before
    }
    keptShare += left <= 0 ? 0 : 1 - words(cut).length / Math.max(1, words(post.text).length)
    const whole = splitPieces(rewrite.text).map(({ text }) => text.toLowerCase().slice(1, -1))
    if (splitPieces(post.text).some(({ text }) => whole.includes(text.toLowerCase().slice(1, -1))))
      keeping += 1
    const told = (post.identifiers ?? []).filter(({ text }) => words(text).length > 0)
    annotated += told.length
    const leaks = told.filter(({ text }) => holds(rewrite.text, text))
    survivors += leaks.length
    if (leaks.length > 0) surviving += 1
    if (leaks.length > 0 && list)
      console.error(
        'LEAK',
        post.id,
        leaks.map(({ text }) => text),
        rewrite.text,
      )
    for (const [slip, pattern] of SLIPS)
      if (pattern.test(rewrite.text)) {
        slips.push(slip)
        if (list) console.error('SLIP', slip, post.id, JSON.stringify(rewrite.text))
      }
    if (list && rewrite.verdict !== 'clear')
      console.error('HELD', rewrite.verdict, post.id, post.account, post.kind, rewrite.text)
    const once = (run: () => unknown) => {
      const start = performance.now()
      run()
      return performance.now() - start
    }
    const without = Math.min(...[1, 2, 3].map(() => once(() => check(post, { rewrite: false }))))
    costs.push(Math.min(...[1, 2, 3].map(() => once(() => check(post)))) / without)
  }
  return `| ${name} | ${chosen.length} | ${rewritten} | ${share(clear, rewritten)} | ${share(helped, rewritten)} | ${share(explained, rewritten)} | ${share(keeping, rewritten)} | ${share(keptShare, rewritten)} | ${survivors} of ${annotated} (${surviving} posts) | ${slips.length} | ${untrue} | ${middle(costs).toFixed(1)}× |`
}

const rows = [
  measure('all', held),
  measure(
    'English',
    held.filter(({ lang }) => lang !== 'es'),
  ),
  measure(
    'Spanish',
    held.filter(({ lang }) => lang === 'es'),
  ),
  measure(
    'organization',
    held.filter(({ account }) => account === 'organization'),
  ),
  measure(
    'professional',
    held.filter(({ account }) => account === 'professional'),
  ),
  measure(
    'personal',
    held.filter(({ account }) => account === 'personal'),
  ),
]
console.log(
  `| posts | review or stop by label | held by the check | rewrite clear | clear or explained | explained | keep a sentence | words kept | annotated details left | slips of grammar | edits untrue | cost in checks |
|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`,
)
console.log('| replies | different among 100 seeds | twice in a row | not clear |\n|---|---|---|---|')
for (const lang of ['en', 'es'] as const)
  for (const situation of SITUATIONS) {
    const replies: string[] = []
    for (let seed = 0; seed < SEEDS; seed += 1)
      replies.push(
        safeReply(`review ${seed}`, lang, seed % 2 === 0 ? '406-555-0142' : undefined, {
          situation,
          informal: seed % 4 > 1,
          ...(replies.length > 0 ? { previous: replies[replies.length - 1] as string } : {}),
        }),
      )
    const bad = replies.filter(
      (text) =>
        check({ text, lang, account: 'organization', kind: 'reply' }, { rewrite: false }).verdict !== 'clear',
    )
    if (list) for (const text of new Set(bad)) console.error('REPLY', text)
    const again = replies.filter((text, i) => i > 0 && text === replies[i - 1])
    console.log(`| ${situation}, ${lang} | ${new Set(replies).size} | ${again.length} | ${bad.length} |`)
  }
