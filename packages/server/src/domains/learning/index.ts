export { markCheck, viewMarks } from './marks.ts'
export { register } from './routes.ts'
export { shareOf } from './wilson.ts'
