export { openMatches } from './figures.ts'
export { register } from './routes.ts'
