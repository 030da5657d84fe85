import type { NetworkId } from '@clearpost/contract'
import { type ContentProblem, findContentProblems, type Limits } from './limits.ts'
import type { Content } from './network.ts'
import { readPictureHeader } from './picture.ts'
import { NETWORK_LABELS, networkError } from './problem.ts'

const SENTENCES: Readonly<Record<ContentProblem['code'], (limit: number, actual: number) => string>> = {
  empty: () => 'The post is empty. Write a text or add a picture.',
  malformedText: () => 'The text contains half of a character. Delete it and type it again.',
  tooManyCharacters: (limit, actual) =>
    `The text has ${actual} characters; ${limit} are allowed. Shorten it.`,
  tooManyBytes: (limit, actual) => `The text takes ${actual} bytes; ${limit} are allowed. Shorten it.`,
  tooManyPictures: (limit, actual) => `The post has ${actual} pictures; ${limit} are allowed. Remove some.`,
  pictureTooLarge: (limit, actual) => `has ${actual} bytes; ${limit} are allowed. Use a smaller picture.`,
  pictureTooManyPixels: (limit, actual) =>
    `has ${actual} pixels; ${limit} are allowed. Use a smaller picture.`,
  pictureType: () => 'is of a type that the network does not take. Use JPEG, PNG, WebP or GIF.',
  altMissing: () => 'has no description. Describe it for people who cannot see it.',
  altTooLong: (limit, actual) =>
    `has a description of ${actual} characters; ${limit} are allowed. Shorten it.`,
}

/**
 * Refuses what the network would refuse, or would accept and show broken, before anything is sent.
 * @throws NetworkError `invalid`, naming limits and the number of the picture, never its text.
 */
export function refuseUnfit(network: NetworkId, content: Content, limits: Limits): void {
  const pictures = content.pictures.map(({ bytes, mime, alt }, index) => {
    const header = readPictureHeader(bytes)
    if (header?.mime === mime) return { ...header, alt, bytes: bytes.length }
    throw networkError(network, 'invalid', {
      message: `Picture ${index + 1} is damaged or not what its name says. Choose the file again.`,
    })
  })
  const problem = findContentProblems(network, { text: content.text, pictures }, limits)[0]
  if (!problem) return
  const sentence = SENTENCES[problem.code](problem.limit ?? 0, problem.actual ?? 0)
  const subject = problem.picture === undefined ? '' : `Picture ${problem.picture + 1} `
  throw networkError(network, 'invalid', { message: `${NETWORK_LABELS[network]}: ${subject}${sentence}` })
}
