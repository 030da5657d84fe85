export { oshaDues } from './dues.ts'
export { register } from './routes.ts'
