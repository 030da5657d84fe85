import { checkTwice } from '@clearpost/encoder'
import { installedEncoder } from '@clearpost/encoder/node'
import { type CheckOptions, check, type Post, type Report } from '@clearpost/engine'

/** One check in this thread, by the core alone or with the encoder. */
export async function readPost(post: Post, options: CheckOptions, encoder: boolean): Promise<Report> {
  return encoder ? checkTwice(post, options, installedEncoder()) : check(post, options)
}

/**
 * Loads what reading needs, so that no text waits for it.
 * @throws EncoderDamaged
 */
export async function openReaders(encoder: boolean): Promise<void> {
  if (encoder) await installedEncoder().open()
}
