export { lateOverpayments } from './figures.ts'
export { register } from './routes.ts'
