import './jobs.ts'

export { dutiesOf } from './duties.ts'
export { addEvent } from './events.ts'
export { type IncidentFigures, incidentFigures } from './figures.ts'
export { type IncidentFile, incidentFile } from './file.ts'
export { paperPdf } from './papers/draw-pdf.ts'
export { incidentLabels, incidentNumbers, isIncident } from './papers/labels.ts'
export { register } from './routes.ts'
