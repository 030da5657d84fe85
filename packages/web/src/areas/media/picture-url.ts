/** Where the page shows a stored picture from; the session opens it. */
export function pictureUrl(mediaId: string): string {
  return `/api/media/${encodeURIComponent(mediaId)}/content`
}

/** The small one of lists; of a video its first frame. */
export function thumbnailUrl(mediaId: string): string {
  return `/api/media/${encodeURIComponent(mediaId)}/thumbnail`
}
