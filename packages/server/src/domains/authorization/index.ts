import './jobs.ts'
import './tables.ts'

export {
  type AuthorizationInForce,
  authorizationsFor,
  coveringOne,
  gapOf,
  type PlannedUse,
} from './coverage.ts'
export { removalFigures } from './figures.ts'
export { scanEnding } from './jobs.ts'
export {
  type Pictures,
  type PostPreview,
  type PostUse,
  type Publications,
  providePictures,
  providePublications,
  type WhyEnded,
} from './ports.ts'
export { downloadPaper, keepPaper, readPaper } from './proof.ts'
export { register } from './routes.ts'
export { subjectsById } from './subjects.ts'
export { authorizationsOfPost, type ReliedAuthorization, rely } from './uses.ts'
