import { CATEGORIES, identify, type Span } from '@clearpost/engine'
import type { Run } from '../command.ts'
import { readText } from '../input.ts'
import { mapPosts } from '../jsonl.ts'

/** `[person]`, `[date]`, `[phone]`: the finer class where the engine knows it. */
const placeholder = ({ category, kind }: Span): string =>
  `[${kind ?? CATEGORIES[category].name.en.toLowerCase()}]`

/** The text with each span replaced; spans are sorted and do not overlap. */
function redact(text: string): string {
  let redacted = ''
  let from = 0
  for (const span of identify(text)) {
    redacted += text.slice(from, span.start) + placeholder(span)
    from = span.end
  }
  return redacted + text.slice(from)
}

export async function run(run: Run): Promise<number> {
  if (run.values.jsonl) return mapPosts(run, ({ id, post }) => ({ id, text: redact(post.text) }))
  const redacted = redact(await readText(run, 'redact'))
  await run.terminal.out(redacted.endsWith('\n') ? redacted : `${redacted}\n`)
  return 0
}
