import { Image, Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'

/** A picture that came with a link's token: shown from memory, with its description below. */
export function BlobPicture({ blob, alt }: { blob: Blob | undefined; alt: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
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
