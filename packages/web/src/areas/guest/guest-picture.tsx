import { api } from '@clearpost/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { BlobPicture } from '../../ui/blob-picture.tsx'

/** A picture that only the guest's link opens. */
export function GuestPicture({ token, mediaId, alt }: { token: string; mediaId: string; alt: string }) {
  const { data } = useQuery({
    queryKey: ['guest', token, mediaId],
    queryFn: ({ signal }) => call(api.post.guestMedia, { params: { mediaId }, bearer: token, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <BlobPicture blob={data} alt={alt} />
}
