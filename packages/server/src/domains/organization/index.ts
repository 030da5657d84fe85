export { allowListOf } from './allow-list.ts'
export { register } from './routes.ts'
export { createOrganization, isPaused, settingsOf } from './service.ts'
