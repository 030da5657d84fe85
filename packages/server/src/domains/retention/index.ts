import './jobs.ts'

export { register } from './routes.ts'
