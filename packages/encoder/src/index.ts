export { checkTwice } from './check.ts'
export { createEncoder, type Encoder, type EncoderFiles, type Manifest } from './encoder.ts'
