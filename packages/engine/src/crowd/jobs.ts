import { JOB_RATES } from '../../data/crowd-jobs.ts'
import { shareBetween } from './people.ts'

export interface JobRate {
  /** Holders per 100,000 residents. */
  rate: number
  /** Share of women among holders; undefined where the survey gives none. */
  women: number | undefined
  /** False for an order of magnitude that was not looked up. */
  measured: boolean
}

/** Nearly everybody who works is of these ages. */
const WORKING_AGES = { from: 18, to: 67 }
/** Below this age the occupation in the text is somebody else's: a parent's, mostly. */
const FIRST_JOB = 16
const PARENTS = 2

let table: Map<string, JobRate> | undefined

function rates(): Map<string, JobRate> {
  if (table === undefined) {
    table = new Map()
    for (const line of JOB_RATES.split('\n')) {
      const [rate = '', women = '', words = ''] = line.split('|')
      const entry = { rate: Number(rate), women: women === '' ? undefined : Number(women), measured: true }
      for (const word of words.split(', ')) table.set(word, entry)
    }
  }
  return table
}

/** The occupation's figures; without a line in the table the order of magnitude of the word list. */
export function jobRate(phrase: string, magnitude: number): JobRate {
  return rates().get(phrase) ?? { rate: magnitude, women: undefined, measured: false }
}

/**
 * Share of residents (of this age, if known) whom the occupation leaves. A child has no job: under 16 the occupation
 * is one of two parents'. Over working age it is the former one, held by as many as hold it now.
 */
export function jobShare(job: JobRate, age: number | undefined): number {
  const perResident = job.rate / 100_000
  if (age === undefined) return perResident
  if (age < FIRST_JOB) return Math.min(1, PARENTS * perResident)
  const perWorker = perResident / shareBetween(WORKING_AGES.from, WORKING_AGES.to)
  return Math.min(1, age < WORKING_AGES.from ? perWorker / 2 : perWorker)
}
