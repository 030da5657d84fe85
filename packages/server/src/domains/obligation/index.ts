import './jobs.ts'

export { obligationDays } from './calendar.ts'
export { register } from './routes.ts'
export { obligationDues } from './view.ts'
