import { checkTwice } from '@clearpost/encoder'
import { installedEncoder } from '@clearpost/encoder/node'
import { CATEGORIES, type CheckOptions, check, type Finding, type Post, type Report } from '@clearpost/engine'
import { oneOf, type Run } from '../command.ts'
import { readText } from '../input.ts'
import { mapPosts } from '../jsonl.ts'
import { type Colour, type Terminal, wrap } from '../terminal.ts'
import { contextFromFlags, optionsFromFlags } from './context.ts'

const VERDICT_COLOURS: Record<Report['verdict'], Colour> = {
  clear: 'green',
  caution: 'cyan',
  review: 'yellow',
  stop: 'red',
}
const EXCERPT_RADIUS = 60

export async function run(run: Run): Promise<number> {
  const { values, terminal } = run
  const options = optionsFromFlags(values)
  const given = contextFromFlags(values)
  const encoder = oneOf(values, 'encoder', ['on', 'off']) === 'off' ? null : installedEncoder()
  const read = async (post: Post, settings: CheckOptions) =>
    encoder ? checkTwice(post, settings, encoder) : check(post, settings)
  if (values.jsonl) {
    const rewrite = values.rewrite === true
    return mapPosts(run, async ({ id, post }) => {
      const report = await read({ ...given, ...post }, { ...options, rewrite })
      return { id, ...answerOf(report) }
    })
  }
  const text = await readText(run, 'check')
  const report = await read({ ...given, text }, options)
  await terminal.out(values.json ? `${JSON.stringify(report, null, 2)}\n` : readable(text, report, terminal))
  return report.verdict === 'clear' || report.verdict === 'caution' ? 0 : 1
}

function answerOf({ verdict, summary, findings, crowd, rewrite, subject, rule, lang, engine }: Report) {
  return {
    verdict,
    summary,
    findings: findings.map(({ category, start, end, text, score, reason, citation, replacement }) => ({
      category,
      start,
      end,
      text,
      score,
      reason,
      citation,
      ...(replacement === undefined ? {} : { replacement }),
    })),
    subject,
    rule,
    ...(crowd ? { crowd } : {}),
    ...(rewrite ? { rewrite } : {}),
    lang,
    engine,
  }
}

const nameOf = (category: Finding['category']): string => {
  if (category === 'relation') return 'Confirms care'
  if (category === 'quasi') return 'Identifies in combination'
  return `${category} · ${CATEGORIES[category].name.en}`
}

/** Quotes around the words, with a little of what stands around them. */
function excerpt(text: string, { start, end }: Finding, paint: (inner: string) => string): string {
  const from = Math.max(0, start - EXCERPT_RADIUS)
  const to = Math.min(text.length, end + EXCERPT_RADIUS)
  const flat = (part: string) => part.replace(/\s+/g, ' ')
  return `${from > 0 ? '…' : ''}${flat(text.slice(from, start))}${paint(flat(text.slice(start, end)))}${flat(text.slice(end, to))}${to < text.length ? '…' : ''}`
}

/** A report for people. Marks stay visible without colours: [[…]]. */
function readable(text: string, report: Report, { colour, width }: Terminal): string {
  const plain = colour('bold', 'x') === 'x'
  const mark = (inner: string) => (plain ? `[[${inner}]]` : colour('underline', colour('bold', inner)))
  const parts = [
    `${colour(VERDICT_COLOURS[report.verdict], colour('bold', report.verdict.toUpperCase()))}  ${wrap(report.summary, width, '  ').trimStart()}`,
  ]
  for (const [index, finding] of report.findings.entries()) {
    const lines = [
      `${String(index + 1).padStart(2)}. ${colour('bold', nameOf(finding.category))}  ${colour('dim', finding.citation)}`,
    ]
    if (finding.end > finding.start) lines.push(`    ${excerpt(text, finding, mark)}`)
    lines.push(wrap(finding.reason, width, '    '))
    if (finding.replacement !== undefined) {
      lines.push(`    Fix: ${finding.replacement === '' ? 'remove it' : `write "${finding.replacement}"`}`)
    }
    parts.push(lines.join('\n'))
  }
  if (report.crowd) parts.push(wrap(report.crowd.sentence, width))
  if (report.rewrite && report.rewrite.text !== text) {
    parts.push(
      `${colour('bold', 'Safer')} (${report.rewrite.verdict})\n${wrap(report.rewrite.text, width, '    ')}`,
    )
  }
  return `${parts.join('\n\n')}\n`
}
