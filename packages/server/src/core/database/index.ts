export type { Database } from './database.ts'
export type { GeneratedAlways, Json, JsonColumn, Tables, Tx } from './tables.ts'
