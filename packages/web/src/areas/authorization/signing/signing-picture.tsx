import { api } from '@clearpost/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { BlobPicture } from '../../../ui/blob-picture.tsx'

/** A picture that only the signer's link opens. */
export function SigningPicture({ token, mediaId, alt }: { token: string; mediaId: string; alt: string }) {
  const { data } = useQuery({
    queryKey: ['signing', token, mediaId],
    queryFn: ({ signal }) =>
      call(api.signing.picture, { params: { mediaId }, bearer: token, device: true, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <BlobPicture blob={data} alt={alt} />
}
