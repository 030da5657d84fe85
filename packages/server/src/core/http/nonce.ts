import { randomBytes } from 'node:crypto'

/** 128 random bits for the content security policy of one page. */
export const newNonce = (): string => randomBytes(16).toString('base64url')
