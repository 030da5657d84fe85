import { lazy, Suspense, useSyncExternalStore } from 'react'
import { ProblemAlert } from '../../../ui/problem-alert.tsx'
import type { Autosave } from '../autosave.ts'
import type { Draft } from './use-draft.ts'

// Seldom needed, and it brings the word diff with it.
const ConflictDialog = lazy(async () => ({ default: (await import('./conflict-dialog.tsx')).ConflictDialog }))

/** Opens when a colleague saved meanwhile; closes with a choice. */
export function ConflictGate({
  draft,
  putText,
}: {
  draft: Pick<Draft, 'autosave' | 'store' | 'takeTheirs'>
  putText: (text: string) => void
}) {
  const { autosave, store, takeTheirs } = draft
  const theirs = useSyncExternalStore(autosave.subscribe, () => autosave.getState().theirs)
  if (!theirs) return null
  return (
    <Suspense>
      <ConflictDialog
        theirs={theirs}
        mine={store.get()}
        onKeepMine={() => void autosave.keepMine()}
        onTakeTheirs={() => takeTheirs(putText)}
      />
    </Suspense>
  )
}

/** Why the last save was refused. */
export function SaveProblem({ autosave }: { autosave: Autosave }) {
  const error = useSyncExternalStore(autosave.subscribe, () => {
    const state = autosave.getState()
    return state.status === 'failed' ? state.error : null
  })
  return error === null ? null : <ProblemAlert error={error} />
}
