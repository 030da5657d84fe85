/** Where the page shows a stored picture from; the session opens it. */
export function pictureUrl(mediaId: string): string {
  return `/api/media/${encodeURIComponent(mediaId)}/content`
}
