import type { BackupProgress } from '@clearpost/server/core'
import type { Terminal } from '../terminal.ts'

/** "files 120 of 500", on a terminal. */
export function progressOf(terminal: Terminal): BackupProgress {
  return (step, done, total) =>
    terminal.progress(total > 0 ? `${step} ${done} of ${total}` : `${step} ${done}`)
}
