import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export const KEY_BYTES = 32
const NONCE_BYTES = 12 // NIST SP 800-38D: 96 bits for random nonces
const TAG_BYTES = 16
const FORMAT = 1
const HEADER_BYTES = 1 + 4 + NONCE_BYTES + TAG_BYTES

/** A sealed value was changed, belongs elsewhere, or the key is another one. Says nothing about the content. */
export class UnsealError extends Error {
  override name = 'UnsealError'
}

/**
 * AES-256-GCM. Layout: format (1 byte), key version (4, big endian), nonce (12), tag (16), ciphertext.
 * @param context bound to the value; opening needs the same one
 */
export function encrypt(key: Buffer, version: number, context: string, plaintext: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()])
  const header = Buffer.alloc(5)
  header.writeUInt8(FORMAT, 0)
  header.writeUInt32BE(version, 1)
  return Buffer.concat([header, nonce, cipher.getAuthTag(), ciphertext])
}

/** Which version of the key sealed it. @throws UnsealError */
export function keyVersion(sealed: Buffer): number {
  if (sealed.length < HEADER_BYTES || sealed.readUInt8(0) !== FORMAT)
    throw new UnsealError('This is not a sealed value.')
  return sealed.readUInt32BE(1)
}

/** @throws UnsealError */
export function decrypt(key: Buffer, context: string, sealed: Buffer): Buffer {
  keyVersion(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(5, 5 + NONCE_BYTES))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(5 + NONCE_BYTES, HEADER_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()])
  } catch (cause) {
    throw new UnsealError('The sealed value cannot be opened with this key.', { cause })
  }
}
