import { CATEGORIES, identify } from '@clearpost/engine'
import type { Run } from '../command.ts'
import { readText } from '../input.ts'
import { mapPosts } from '../jsonl.ts'

const spansOf = (text: string) =>
  identify(text).map(({ category, start, end, text, score }) => ({ category, start, end, text, score }))

export async function run(run: Run): Promise<number> {
  const { values, terminal } = run
  if (values.jsonl) return mapPosts(run, ({ id, post }) => ({ id, spans: spansOf(post.text) }))
  const spans = spansOf(await readText(run, 'identify'))
  if (values.json) await terminal.out(`${JSON.stringify({ spans }, null, 2)}\n`)
  else if (spans.length === 0) terminal.say('Nothing here would identify anyone.')
  else {
    const lines = spans.map(
      ({ category, start, end, text }) =>
        `${terminal.colour('bold', category)}  ${`${start}–${end}`.padEnd(9)} ${text.replace(/\s+/g, ' ')}  ${terminal.colour('dim', CATEGORIES[category].name.en)}`,
    )
    await terminal.out(`${lines.join('\n')}\n`)
  }
  return 0
}
