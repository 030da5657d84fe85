import { identify, redact } from '@clearpost/engine'
import type { Run } from '../command.ts'
import { readText } from '../input.ts'
import { mapPosts } from '../jsonl.ts'

const redacted = (text: string) => redact(text, identify(text))

export async function run(run: Run): Promise<number> {
  if (run.values.jsonl) return mapPosts(run, ({ id, post }) => ({ id, text: redacted(post.text) }))
  const text = redacted(await readText(run, 'redact'))
  await run.terminal.out(text.endsWith('\n') ? text : `${text}\n`)
  return 0
}
