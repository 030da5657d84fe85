import { coreProblem, Problem } from '../problems.ts'

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** 40001 serialization failure, 40P01 deadlock: PostgreSQL asks to run the transaction again. */
export const mayRetry = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error))

const UNREACHABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
])

/** The connection is gone or cannot be made; nothing about the statement itself. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Problem) return false
  if (UNREACHABLE_CODES.has(codeOf(error))) return (error as { syscall?: string }).syscall !== 'open'
  return (
    error instanceof Error &&
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
      error.message,
    )
  )
}

/** 53100 disk full, 53200 out of memory, 58030 I/O error. */
const STORAGE_CODES = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** What the caller of a transaction receives: our problems and unknown errors as they are, outages by name. */
export function describeFailure(error: unknown): unknown {
  if (STORAGE_CODES.has(codeOf(error))) return coreProblem('storageFull', { cause: error })
  if (isUnreachable(error)) return coreProblem('unavailable', { cause: error })
  return error
}
