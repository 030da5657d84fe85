export { checkTwice } from './check.ts'
export { createEncoder, type Encoder, EncoderDamaged, type EncoderFiles, type Manifest } from './encoder.ts'
export { EncoderBusy } from './line.ts'
