import {
  type AuthorizationForm,
  api,
  type FormContent,
  type FormText,
  type Locale,
} from '@clearpost/contract'
import {
  acceptance,
  DEFECT_CODES,
  DEFECTS,
  type Defect,
  type FormSettings,
  formReadability,
  type Readability,
  validateForm,
} from '@clearpost/law'
import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { call } from '../../../api.ts'
import { useMay } from '../../../session.tsx'
import { formQuery, formsQuery } from './queries.ts'

export const LANGS = ['en', 'es'] as const

export interface Judgement {
  defects: readonly Defect[]
  readability: Readability
}

export interface FormEditor {
  form: AuthorizationForm
  name: string
  content: FormContent
  mayWrite: boolean
  /** By language; null when the form does not exist in it. */
  judgements: Record<Locale, Judgement | null>
  saving: 'saved' | 'unsaved' | 'saving'
  error: unknown
  rename(name: string): void
  changeSettings(settings: Partial<FormSettings>): void
  changeText(lang: Locale, text: Partial<FormText>): void
  /** Adds a language, or takes it away. */
  setLanguage(lang: Locale, text: FormText | null): void
  /** Saves what is not saved yet. @returns the revision to publish; null when it could not be saved */
  flush(): Promise<number | null>
}

/** A pause in typing after which the draft is saved. */
const SAVE_AFTER_MILLIS = 900

/** The form as it is edited here: judged at every change, saved at every pause. */
export function useFormEditor(form: AuthorizationForm): FormEditor {
  const queryClient = useQueryClient()
  const mayWrite = useMay('authorization:form') && form.state !== 'retired'
  const [name, setName] = useState(form.draft?.name ?? form.name)
  const [content, setContent] = useState(() => contentOf(form))
  const [saving, setSaving] = useState<FormEditor['saving']>('saved')
  const [error, setError] = useState<unknown>(null)
  const latest = useRef({ name, content, changes: 0, saved: 0, revision: form.revision })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<number | undefined>(undefined)

  const save = useCallback(async () => {
    const sent = { ...latest.current }
    if (sent.changes === sent.saved || sent.name.trim() === '') return
    setSaving('saving')
    try {
      const { revision, name, content } = sent
      const draft = await call(api.authorizationForm.saveDraft, {
        params: { formId: form.id },
        body: { revision, name, content },
      })
      latest.current.revision = draft.revision
      latest.current.saved = sent.changes
      setError(null)
      setSaving(latest.current.changes === sent.changes ? 'saved' : 'unsaved')
      queryClient.setQueryData(formQuery(form.id).queryKey, (old) =>
        old ? { ...old, draft, hasDraft: true, revision: draft.revision } : old,
      )
      void queryClient.invalidateQueries({ queryKey: formsQuery.queryKey, exact: true })
    } catch (refusal) {
      setError(refusal)
      setSaving('unsaved')
    }
  }, [form.id, queryClient])

  const saveNow = useCallback(() => {
    window.clearTimeout(timer.current)
    queue.current = queue.current.then(save)
    return queue.current
  }, [save])

  const touched = useCallback(() => {
    latest.current.changes += 1
    setSaving('unsaved')
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => void saveNow(), SAVE_AFTER_MILLIS)
  }, [saveNow])

  // Whoever leaves the page within the pause loses nothing.
  useEffect(() => () => void saveNow(), [saveNow])

  const change = (next: FormContent) => {
    latest.current.content = next
    setContent(next)
    touched()
  }
  const current = () => latest.current.content
  return {
    form,
    name,
    content,
    mayWrite,
    judgements: useJudgements(useDeferredValue(content)),
    saving,
    error,
    rename(next) {
      latest.current.name = next
      setName(next)
      touched()
    },
    changeSettings: (settings) =>
      change({ ...current(), settings: mutable({ ...current().settings, ...settings }) }),
    changeText: (lang, text) => {
      const { settings, [lang]: old } = current()
      if (!old) return
      // Other words need to be read again.
      const reviewed = settings.reviewed.filter(
        (one) => !Object.keys(text).some((field) => isAbout(one, lang, field)),
      )
      change({ ...current(), settings: { ...settings, reviewed }, [lang]: { ...old, ...text } })
    },
    setLanguage: (lang, text) => change({ ...current(), [lang]: text }),
    async flush() {
      await saveNow()
      const { changes, saved, revision } = latest.current
      return changes === saved ? revision : null
    },
  }
}

/** Whether an acceptance is about this part of the words. */
export const isAbout = (accepted: string, lang: Locale, field: string): boolean =>
  DEFECT_CODES.some((code) => acceptance(lang, code) === accepted && DEFECTS[code].field === field)

/** The law's lists are read-only, the contract's are not. */
const mutable = (settings: FormSettings): FormContent['settings'] => ({
  ...settings,
  purposes: [...settings.purposes],
  information: [...settings.information],
  signers: [...settings.signers],
  reviewed: [...settings.reviewed],
})

function contentOf({ draft, published }: AuthorizationForm): FormContent {
  const content = draft?.content ?? published?.content
  if (!content) throw new Error('A form has neither a draft nor a version.')
  return content
}

function useJudgements(content: FormContent): FormEditor['judgements'] {
  return useMemo(() => {
    const judge = (lang: Locale): Judgement | null => {
      const text = content[lang]
      if (!text) return null
      const form = { lang, settings: content.settings, text }
      return { defects: validateForm(form), readability: formReadability(form) }
    }
    return { en: judge('en'), es: judge('es') }
  }, [content])
}

const Editor = createContext<FormEditor | null>(null)
export const EditorProvider = Editor.Provider

export function useEditor(): FormEditor {
  const editor = useContext(Editor)
  if (!editor) throw new Error('useEditor outside the page of a form')
  return editor
}

/** Address within the page of a part of the form; a setting has one place for both languages. */
export const placeOf = (field: string, lang: Locale, inWords: boolean): string =>
  inWords ? `${lang}-${field}` : `setting-${field}`
