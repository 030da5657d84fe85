export { UnsealError } from './crypto/envelope.ts'
export { type Keys, rotateMasterKey } from './crypto/keys.ts'
export { type Signer, verifySignature } from './crypto/signer.ts'
