import { MEDIA_STAGES, type MediaStage } from '@clearpost/contract'

/** What the address of the library may carry. Never words: they may be about a person. */
export interface LibrarySearch {
  stage?: MediaStage
  /** A folder's id, or `none`. */
  folder?: string
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function validateLibrarySearch(raw: Record<string, unknown>): LibrarySearch {
  const stage = MEDIA_STAGES.find((one) => one === raw.stage)
  const folder = typeof raw.folder === 'string' && (raw.folder === 'none' || UUID.test(raw.folder))
  return { ...(stage ? { stage } : {}), ...(folder ? { folder: raw.folder as string } : {}) }
}
