import { Account as AccountShape, PostKind as PostKindShape } from '@clearpost/contract'
import type { Account, Lang, Post, PostKind } from '@clearpost/engine'
import { type Run, UsageError } from './command.ts'
import { decodeUtf8, openInput, readLines, unreadable } from './input.ts'

const WRITE_BYTES = 65_536
const FLUSH_AFTER_MILLIS = 20
const PROGRESS_EVERY_LINES = 500

const optional = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export interface PostLine {
  id: unknown
  post: Post
}

/** A line that is not a post; the message says what to change. */
class LineError extends Error {}

/** Reads one line. Unknown fields are ignored, absent and null ones too. */
function parsePost(bytes: Buffer | null): PostLine | null {
  if (bytes === null) throw new LineError('The line is longer than 16 MB.')
  const line = decodeUtf8(bytes)
  if (line === null) throw new LineError('The line is not valid UTF-8.')
  if (line.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new LineError('The line is not JSON.')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LineError('The line is not a post: it must be a JSON object with a field "text".')
  }
  const { id, text, account, kind, network, lang, context } = value as Record<string, unknown>
  if (typeof text !== 'string') throw new LineError('The post has no "text", or it is not a string.')
  const post: Post = { text }
  if (account !== undefined && account !== null)
    post.account = member('account', account, AccountShape.options)
  if (kind !== undefined && kind !== null) post.kind = member('kind', kind, PostKindShape.options)
  const named = optional(network)
  if (named !== undefined) post.network = named
  if (lang === 'en' || lang === 'es') post.lang = lang as Lang
  if (typeof context === 'object' && context !== null)
    post.context = contextOf(context as Record<string, unknown>)
  return { id: id ?? null, post }
}

function contextOf(given: Record<string, unknown>): NonNullable<Post['context']> {
  const names = ['facility', 'place', 'role', 'replyingTo', 'postedAt'] as const
  const context: NonNullable<Post['context']> = {}
  for (const name of names) {
    const value = optional(given[name])
    if (value !== undefined) context[name] = value
  }
  return context
}

function member<T extends Account | PostKind>(field: string, value: unknown, list: readonly T[]): T {
  if (list.includes(value as T)) return value as T
  throw new LineError(`The field "${field}" is one of ${list.join(', ')}.`)
}

/**
 * Maps posts, one line each, in order, in constant memory. A line that is not a post becomes
 * `{"line": N, "error": "…"}` and the rest goes on.
 * @param answer what is written for a post; must not throw for any text
 */
export async function mapPosts(
  { args, terminal }: Run,
  answer: (line: PostLine) => object | Promise<object>,
): Promise<number> {
  if (args.length > 1) throw new UsageError('Give one file, or none to read standard input.')
  const file = args[0]
  let pending: string[] = []
  let size = 0
  let timer: NodeJS.Timeout | null = null
  const flush = async () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (pending.length === 0) return
    const text = pending.join('')
    pending = []
    size = 0
    await terminal.out(text)
  }
  let done = 0
  try {
    for await (const { number, bytes } of readLines(openInput(file))) {
      let result: object
      try {
        const line = parsePost(bytes)
        if (line === null) continue
        result = await answer(line)
      } catch (error) {
        if (!(error instanceof LineError)) throw error
        result = { line: number, error: error.message }
      }
      const text = `${JSON.stringify(result)}\n`
      pending.push(text)
      size += text.length
      if (++done % PROGRESS_EVERY_LINES === 0) terminal.progress(`${done} posts`)
      if (size >= WRITE_BYTES) await flush()
      // Whoever feeds us slowly sees each answer soon.
      else timer ??= setTimeout(() => void flush(), FLUSH_AFTER_MILLIS)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw unreadable(file, error)
  }
  await flush()
  terminal.progress(null)
  return 0
}
