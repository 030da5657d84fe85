export { lateReviews } from './figures.ts'
export { register } from './routes.ts'
