import { type Answer, ApiError, type Ask, textField } from './http.ts'
import { INSTANCE, type State, type StoredAccount } from './state.ts'
import { mediaView } from './views.ts'

/** POST /api/v2/media: 202 while it is processed, as Mastodon answers for anything it must convert. */
export async function uploadMedia(
  state: State,
  ask: Ask,
  account: StoredAccount,
  polls: number,
): Promise<Answer> {
  const { file } = ask.files
  if (!file) throw new ApiError(422, "Validation failed: File can't be blank")
  if (!(INSTANCE.supportedMimeTypes as readonly string[]).includes(file.type)) {
    throw new ApiError(422, 'Validation failed: File content type is invalid, File is invalid')
  }
  const bytes = Buffer.from(await file.arrayBuffer())
  if (bytes.length > INSTANCE.imageSizeLimit)
    throw new ApiError(422, 'Validation failed: File file size must be less than 16 MB')
  const description = textField(ask, 'description') ?? ''
  if (description.length > INSTANCE.descriptionLimit) {
    throw new ApiError(422, 'Validation failed: Description is too long (maximum is 1500 characters)')
  }
  const isPng = bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG'
  const [width, height] = isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : [1, 1]
  const media = {
    id: state.nextId(),
    accountId: account.id,
    bytes,
    mime: file.type,
    description,
    width,
    height,
    pollsLeft: polls,
    isServed: true,
  }
  state.media.set(media.id, media)
  return { status: polls > 0 ? 202 : 200, body: mediaView(media, ask.origin) }
}

/** GET /api/v1/media/:id: 206 while it is processed. */
export function pollMedia(state: State, ask: Ask, account: StoredAccount, id: string): Answer {
  const media = state.media.get(id)
  if (media?.accountId !== account.id) throw new ApiError(404, 'Record not found')
  if (media.pollsLeft > 0) media.pollsLeft -= 1
  return { status: media.pollsLeft > 0 ? 206 : 200, body: mediaView(media, ask.origin) }
}

/** The public address of a picture. */
export function serveMedia(state: State, id: string): Answer {
  const media = state.media.get(id)
  if (!media?.isServed) return { status: 404, type: 'text/plain', bytes: Buffer.from('Not found') }
  return { status: 200, type: media.mime, bytes: media.bytes }
}
