import { readFileSync } from 'node:fs'
import { Account, AllowList, PostKind } from '@clearpost/contract'
import type { CheckOptions, Post } from '@clearpost/engine'
import { oneOf, text, UsageError, type Values } from '../command.ts'
import { unreadable } from '../input.ts'

/** What the flags say about a post. */
export function contextFromFlags(values: Values): Omit<Post, 'text'> {
  const account = oneOf(values, 'account', Account.options)
  const kind = oneOf(values, 'kind', PostKind.options)
  const lang = oneOf(values, 'lang', ['en', 'es'])
  const network = text(values, 'network')
  const context = {
    facility: text(values, 'facility'),
    place: text(values, 'place'),
    role: text(values, 'role'),
    replyingTo: text(values, 'replying-to'),
  }
  const given = Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined))
  return {
    ...(account ? { account } : {}),
    ...(kind ? { kind } : {}),
    ...(lang ? { lang } : {}),
    ...(network ? { network } : {}),
    ...(Object.keys(given).length > 0 ? { context: given } : {}),
  }
}

/** The organization's own names from a JSON file. @throws UsageError */
export function optionsFromFlags(values: Values): CheckOptions {
  const file = text(values, 'allow-list')
  if (file === undefined) return {}
  let content: string
  try {
    content = readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error)
  }
  try {
    return { organization: AllowList.parse(JSON.parse(content)) }
  } catch {
    throw new UsageError(
      `${file} is not an allow-list: a JSON object with lists of strings, e.g. {"staff": ["Dr. Lee Park"]}.`,
    )
  }
}
