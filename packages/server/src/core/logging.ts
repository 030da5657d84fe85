import type { Config } from './config.ts'

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
type Level = Exclude<(typeof LEVELS)[number], 'silent'>

/**
 * What may stand in a log line; anything else is dropped, so that a careless field cannot carry
 * patient data out. Values are ids, counts, codes and durations. Paths are route patterns.
 */
const LOG_KEYS = [
  'action',
  'address',
  'attempt',
  'attempts',
  'bytes',
  'channelId',
  'code',
  'count',
  'dataDir',
  'durationMillis',
  'errorName',
  'event',
  'exitCode',
  'file',
  'folder',
  'host',
  'jobId',
  'job',
  'limit',
  'method',
  'migration',
  'network',
  'orgId',
  'personId',
  'pid',
  'port',
  'postId',
  'reason',
  'requestId',
  'retryAfterSeconds',
  'route',
  'seq',
  'sessionId',
  'signal',
  'size',
  'stack',
  'state',
  'status',
  'subject',
  'user',
  'version',
  'webhookId',
] as const
type LogKey = (typeof LOG_KEYS)[number]
type LogValue = string | number | boolean | null | undefined
export type LogFields = Partial<Record<LogKey, LogValue>> & { error?: unknown }

export interface Logger {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

const allowed: ReadonlySet<string> = new Set(LOG_KEYS)
/** Longest value of a field, characters. */
const VALUE_MAX_LENGTH = 2000

/**
 * An error without its message: messages of libraries quote their input (PostgreSQL quotes rows).
 * Name, code and the stack's places remain.
 */
function errorFields(error: unknown): Record<string, LogValue> {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const code = (error as { code?: unknown }).code
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    errorName: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: places
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  }
}

function keep(fields: LogFields): Record<string, LogValue> {
  const { error, ...rest } = fields
  const kept: Record<string, LogValue> = {}
  for (const [key, value] of Object.entries({
    ...(error === undefined ? {} : errorFields(error)),
    ...rest,
  })) {
    if (!allowed.has(key) || value === undefined) continue
    kept[key] = typeof value === 'string' ? value.slice(0, VALUE_MAX_LENGTH) : value
  }
  return kept
}

/**
 * JSON lines for machines, short lines for a terminal. The message is fixed text of ours.
 * @param write receives whole lines
 */
export function createLogger(
  level: Config['logLevel'],
  options: { human?: boolean; write?: (line: string) => void } = {},
): Logger {
  const human = options.human ?? process.stderr.isTTY === true
  const write = options.write ?? ((line: string) => void process.stderr.write(line))
  const threshold = LEVELS.indexOf(level)
  const log = (at: Level, message: string, fields: LogFields = {}) => {
    if (LEVELS.indexOf(at) < threshold) return
    const time = new Date().toISOString()
    const kept = keep(fields)
    if (!human) return write(`${JSON.stringify({ time, level: at, message, ...kept })}\n`)
    const extras = Object.entries(kept)
      .filter(([key]) => key !== 'stack' || at === 'error')
      .map(([key, value]) => ` ${key}=${value}`)
      .join('')
    write(`${time.slice(11, 19)} ${at === 'info' ? '' : `${at.toUpperCase()} `}${message}${extras}\n`)
  }
  return {
    debug: (message, fields) => log('debug', message, fields),
    info: (message, fields) => log('info', message, fields),
    warn: (message, fields) => log('warn', message, fields),
    error: (message, fields) => log('error', message, fields),
  }
}
