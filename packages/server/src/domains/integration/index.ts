export { emit } from './emit.ts'
export { register } from './routes.ts'
