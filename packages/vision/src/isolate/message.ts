import type { VisionProblem } from '../errors.ts'

/** What a task gets beside its input. */
export interface TaskContext {
  /** Aborted when the caller cancels. A task that does not stop soon after is killed with its process. */
  signal: AbortSignal
  /** Sends something to the caller before the result: progress, a first answer. */
  emit(event: unknown): void
}

/** Tasks that a worker can do, by name. Input, events and result must survive the structured clone. */
export type TaskTable = Record<string, (input: never, context: TaskContext) => Promise<unknown>>

export type InputOf<Tasks extends TaskTable, Name extends keyof Tasks> = Parameters<Tasks[Name]>[0]
export type ResultOf<Tasks extends TaskTable, Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>

export type ToWorker = { id: number; task: string; input: unknown } | { id: number; cancel: true }

export type FromWorker =
  | { ready: true }
  | { id: number; event: unknown }
  | { id: number; result: unknown }
  /** The message of what was thrown stays in the worker: a library's words may quote the file. */
  | { id: number; problem: VisionProblem; cause: string }
