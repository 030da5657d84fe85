export { markCheck, viewMarks } from './marks.ts'
export { register } from './routes.ts'
