import { api } from '@clearpost/contract'
import { Image, Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../api.ts'

/** A picture that only the link's token opens: fetched with it, shown from memory. */
export function GuestPicture({ token, mediaId, alt }: { token: string; mediaId: string; alt: string }) {
  const { data } = useQuery({
    queryKey: ['guest', token, mediaId],
    queryFn: ({ signal }) => call(api.post.guestMedia, { params: { mediaId }, bearer: token, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  if (!url) return <Skeleton height={220} radius="md" />
  return (
    <figure style={{ margin: 0 }}>
      <Image
        src={url}
        alt={alt}
        radius="md"
        mah={480}
        fit="contain"
        style={{ width: 'auto', maxWidth: '100%' }}
      />
      <figcaption>{alt}</figcaption>
    </figure>
  )
}
