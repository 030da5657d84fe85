import type { Purpose, VerdictOpinion } from '@clearpost/contract'
import type { PictureKey } from './drawings.ts'
import type { ChannelKey, PersonKey, SiteKey } from './people.ts'

/**
 * What happens to a post in the demo. where the check gives a stop, `approve` completes a record first; `override` stays
 * before the second person.
 */
export type Step =
  | { do: 'edit'; by: PersonKey; text: string }
  | { do: 'submit'; by: PersonKey }
  | { do: 'claim'; by: PersonKey }
  | { do: 'comment'; by: PersonKey; text: string; quote?: string }
  | { do: 'approve'; by: PersonKey; reason?: string }
  | { do: 'override'; by: PersonKey; reason: string }
  | { do: 'changes' | 'reject' | 'hold' | 'takedown'; by: PersonKey; reason: string }
  /** What a reviewer says of the check: its verdict, its findings by their words, words that it missed. */
  | {
      do: 'mark'
      by: PersonKey
      verdict?: VerdictOpinion
      right?: string[]
      wrong?: string[]
      missed?: { words: string; category: string }
    }
  | { do: 'guest'; by: PersonKey; name: string; email: string }
  /** `refuse`: this network says that the token has ended. */
  | { do: 'publish'; by: PersonKey; refuse?: 'mastodon' | 'bluesky' }
  | { do: 'readBack'; find?: 'drift' | 'gone' }

export interface Story {
  title: string
  text: string
  lang?: 'es'
  by: PersonKey
  channels: ChannelKey[]
  site?: SiteKey
  replyingTo?: string
  picture?: PictureKey
  purpose?: Purpose
  /** When the draft was saved, days before now. */
  daysAgo: number
  /** Wanted time on the calendar, days from now; negative is past. */
  scheduledInDays?: number
  /** Minutes after the step before, and what was done. */
  steps: [minutesLater: number, step: Step][]
}

export const HOUR = 60
export const DAY = 24 * HOUR

/** Sent, taken and approved. */
export const reviewed = (by: PersonKey, reviewer: PersonKey, reason?: string): Story['steps'] => [
  [20, { do: 'submit', by }],
  [95, { do: 'claim', by: reviewer }],
  [12, { do: 'approve', by: reviewer, ...(reason ? { reason } : {}) }],
]
/** And published, and read back three times. */
export const published = (by: PersonKey, reviewer: PersonKey, reason?: string): Story['steps'] => [
  ...reviewed(by, reviewer, reason),
  [8, { do: 'publish', by }],
  [1, { do: 'readBack' }],
  [HOUR, { do: 'readBack' }],
  [23 * HOUR, { do: 'readBack' }],
]
