export { handOver, handoverOf } from './handover.ts'
export { scanDue } from './publishing.ts'
export { register } from './routes.ts'
