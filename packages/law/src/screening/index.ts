export { indexOf, keysOfExclusion, keysOfScreened, type ScreeningIndex } from './blocking.ts'
export { isStaleFile, nextScreeningOn } from './due.ts'
export { type Exclusion, isHeading, LEIE_COLUMNS, type LineFault, readExclusion } from './leie.ts'
export {
  type Comparison,
  compareWith,
  type Ground,
  listedName,
  MATCH_SCORE_MIN,
  type Screened,
} from './match.ts'
export { readName } from './names.ts'
