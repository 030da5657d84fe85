export { checkApart, warmChecks } from './pool.ts'
export { viewReport } from './report.ts'
export { register } from './routes.ts'
