import type { DraftFields } from './draft.ts'

interface Rescued {
  personId: string
  /** Null for a post that the server has never seen. */
  postId: string | null
  fields: DraftFields
  text: string
}

let rescued: Rescued | null = null

/**
 * Keeps what could not be saved when the session ended under the writer's hands, in this page's memory alone:
 * never in the browser's storage, and gone with the window.
 */
export function rescueDraft(draft: Rescued): void {
  rescued = draft
}

/** Gives the draft back to the same person on the same post, once. Somebody else's is thrown away. */
export function takeRescued(
  personId: string,
  postId: string | null,
): Pick<Rescued, 'fields' | 'text'> | null {
  const kept = rescued
  if (!kept) return null
  if (kept.personId !== personId) {
    rescued = null
    return null
  }
  if (kept.postId !== postId) return null
  rescued = null
  return { fields: kept.fields, text: kept.text }
}
