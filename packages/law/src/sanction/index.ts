export { type SanctionResult, sanctionLetter } from './letter.ts'
export * from './matrix.ts'
