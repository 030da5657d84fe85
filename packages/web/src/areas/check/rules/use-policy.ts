import { api, type CheckPolicy, type PolicyDocument, type PolicyRow } from '@clearpost/contract'
import { type CheckPolicyMessages, loadCheckPolicyMessages } from '@clearpost/contract/messages'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { call } from '../../../api.ts'
import { useI18n } from '../../../i18n.tsx'
import { useMay } from '../../../session.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { rulesQuery } from '../use-check-options.ts'

export const policyQuery = queryOptions({
  queryKey: ['check-policy'],
  queryFn: ({ signal }) => call(api.checkPolicy.get, { signal }),
})
export const versionsKey = ['check-policy-versions']
export const scanKey = ['check-policy-scan']

/** The words of this page, which come with it; null until they are here. */
export function useLoadedWords(): CheckPolicyMessages | null {
  const { locale } = useI18n()
  const words = useQuery({
    queryKey: ['check-policy-words', locale],
    // A message may be a function: only this page's memory holds them.
    queryFn: () => loadCheckPolicyMessages[locale](),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  return words.data ?? null
}

const Words = createContext<CheckPolicyMessages | null>(null)
export const WordsProvider = Words.Provider

export function useWords(): CheckPolicyMessages {
  const words = useContext(Words)
  if (!words) throw new Error('useWords outside the page of check rules')
  return words
}

export interface PolicyEditor {
  policy: CheckPolicy
  /** What the page shows and changes: the draft, or what is in force. */
  document: PolicyDocument
  mayWrite: boolean
  /** Saves the draft as a whole; false when the server refused. */
  change(document: PolicyDocument): Promise<boolean>
  busy: boolean
  error: unknown
}

/** Shows the draft when there is one, and saves each change to it at once. */
export function usePolicyEditor(policy: CheckPolicy): PolicyEditor {
  const queryClient = useQueryClient()
  const mayWrite = useMay('check:policy-write')
  const { run, busy, error } = useAction()
  return {
    policy,
    document: policy.draft?.document ?? policy.document,
    mayWrite,
    busy,
    error,
    change: (document) =>
      run(async () => {
        const revision = policy.draft?.revision ?? 0
        const draft = await call(api.checkPolicy.saveDraft, { body: { revision, document } })
        queryClient.setQueryData(policyQuery.queryKey, { ...policy, draft })
      }),
  }
}

/** After something was published: every part of the product that knows rules asks again. */
export function usePolicyChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return async () => {
    for (const queryKey of [policyQuery.queryKey, versionsKey, rulesQuery.queryKey])
      await queryClient.invalidateQueries({ queryKey })
  }
}

/** Told apart within one document; drawn here, because the page may be served without a secure context. */
export function newOwnId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`
}

/** The sentence that names a rule, a term of the organization included. */
export function useRuleName(policy: CheckPolicy, document: PolicyDocument): (ruleId: string) => string {
  const { locale } = useI18n()
  const t = useWords()
  return (ruleId) => {
    if (ruleId === 'billing') return t.billing.title
    if (ruleId.startsWith('own.')) {
      const term = document.terms.find(({ id }) => `own.${id}` === ruleId)
      return term ? `“${term.words}”` : ruleId
    }
    const row: PolicyRow | undefined = policy.rows.find(({ id }) => id === ruleId)
    return row?.why[locale] ?? ruleId
  }
}
