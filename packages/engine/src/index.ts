export { CATEGORIES } from './categories.ts'
export { check } from './check.ts'
export type * from './types.ts'
export { engineVersion, rulesVersion } from './version.ts'
