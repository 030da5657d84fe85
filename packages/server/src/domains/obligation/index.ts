import './jobs.ts'

export { register } from './routes.ts'
export { type ObligationDue, obligationDues } from './view.ts'
