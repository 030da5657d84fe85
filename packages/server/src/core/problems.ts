import { coreProblems, type ProblemDocument, problems } from '@clearpost/contract'

/** A closed list of problems of one domain: code → [HTTP status, title]. */
export type ProblemTable = Readonly<Record<string, readonly [status: number, title: string]>>

export interface ProblemOptions {
  /** Fixed words of ours, never user text or patient data. */
  detail?: string
  errors?: { path: string; message: string }[]
  cause?: unknown
}

/** An expected refusal; becomes an RFC 9457 problem document. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: { path: string; message: string }[] | undefined

  constructor(code: string, status: number, title: string, options: ProblemOptions = {}) {
    super(title, { cause: options.cause })
    this.name = 'Problem'
    this.code = code
    this.status = status
    this.title = title
    this.detail = options.detail
    this.errors = options.errors
  }

  /** The RFC 9457 body. */
  toDocument(): ProblemDocument {
    return {
      type: `urn:clearpost:problem:${this.code}`,
      title: this.title,
      status: this.status,
      code: this.code,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(this.errors === undefined ? {} : { errors: this.errors }),
    }
  }
}

/**
 * Makes the thrower for one domain's list; the document's code is `domain.code`:
 * `const refuse = problemsOf(postProblems); throw refuse('notFound')`.
 */
export function problemsOf<T extends ProblemTable>(table: T) {
  const domain = Object.entries(problems).find(([, of]) => Object.is(of, table))?.[0] ?? 'core'
  return (code: Extract<keyof T, string>, options?: ProblemOptions): Problem => {
    const [status, title] = table[code] as readonly [number, string]
    return new Problem(`${domain}.${code}`, status, title, options)
  }
}

/** Throws problems that belong to no domain. */
export const coreProblem = problemsOf(coreProblems)

/** One problem by table and code, when a domain throws only once. */
export function problem<T extends ProblemTable>(
  table: T,
  code: Extract<keyof T, string>,
  options?: ProblemOptions,
): Problem {
  return problemsOf(table)(code, options)
}
