export { createTextReader } from './reader.ts'
