import type { ParseArgsConfig } from 'node:util'
import type { Terminal } from './terminal.ts'

export type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>

/** One flag as help shows it. */
export interface Flag {
  type: 'string' | 'boolean'
  short?: string
  /** Placeholder of the value, e.g. `FILE`. */
  value?: string
  says: string
}

export interface Run {
  args: string[]
  values: Values
  terminal: Terminal
  env: NodeJS.ProcessEnv
}

/** A command with everything its help teaches. */
export interface Command {
  name: string
  summary: string
  /** After `clearpost NAME`. */
  usage: string
  /** What it does, in a few sentences. */
  about: string
  flags: Record<string, Flag>
  examples: { line: string; says: string }[]
  exitCodes?: Record<number, string>
  /** Loaded when it runs: checking a text does not load the server. */
  load(): Promise<{ run(run: Run): Promise<number> }>
}

/** Wrong use: the message says what to do, the exit code is 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** A flag's value, when given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** One of a closed list. @throws UsageError naming the list */
export function oneOf<const T extends readonly string[]>(
  values: Values,
  name: string,
  list: T,
): T[number] | undefined {
  const value = text(values, name)
  if (value === undefined || list.includes(value)) return value
  throw new UsageError(`--${name} is one of ${list.join(', ')}; not "${value}".`)
}
