import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { ByteStore } from './files.ts'

/**
 * `s3://bucket/prefix?region=us-east-1&endpoint=https://…`; a key id and secret may stand before the bucket
 * (`s3://id:secret@bucket`), otherwise the AWS default chain is asked.
 */
export function s3Store(address: string): ByteStore {
  const url = new URL(address)
  const endpoint = url.searchParams.get('endpoint')
  const client = new S3Client({
    region: url.searchParams.get('region') ?? 'us-east-1',
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    ...(url.username
      ? {
          credentials: {
            accessKeyId: decodeURIComponent(url.username),
            secretAccessKey: decodeURIComponent(url.password),
          },
        }
      : {}),
  })
  const prefix = url.pathname.replace(/^\/|\/$/g, '')
  const place = (key: string) => ({ Bucket: url.hostname, Key: prefix ? `${prefix}/${key}` : key })
  const absent = (error: unknown) => ['NotFound', 'NoSuchKey'].includes((error as Error).name)
  return {
    async has(key) {
      try {
        await client.send(new HeadObjectCommand(place(key)))
        return true
      } catch (error) {
        if (absent(error)) return false
        throw error
      }
    },
    async write(key, bytes) {
      await client.send(new PutObjectCommand({ ...place(key), Body: bytes, ContentLength: bytes.length }))
    },
    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(key)))
        return Body ? Buffer.from(await Body.transformToByteArray()) : null
      } catch (error) {
        if (absent(error)) return null
        throw error
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(place(key)))
    },
  }
}
