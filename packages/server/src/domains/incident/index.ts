import './jobs.ts'

export { dutiesOf } from './duties.ts'
export { addEvent } from './events.ts'
export { incidentsByStage } from './figures.ts'
export { type IncidentFile, incidentFile } from './file.ts'
export { register } from './routes.ts'
