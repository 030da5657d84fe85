import type { Course } from './course.ts'
import { bloodborne } from './courses/bloodborne/index.ts'
import { clinicians } from './courses/clinicians/index.ts'
import { everyone } from './courses/everyone/index.ts'
import { hazardCommunication } from './courses/hazard-communication/index.ts'
import { managers } from './courses/managers/index.ts'
import { marketing } from './courses/marketing/index.ts'
import { photos } from './courses/photos/index.ts'
import { reviews } from './courses/reviews/index.ts'

/** Every course of the product, in the order in which they are shown. */
export const COURSES: readonly Course[] = [
  everyone,
  marketing,
  clinicians,
  reviews,
  photos,
  managers,
  bloodborne,
  hazardCommunication,
]

export { SHORT_LESSONS } from './short-lessons/index.ts'
