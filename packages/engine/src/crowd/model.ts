import { type Condition, conditionShare } from './conditions.ts'
import { type JobRate, jobShare } from './jobs.ts'
import { OFF_BY, VISITS_A_YEAR } from './limits.ts'
import { type Sex, shareAtAge, womenAmong } from './people.ts'

/** What is known of the person, as far as it can be counted. */
export interface Picture {
  age?: number
  sex?: Sex
  job?: JobRate
  condition?: Condition
  /** Care, or the event, lies within this many days. */
  days?: number
}

export interface Factor {
  share: number
  /** By what factor the share may be off. */
  offBy: number
  measured: boolean
}

const DAYS_A_YEAR = 365

/** Share of women among those who fit the rest: of the condition, else of the occupation, else of the age. */
function womenShare({ age, job, condition }: Picture): number {
  return condition?.women ?? job?.women ?? womenAmong(age)
}

/**
 * Share of residents whom each detail leaves, given the details before it: age, then sex, occupation, condition, time.
 * Their product is the share that fits everything. Multiplying independent shares would be wrong where it matters:
 * - age and occupation: only people of working age hold one, so each of them holds it more often; a child's is a
 *   parent's; a pensioner's is the former one;
 * - age and condition: where the source gives rates by age, the age's own rate counts (a 94-year-old with diabetes
 *   is no rarity, a pregnant one is);
 * - sex with age, occupation, condition: women are 70% at 94, 1% of plumbers, all of the pregnant;
 * - time and condition: a stroke "last night" is one day's part of a year's strokes; a standing condition says
 *   nothing of the day, there the emergency visits of a day count.
 * Left out because no source was found: occupation with condition, place with anything.
 */
export function factorsOf(picture: Picture): Partial<Record<keyof Picture, Factor>> {
  const { age, sex, job, condition, days } = picture
  const out: Partial<Record<keyof Picture, Factor>> = {}
  if (age !== undefined) out.age = { share: shareAtAge(age), offBy: OFF_BY.age, measured: true }
  if (sex !== undefined) {
    const women = womenShare(picture)
    out.sex = { share: sex === 'f' ? women : 1 - women, offBy: OFF_BY.sex, measured: true }
  }
  if (job !== undefined)
    out.job = {
      share: jobShare(job, age),
      offBy: job.measured ? OFF_BY.occupation : OFF_BY.unverified,
      measured: job.measured,
    }
  if (condition !== undefined)
    out.condition = {
      share: conditionShare(condition, age),
      offBy: condition.measured ? OFF_BY.condition : OFF_BY.unverified,
      measured: condition.measured,
    }
  if (days !== undefined) {
    const visits = age !== undefined && age >= VISITS_A_YEAR.oldFrom ? VISITS_A_YEAR.old : VISITS_A_YEAR.all
    const aYear = condition?.kind === 'year' ? 1 : visits
    out.days = { share: Math.min(1, (aYear * days) / DAYS_A_YEAR), offBy: OFF_BY.time, measured: true }
  }
  return out
}
