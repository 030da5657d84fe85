export { openAlerts, raiseAlert } from './alerts.ts'
export { register } from './routes.ts'
