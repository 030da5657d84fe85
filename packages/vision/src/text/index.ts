export { createTextReader, type OpenableTextReader, type TextReaderParts } from './reader.ts'
