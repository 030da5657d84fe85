export type { TextPlace } from './detect.ts'
export { createTextReader, type SteppedTextReader, type TextReaderParts } from './reader.ts'
