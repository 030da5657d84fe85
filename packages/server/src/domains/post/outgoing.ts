import { createHash } from 'node:crypto'
import type { Content as NetworkContent, Picture } from '@clearpost/networks'
import { type Core, FileLost, type Tx } from '../../core/index.ts'
import type { OpenChannel } from '../channel/index.ts'
import { fitPicture } from '../media/index.ts'
import { type Content, contentHash, contentOf } from './content.ts'
import type { PublicationRow } from './tables.ts'

/** What is sent to one network: text as approved, pictures as small as this network wants them. */
export interface Outgoing {
  content: NetworkContent
  /** SHA-256 of each picture as sent. */
  hashes: string[]
}

/** A post that cannot be sent as it is; the message says what to do. */
export class Unfit extends Error {
  override name = 'Unfit'
}

/**
 * Builds what one channel receives from the approved version, and makes sure that it is the approved one.
 * @throws Unfit
 */
export async function composeFor(
  core: Core,
  tx: Tx,
  publication: PublicationRow,
  channel: OpenChannel,
): Promise<Outgoing> {
  const { org_id: orgId } = publication
  const content = await contentOf(core, tx, orgId, publication.post_id, publication.version)
  if (contentHash(content) !== publication.content_hash) {
    throw new Unfit('The stored text is not the approved one. Nothing was published; ask your administrator.')
  }
  const pictures: Picture[] = []
  for (const media of content.media) pictures.push(await fitted(core, tx, orgId, media, channel))
  const replyTo = content.replyTarget?.networkId
  return {
    content: {
      text: content.text,
      language: content.lang,
      pictures,
      ...(replyTo ? { replyTo } : {}),
    },
    hashes: pictures.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
  }
}

async function fitted(
  core: Core,
  tx: Tx,
  orgId: string,
  media: Content['media'][number],
  channel: OpenChannel,
): Promise<Picture> {
  const file = await core.files.get(tx, orgId, media.sha256).catch((error: unknown) => {
    if (error instanceof FileLost) return null
    throw error
  })
  const size = await tx
    .selectFrom('media')
    .select(['width', 'height'])
    .where('org_id', '=', orgId)
    .where('id', '=', media.mediaId)
    .executeTakeFirst()
  if (!file || !size)
    throw new Unfit('A picture of this post is missing. Restore it from a backup or replace it.')
  const picture = { bytes: file.bytes, mime: file.mime, width: size.width, height: size.height }
  const { pictureBytes, picturePixels, pictureTypes } = channel.limits
  const small = await fitPicture(picture, { bytes: pictureBytes, pixels: picturePixels, types: pictureTypes })
  if (!small) throw new Unfit('A picture cannot be made small enough for this network. Replace it.')
  return { ...small, bytes: new Uint8Array(small.bytes), alt: media.alt }
}
