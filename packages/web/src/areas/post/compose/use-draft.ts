import { api, type Post } from '@clearpost/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call, ProblemError } from '../../../api.ts'
import { createTextStore } from '../../../engine/text-store.ts'
import { useMe } from '../../../session.tsx'
import { createAutosave, type SaveCalls } from '../autosave.ts'
import { postChanged } from '../queries.ts'
import { type DraftFields, fieldsOf, toInput } from './draft.ts'
import { rescueDraft, takeRescued } from './rescue.ts'

const calls: SaveCalls = {
  create: (body) => call(api.post.create, { body }),
  update: (postId, version, body) =>
    call(api.post.update, { params: { postId }, body: { ...body, version } }),
  load: (postId) => call(api.post.get, { params: { postId } }),
  isConflict: (error) => error instanceof ProblemError && error.code === 'post.editedMeanwhile',
  now: () => new Date().toISOString(),
  after: (milliseconds, run) => {
    const timer = window.setTimeout(run, milliseconds)
    return () => window.clearTimeout(timer)
  },
}

/** A draft in the page and its copy on the server. `onCreated` hears the id of a new post once it has one. */
export function useDraft(initial: Post | null, empty: DraftFields, onCreated: (post: Post) => void) {
  const queryClient = useQueryClient()
  const personId = useMe().person.id
  const [begun] = useState(() => {
    const saved = { text: initial?.text ?? '', fields: initial ? fieldsOf(initial) : empty }
    return {
      shown: takeRescued(personId, initial?.id ?? null) ?? saved,
      autosave: createAutosave(calls, initial, toInput(saved.fields, saved.text)),
    }
  })
  const { autosave } = begun
  const [store] = useState(() => createTextStore(begun.shown.text))
  const [fields, setFields] = useState<DraftFields>(begun.shown.fields)
  const newest = useRef(fields)
  newest.current = fields

  useEffect(() => {
    autosave.change(toInput(fields, store.get()))
  }, [autosave, fields, store])
  useEffect(
    () => store.subscribe(() => autosave.change(toInput(newest.current, store.get()))),
    [autosave, store],
  )
  const known = useRef({ id: initial?.id ?? null, savedAt: null as string | null })
  useEffect(
    () =>
      autosave.subscribe(() => {
        const { post, status, savedAt } = autosave.getState()
        if (post && post.id !== known.current.id) {
          known.current.id = post.id
          onCreated(post)
        }
        if (post && status === 'idle' && savedAt !== known.current.savedAt) {
          known.current.savedAt = savedAt
          postChanged(queryClient, post)
        }
      }),
    [autosave, onCreated, queryClient],
  )
  // Leaving the page inside the product saves; closing the window asks first.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (autosave.hasUnsaved()) event.preventDefault()
    }
    const hide = () => {
      if (document.visibilityState === 'hidden' && autosave.hasUnsaved()) void autosave.flush()
    }
    window.addEventListener('beforeunload', ask)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', ask)
      document.removeEventListener('visibilitychange', hide)
      if (!autosave.hasUnsaved()) return
      const draft = { personId, postId: known.current.id, fields: newest.current, text: store.get() }
      const { error } = autosave.getState()
      // Without a session there is no use in asking again; the draft waits for the person to come back.
      if (error instanceof ProblemError && error.code === 'account.signInAgain') {
        autosave.stop()
        rescueDraft(draft)
      } else
        void autosave.flush().then((post) => {
          autosave.stop()
          if (!post) rescueDraft(draft)
        })
    }
  }, [autosave, personId, store])

  return {
    store,
    fields,
    change: (update: (current: DraftFields) => DraftFields) => setFields(update),
    autosave,
    /** Takes over what a colleague saved; `putText` brings it into the field so that undo goes back to mine. */
    takeTheirs: (putText: (text: string) => void) => {
      const { theirs } = autosave.getState()
      if (!theirs) return
      const taken = fieldsOf(theirs)
      autosave.takeTheirs(toInput(taken, theirs.text))
      newest.current = taken
      setFields(taken)
      putText(theirs.text)
    },
  }
}

export type Draft = ReturnType<typeof useDraft>
