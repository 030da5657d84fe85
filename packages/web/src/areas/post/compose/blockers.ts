import type { Channel } from '@clearpost/contract'
import { countBytes, countCharacters, DEFAULT_LIMITS } from '@clearpost/networks/limits'
import type { DraftFields } from './draft.ts'

export type Blocker = 'text' | 'channel' | 'tooLong' | 'alt' | 'pictures' | 'uncleared' | 'time'

export interface ChannelFit {
  channel: Channel
  characters: number
  limit: number
  /** Characters over the limit, 0 when it fits. */
  over: number
  tooManyPictures: boolean
}

/** How a text fits the chosen channels, in characters as each network counts them. */
export function fitChannels(text: string, pictures: number, channels: readonly Channel[]): ChannelFit[] {
  return channels.map((channel) => {
    const characters = countCharacters(channel.network, text)
    const { textBytes } = DEFAULT_LIMITS[channel.network]
    const overCharacters = Math.max(0, characters - channel.limits.characters)
    const overBytes = textBytes === null ? 0 : Math.max(0, countBytes(text) - textBytes)
    return {
      channel,
      characters,
      limit: channel.limits.characters,
      // Bytes run out first only in texts of emoji; a character less is then at least a byte less.
      over: overCharacters || Math.ceil(overBytes / 4),
      tooManyPictures: pictures > channel.limits.pictures,
    }
  })
}

/** What must be mended before a post can be sent, in the order of the page. */
export function findBlockers(
  text: string,
  fields: DraftFields,
  channels: readonly Channel[],
  now: number,
  /** Whether a picture may not go out yet, as far as the page knows; the server judges it again. */
  uncleared = false,
): Blocker[] {
  const fits = fitChannels(text, fields.media.length, channels)
  const checks: [Blocker, boolean][] = [
    ['channel', channels.length === 0],
    ['text', text.trim() === ''],
    ['tooLong', fits.some((fit) => fit.over > 0)],
    ['alt', fields.media.some((picture) => picture.alt.trim() === '')],
    ['pictures', fits.some((fit) => fit.tooManyPictures)],
    ['uncleared', uncleared],
    ['time', fields.scheduledAt !== null && Date.parse(fields.scheduledAt) <= now],
  ]
  return checks.filter(([, blocks]) => blocks).map(([blocker]) => blocker)
}
