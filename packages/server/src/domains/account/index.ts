import './jobs.ts'

export { setupCodeOf, setupNeeded } from './joining.ts'
export { hashPassword } from './password.ts'
export { register } from './routes.ts'
