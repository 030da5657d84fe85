import type { PostContext } from '../types.ts'

/** As words are compared here: lower case, one kind of apostrophe. */
export const fold = (text: string): string => text.toLowerCase().replaceAll('’', "'")

/** Words of the organization's name and town, folded: on its own page they are no secret. */
export function ownWords(context: PostContext | undefined): string[] {
  return [context?.facility, context?.place].flatMap(
    (name) => fold(name ?? '').match(/[\p{L}\p{N}'-]{3,}/gu) ?? [],
  )
}

/** "call us at 580-555-0130", "llámenos al …": the number that the author's own draft offers. */
const OFFERED =
  /\b(?:call|text|phone|reach|contact|llam[ae]n?|llámenos|llámanos|comun[ií]\p{L}{1,12}|marque)\b[^.\d]{0,40}(\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4})/iu

/** The organization's number as the draft itself gives it. */
export function contactIn(draft: string): string | undefined {
  return OFFERED.exec(draft.slice(0, READ_CHARACTERS))?.[1]
}

const READ_CHARACTERS = 4000
