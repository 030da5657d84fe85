import type { ShortLesson } from '../course.ts'
import { dates } from './dates.ts'
import { names } from './names.ts'
import { numbers } from './numbers.ts'
import { pictures } from './pictures.ts'
import { places } from './places.ts'
import { privatePages } from './private-pages.ts'
import { relation } from './relation.ts'
import { together } from './together.ts'

/** One for each family of what a draft does wrong; every finding category belongs to exactly one. */
export const SHORT_LESSONS: readonly ShortLesson[] = [
  names,
  relation,
  dates,
  places,
  numbers,
  pictures,
  together,
  privatePages,
]
