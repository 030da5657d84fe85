// What becomes of posts that are held up: how many get safe words, what of the author's text stays, what leaks.
//   node scripts/run-ts.mjs bench/engine/rewrite.ts [--list]
// Reads the training posts whose label is review or stop, with what their annotators marked as giving somebody away.
import { check } from '../../packages/engine/src/check.ts'
import { apply } from '../../packages/engine/src/rewrite/edits.ts'
import { splitPieces } from '../../packages/engine/src/rewrite/pieces.ts'
import { REPLY_SITUATIONS, safeReply } from '../../packages/engine/src/rewrite/replies.ts'
import { readTrainingPosts } from '../../packages/engine/training/verdict/design.ts'

const SEEDS = 100

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

/** What the check made of one held post. */
interface Outcome {
  post: (typeof held)[number]
  clear: boolean
  explained: boolean
  /** A whole sentence of the author's stands in the rewrite. */
  keeps: boolean
  /** Share of the author's words that no edit took. */
  kept: number
  /** Details that the annotator marked, and those of them that the rewrite still tells. */
  told: number
  leaks: number
  slips: number
  /** The edits do not make the text. */
  untrue: boolean
  /** Time with the rewrite in times of a check without. */
  cost: number
}

/** Milliseconds, the best of three. */
function best(run: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

function outcomeOf(post: (typeof held)[number]): Outcome | undefined {
  const { rewrite } = check(post)
  if (!rewrite) return undefined
  const clear = rewrite.verdict === 'clear'
  const whole = splitPieces(rewrite.text).map(({ text }) => text.toLowerCase().slice(1, -1))
  const told = (post.identifiers ?? []).filter(({ text }) => words(text).length > 0)
  const leaks = told.filter(({ text }) => holds(rewrite.text, text))
  const slips = SLIPS.filter(([, pattern]) => pattern.test(rewrite.text))
  if (list) {
    for (const { text } of leaks) console.error('LEAK', post.id, text, JSON.stringify(rewrite.text))
    for (const [slip] of slips) console.error('SLIP', slip, post.id, JSON.stringify(rewrite.text))
    if (!clear) console.error('HELD', rewrite.verdict, post.id, post.account, post.kind, rewrite.text)
  }
  const all = rewrite.edits.reduce((left, { start, end }) => left - (end - start), post.text.length) <= 0
  const cut = rewrite.edits.map(({ before }) => before).join('')
  return {
    post,
    clear,
    explained: rewrite.explanation !== undefined,
    keeps: splitPieces(post.text).some(({ text }) => whole.includes(text.toLowerCase().slice(1, -1))),
    kept: all ? 0 : 1 - words(cut).length / Math.max(1, words(post.text).length),
    told: told.length,
    leaks: leaks.length,
    slips: slips.length,
    untrue: apply(post.text, rewrite.edits) !== rewrite.text,
    cost: best(() => check(post)) / best(() => check(post, { rewrite: false })),
  }
}

const outcomes = held.flatMap((post) => outcomeOf(post) ?? [])

function row(name: string, chosen: (post: (typeof held)[number]) => boolean): string {
  const ours = outcomes.filter(({ post }) => chosen(post))
  const count = (test: (outcome: Outcome) => boolean) => ours.filter(test).length
  const sum = (of: (outcome: Outcome) => number) => ours.reduce((all, outcome) => all + of(outcome), 0)
  const cells = [
    name,
    held.filter(chosen).length,
    ours.length,
    ...[
      count(({ clear }) => clear),
      count(({ clear, explained }) => clear || explained),
      count(({ explained }) => explained),
      count(({ keeps }) => keeps),
      sum(({ kept }) => kept),
    ].map((part) => share(part, ours.length)),
    `${sum(({ leaks }) => leaks)} of ${sum(({ told }) => told)} (${count(({ leaks }) => leaks > 0)} posts)`,
    sum(({ slips }) => slips),
    count(({ untrue }) => untrue),
    `${middle(ours.map(({ cost }) => cost)).toFixed(1)}×`,
  ]
  return `| ${cells.join(' | ')} |`
}

const rows = [
  row('all', () => true),
  row('English', ({ lang }) => lang !== 'es'),
  row('Spanish', ({ lang }) => lang === 'es'),
  ...(['organization', 'professional', 'personal'] as const).map((account) =>
    row(account, (post) => post.account === account),
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
  for (const situation of REPLY_SITUATIONS) {
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
