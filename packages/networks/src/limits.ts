import type { NetworkId } from '@clearpost/contract'
import { countGraphemes, splitGraphemes } from 'unicode-segmenter/grapheme'

/** What one network accepts. Pure data: the page shows it, the server checks with it. */
export type Limits = {
  /** As `countCharacters` counts them. */
  characters: number
  /** UTF-8 bytes of the text; null where the network does not say. */
  textBytes: number | null
  /** What a web address costs whatever its length; null where it costs its length. */
  charactersPerUrl: number | null
  pictures: number
  /** Bytes of one picture. */
  pictureBytes: number
  /** Width × height of one picture; null where the network does not say. */
  picturePixels: number | null
  pictureTypes: readonly string[]
  /** Grapheme clusters of one alternative text. */
  altCharacters: number
  /** Our rule, not the networks': a picture without a description is not published. */
  altRequired: boolean
}

/**
 * Limits before a server was asked. Bluesky: the lexicons app.bsky.feed.post (300 graphemes, 3,000 bytes)
 * and app.bsky.embed.images (4 pictures; 1,000,000 bytes each, because servers older than the rise to 2,000,000
 * refuse more, and none says which it is); alternative text as its own app limits it. Mastodon: the defaults of GET /api/v2/instance in Mastodon 4; instances differ,
 * so ask `network.limits()`. Website: ours.
 */
export const DEFAULT_LIMITS: Readonly<Record<NetworkId, Limits>> = {
  bluesky: {
    characters: 300,
    textBytes: 3000,
    charactersPerUrl: null,
    pictures: 4,
    pictureBytes: 1_000_000,
    picturePixels: null,
    pictureTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    altCharacters: 2000,
    altRequired: true,
  },
  mastodon: {
    characters: 500,
    textBytes: null,
    charactersPerUrl: 23,
    pictures: 4,
    pictureBytes: 16_777_216,
    picturePixels: 33_177_600,
    pictureTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    altCharacters: 1500,
    altRequired: true,
  },
  website: {
    characters: 5000,
    textBytes: null,
    charactersPerUrl: null,
    pictures: 10,
    pictureBytes: 5_000_000,
    picturePixels: null,
    pictureTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    altCharacters: 2000,
    altRequired: true,
  },
}

/**
 * Characters as the network counts them: extended grapheme clusters (UAX #29, the same table that the PDS
 * uses), so that a family emoji or a letter with combining marks is one. On Mastodon a web address costs
 * `charactersPerUrl` whatever its length, and `@name@server` counts as `@name`.
 *
 * Mastodon grants this only for addresses whose last label is a real top-level domain. We do not carry that
 * list: a reserved one (`.test`, `.example`, …) costs its length, an invented one (`.comm`) is taken for real,
 * and the server then refuses the post.
 *
 * @example countCharacters('mastodon', 'Open house: https://example.com/open-house-2026', DEFAULT_LIMITS.mastodon) // 35
 */
export function countCharacters(
  network: NetworkId,
  text: string,
  limits: Pick<Limits, 'charactersPerUrl'> = DEFAULT_LIMITS[network],
): number {
  if (network !== 'mastodon' || limits.charactersPerUrl === null) return countGraphemes(text)
  return countGraphemes(shortenEntities(text, limits.charactersPerUrl))
}

/** UTF-8 bytes of a text. */
export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length
}

/** Where a text stops fitting: offset in UTF-16 units of the first grapheme over `limit`, or null when all fit. */
export function overflowOffset(text: string, limit: number): number | null {
  let count = 0
  let offset = 0
  for (const grapheme of splitGraphemes(text)) {
    if (count === limit) return offset
    count += 1
    offset += grapheme.length
  }
  return null
}

/** What is wrong with a post for one network; `limit` and `actual` in the unit that the code names. */
export type ContentProblem = {
  code:
    | 'empty'
    | 'malformedText'
    | 'tooManyCharacters'
    | 'tooManyBytes'
    | 'tooManyPictures'
    | 'pictureTooLarge'
    | 'pictureTooManyPixels'
    | 'pictureType'
    | 'altMissing'
    | 'altTooLong'
  /** Index of the picture, from 0. */
  picture?: number
  limit?: number
  actual?: number
}

/** A picture as far as limits need to know it. */
export type PictureFacts = { bytes: number; mime: string; width: number; height: number; alt: string }

/** Half of a character: networks replace it, and the post would never be what was approved. */
const LONE_SURROGATE = /\p{Surrogate}/u

/** Every limit that a post breaks on one network; empty means that it fits. Never contains text of the post. */
export function findContentProblems(
  network: NetworkId,
  content: { text: string; pictures: readonly PictureFacts[] },
  limits: Limits = DEFAULT_LIMITS[network],
): ContentProblem[] {
  const problems: ContentProblem[] = []
  if (content.text.trim() === '' && content.pictures.length === 0) problems.push({ code: 'empty' })
  if (LONE_SURROGATE.test(content.text)) problems.push({ code: 'malformedText' })
  const characters = countCharacters(network, content.text, limits)
  if (characters > limits.characters) {
    problems.push({ code: 'tooManyCharacters', limit: limits.characters, actual: characters })
  }
  const bytes = countBytes(content.text)
  if (limits.textBytes !== null && bytes > limits.textBytes) {
    problems.push({ code: 'tooManyBytes', limit: limits.textBytes, actual: bytes })
  }
  if (content.pictures.length > limits.pictures) {
    problems.push({ code: 'tooManyPictures', limit: limits.pictures, actual: content.pictures.length })
  }
  for (const [index, picture] of content.pictures.entries()) {
    for (const problem of findPictureProblems(picture, limits)) problems.push({ ...problem, picture: index })
  }
  return problems
}

function* findPictureProblems(picture: PictureFacts, limits: Limits): Generator<ContentProblem> {
  if (!limits.pictureTypes.includes(picture.mime)) yield { code: 'pictureType' }
  if (picture.bytes > limits.pictureBytes) {
    yield { code: 'pictureTooLarge', limit: limits.pictureBytes, actual: picture.bytes }
  }
  const pixels = picture.width * picture.height
  if (limits.picturePixels !== null && pixels > limits.picturePixels) {
    yield { code: 'pictureTooManyPixels', limit: limits.picturePixels, actual: pixels }
  }
  if (limits.altRequired && picture.alt.trim() === '') yield { code: 'altMissing' }
  const altCharacters = countGraphemes(picture.alt)
  if (altCharacters > limits.altCharacters) {
    yield { code: 'altTooLong', limit: limits.altCharacters, actual: altCharacters }
  }
}

/** RFC 2606 and RFC 6761: never real top-level domains. */
const RESERVED_TOP_LEVEL = new Set(['test', 'example', 'invalid', 'localhost', 'local', 'internal', 'onion'])

const WEB_ADDRESS =
  /(?<![\p{L}\p{N}_@#$.\-/])https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?\.){1,30}(?<top>\p{L}{2,63})(?![\p{L}\p{N}_-])(?::\d{1,5})?(?:[/?#][^\s<>]*)?/giu
const MENTION = /(?<![=/\p{L}\p{N}_])@(?<name>[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\p{L}\p{N}.-]*[\p{L}\p{N}]/giu
/** Punctuation after an address belongs to the sentence. */
const SENTENCE_END = new Set('()?!*"\'「」<>;:=,.$%[]~&|@')

function shortenEntities(text: string, charactersPerUrl: number): string {
  const placeholder = 'x'.repeat(charactersPerUrl)
  return text
    .replace(WEB_ADDRESS, (address, ...rest) => {
      const { top } = rest.at(-1) as { top: string }
      if (RESERVED_TOP_LEVEL.has(top.toLowerCase())) return address
      let end = address.length
      while (SENTENCE_END.has(address.charAt(end - 1))) end -= 1
      return placeholder + address.slice(end)
    })
    .replace(MENTION, '@$<name>')
}
