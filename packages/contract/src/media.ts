import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, PageQuery, PersonRef, page, Sha256 } from './shared.ts'

/** Bytes of one upload. */
export const PICTURE_MAX_BYTES = 20 * 1024 * 1024
/** Width × height; a 50-megapixel picture is refused before it is decoded. */
export const PICTURE_MAX_PIXELS = 40_000_000
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const
export const ALT_MAX_CHARACTERS = 1500

/** A picture as it is kept: re-encoded, without metadata. */
export const Media = z.object({
  id: Id,
  sha256: Sha256,
  mime: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
  alt: z.string(),
  uploadedBy: PersonRef,
  createdAt: Instant,
  /** What was removed from the upload, e.g. "gps", "camera". */
  removedMetadata: z.array(z.string()),
})
export type Media = z.infer<typeof Media>

const params = z.object({ mediaId: Id })

export const mediaApi = {
  list: endpoint({
    method: 'get',
    path: '/api/media',
    summary: 'Pictures, newest first',
    access: 'media:read',
    query: PageQuery,
    response: page(Media),
  }),
  upload: endpoint({
    method: 'post',
    path: '/api/media',
    summary: 'Upload a picture as the raw body; metadata is removed',
    access: 'media:write',
    body: 'bytes',
    response: Media,
    status: 201,
  }),
  describe: endpoint({
    method: 'patch',
    path: '/api/media/{mediaId}',
    summary: 'Set the alt text',
    access: 'media:write',
    params,
    body: z.object({ alt: z.string().trim().max(ALT_MAX_CHARACTERS) }),
    response: Media,
  }),
  content: endpoint({
    method: 'get',
    path: '/api/media/{mediaId}/content',
    summary: 'The picture itself',
    access: 'media:read',
    params,
    response: 'bytes',
  }),
} as const

export const mediaProblems = {
  notFound: [404, 'No such picture here.'],
  tooLarge: [413, 'The picture is larger than 20 MB or 40 megapixels. Make it smaller and upload it again.'],
  notAPicture: [415, 'This file is not a JPEG, PNG, WebP or GIF picture that can be read.'],
} as const
