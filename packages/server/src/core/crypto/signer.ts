import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** Signs checkpoints, packs and webhooks with Ed25519 (RFC 8032). */
export interface Signer {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  keyId: string
  /** 32 bytes. */
  publicKey: Buffer
  sign(data: Buffer | string): Buffer
}

/** DER before the 32 raw bytes: RFC 8410. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

export const keyIdOf = (publicKey: Buffer): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 16)

/** @param privateKey PKCS 8 DER */
export function signerOf(privateKey: Buffer): Signer {
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_PREFIX.length)
  return { keyId: keyIdOf(publicKey), publicKey, sign: (data) => sign(null, Buffer.from(data), key) }
}

/** PKCS 8 DER of a new key. */
export function newSigningKey(): Buffer {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })
}

/** @param publicKey 32 bytes */
export function verifySignature(publicKey: Buffer, data: Buffer | string, signature: Buffer): boolean {
  if (publicKey.length !== 32) return false
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(data), key, signature)
}
