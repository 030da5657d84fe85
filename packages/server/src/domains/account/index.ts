import './jobs.ts'

export { setupCodeOf, setupNeeded } from './joining.ts'
export { hashPassword, NO_PASSWORD } from './password.ts'
export { mailPasswordReset } from './password-reset.ts'
export { register } from './routes.ts'
export { endSession } from './sessions.ts'
export { countAttempt } from './throttle.ts'
