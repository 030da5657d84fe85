export { allowListOf } from './allow-list.ts'
