import './tables.ts'

export {
  type AuthorizationInForce,
  authorizationsFor,
  coveringOne,
  gapOf,
  type PlannedUse,
} from './coverage.ts'
export {
  type Pictures,
  type PostPreview,
  type PostUse,
  type Publications,
  providePictures,
  providePublications,
  type WhyEnded,
} from './ports.ts'
