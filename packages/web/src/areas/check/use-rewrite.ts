import { type RefObject, useState, useSyncExternalStore } from 'react'
import type { TextStore } from '../../engine/text-store.ts'
import type { EditorHandle } from './text-editor.tsx'

/** Puts the suggested wording in place and offers the way back until something else is typed. */
export function useRewrite(store: TextStore, editor: RefObject<EditorHandle | null>) {
  const [taken, setTaken] = useState<{ before: string; after: string } | null>(null)
  const inUse = useSyncExternalStore(store.subscribe, () => taken !== null && store.get() === taken.after)
  return {
    use(after: string) {
      setTaken({ before: store.get(), after })
      editor.current?.replaceAll(after)
    },
    undo:
      taken && inUse
        ? () => {
            editor.current?.replaceAll(taken.before)
            setTaken(null)
          }
        : null,
  }
}
