import { redact } from '@clearpost/engine'
import type { Run } from '../command.ts'
import { readText } from '../input.ts'
import { mapPosts } from '../jsonl.ts'

export async function run(run: Run): Promise<number> {
  if (run.values.jsonl) return mapPosts(run, ({ id, post }) => ({ id, text: redact(post.text) }))
  const redacted = redact(await readText(run, 'redact'))
  await run.terminal.out(redacted.endsWith('\n') ? redacted : `${redacted}\n`)
  return 0
}
