import './media-uses.ts'
import './authorization-port.ts'

export { contentOf } from './content.ts'
export { handOver, handoverOf } from './handover.ts'
export { scanDue } from './publishing.ts'
export { register } from './routes.ts'
export { readReport } from './stored-report.ts'
export { recordReading } from './view.ts'
