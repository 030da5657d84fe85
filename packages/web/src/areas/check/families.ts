import type { Messages } from '@clearpost/contract/messages'
import {
  IconHash,
  IconHeartHandshake,
  IconMapPin,
  IconPuzzle,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react'

export type Family = 'who' | 'place' | 'code' | 'relation' | 'quasi'
export const FAMILIES: readonly Family[] = ['who', 'place', 'code', 'relation', 'quasi']

/** Each family has its own colour and its own underline; the icon repeats it in lists. */
export const familyIcons: Record<Family, TablerIcon> = {
  who: IconUser,
  place: IconMapPin,
  code: IconHash,
  relation: IconHeartHandshake,
  quasi: IconPuzzle,
}

/** Which look a category of finding has in the text: names, voices and faces; where and when; numbers and codes. */
export function familyOf(category: string): Family {
  if (category === 'relation' || category === 'quasi') return category
  if (category === 'A' || category === 'P' || category === 'Q') return 'who'
  if (category === 'B' || category === 'C') return 'place'
  return 'code'
}

/** Name of a category in the page's language. */
export function categoryName(t: Messages['check'], category: string): string {
  return (t.categories as Record<string, string>)[category] ?? category
}
