import { BREACH_RULES } from '../facts/breach.ts'
import type { FactStatus, Source } from '../facts/source.ts'
import { STATE_DEADLINES, type StateDeadline } from '../facts/state-deadlines.ts'
import { addBusinessDays, addDays, type Day, lastDayOfYear, laterOf } from './days.ts'

/** A statement by a law-enforcement official that a notice would hinder an investigation: 45 CFR 164.412. */
export type LawEnforcementDelay =
  | { kind: 'written'; until: Day }
  /** Holds for 30 days unless a written statement follows. */
  | { kind: 'oral'; statedOn: Day }

export interface BreachFacts {
  /** First day on which it was known, or by reasonable diligence would have been: 164.404(a)(2). */
  discoveredOn: Day
  /** Day on which it was determined to be a breach; null counts every clock from discovery, the earlier day. */
  determinedOn: Day | null
  /** People affected, by USPS code of the state in which they live. */
  residents: Readonly<Record<string, number>>
  /** People whose state is not known. */
  elsewhere: number
  delay: LawEnforcementDelay | null
  /** Days that count as no business days. */
  holidays?: ReadonlySet<Day>
}

/** Whom to tell. `hhs_log`: in the yearly log; `regulator`: the state's own office. */
export type NoticeKind = 'individuals' | 'hhs' | 'hhs_log' | 'media' | 'state_individuals' | 'regulator'

export interface Notice {
  kind: NoticeKind
  /** USPS code; null for a notice that is the same everywhere. */
  state: string | null
  persons: number
  /** Last day; null where the source gives no count of days. */
  dueOn: Day | null
  /** The state's words where a count of days does not say it all. */
  words: string | null
  /** Moved by a law-enforcement delay. */
  delayed: boolean
  /** `status` is that of the field which the notice rests on. */
  source: Source
}

/** HHS is told at once from this many individuals on: 164.408(b). */
const HHS_AT_ONCE_FROM = BREACH_RULES.hhs500.thresholdFrom

type Start = 'discovery' | 'determination'

/** Statutes whose clock starts when the breach was determined or confirmed, not when it was discovered. */
const FROM_DETERMINATION = new Set(['TX', 'FL', 'CO', 'ME', 'AL', 'AZ', 'RI', 'DE'])
const startOf = ({ id }: StateDeadline): Start => (FROM_DETERMINATION.has(id) ? 'determination' : 'discovery')

/** How long a regulator's notice may take, where the source counts days or ties it to the residents' notice. */
const REGULATOR_DAYS: Readonly<Record<string, number | 'business_15' | 'business_14' | 'with_residents'>> = {
  'CA-HSC': 'business_15',
  TX: 30,
  FL: 30,
  CO: 30,
  WA: 30,
  ME: 'with_residents',
  AL: 45,
  AZ: 45,
  IN: 'with_residents',
  MD: 'with_residents',
  NM: 45,
  OR: 45,
  RI: 45,
  VT: 'business_14',
  DE: 'with_residents',
  CT: 'with_residents',
}
const BUSINESS_DAYS = { business_15: 15, business_14: 14 } as const

/**
 * Who must be told of a breach of unsecured information and by which day: individuals, HHS and media by 45 CFR
 * 164.404–408, residents and regulators by each state statute in the data. Every day is the last one allowed; the rule
 * is "without unreasonable delay". A state statute counts only where it applies (its trigger and exemptions are in the
 * data), so that a person decides about it. Earliest first.
 */
export function breachNotices(facts: BreachFacts): Notice[] {
  const total = Object.values(facts.residents).reduce((sum, count) => sum + count, facts.elsewhere)
  if (total === 0) return []
  const { discoveredOn } = facts
  const individualDue = addDays(discoveredOn, BREACH_RULES.individualNotice.deadline.days)
  const hipaa: Omit<Notice, 'delayed'>[] = [
    notice('individuals', null, total, individualDue, BREACH_RULES.individualNotice),
    total >= HHS_AT_ONCE_FROM
      ? notice('hhs', null, total, individualDue, BREACH_RULES.hhs500)
      : notice(
          'hhs_log',
          null,
          total,
          addDays(lastDayOfYear(discoveredOn), BREACH_RULES.hhsLt500.deadline.days),
          BREACH_RULES.hhsLt500,
        ),
    ...Object.entries(facts.residents)
      .filter(([, persons]) => persons > BREACH_RULES.media.thresholdOver)
      .map(([state, persons]) =>
        notice(
          'media',
          state,
          persons,
          addDays(discoveredOn, BREACH_RULES.media.deadline.days),
          BREACH_RULES.media,
        ),
      ),
  ]
  const states = STATE_DEADLINES.flatMap((statute) => stateNotices(statute, facts))
  return [...hipaa, ...states].map((one) => delayed(one, facts.delay)).sort(byDay)
}

function notice(
  kind: NoticeKind,
  state: string | null,
  persons: number,
  dueOn: Day | null,
  { citation, sourceUrl, status, asOf }: Source,
  words: string | null = null,
): Omit<Notice, 'delayed'> {
  return { kind, state, persons, dueOn, words, source: { citation, sourceUrl, status, asOf } }
}

function stateNotices(statute: StateDeadline, facts: BreachFacts): Omit<Notice, 'delayed'>[] {
  const persons = facts.residents[statute.state] ?? 0
  if (persons === 0) return []
  const start =
    startOf(statute) === 'determination' ? (facts.determinedOn ?? facts.discoveredOn) : facts.discoveredOn
  const { value, unit } = statute.individualDeadline
  const residentsDue =
    unit === 'business_days' ? addBusinessDays(start, value, facts.holidays) : addDays(start, value)
  const withStatus = (status: FactStatus) => ({ ...statute, status })
  const residents = notice(
    'state_individuals',
    statute.state,
    persons,
    residentsDue,
    withStatus(statute.fieldStatus.individualDeadline),
    statute.trigger,
  )
  const { regulator } = statute
  if (regulator.who === null || !reaches(regulator, persons)) return [residents]
  const days = REGULATOR_DAYS[statute.id]
  const dueOn =
    days === undefined
      ? null
      : days === 'with_residents'
        ? residentsDue
        : typeof days === 'number'
          ? addDays(start, days)
          : addBusinessDays(start, BUSINESS_DAYS[days], facts.holidays)
  const words = [regulator.who, regulator.deadline].filter(Boolean).join(': ')
  return [
    residents,
    notice('regulator', statute.state, persons, dueOn, withStatus(statute.fieldStatus.regulator), words),
  ]
}

function reaches(regulator: StateDeadline['regulator'], persons: number): boolean {
  if (regulator.thresholdOver !== undefined) return persons > regulator.thresholdOver
  return persons >= (regulator.thresholdFrom ?? regulator.threshold ?? 1)
}

/** A notice waits as long as the official asked; one that is due later anyway stays where it is. */
function delayed(one: Omit<Notice, 'delayed'>, delay: LawEnforcementDelay | null): Notice {
  if (delay === null || one.dueOn === null) return { ...one, delayed: false }
  const until =
    delay.kind === 'written' ? delay.until : addDays(delay.statedOn, BREACH_RULES.leDelay.oralMaxDays)
  return { ...one, dueOn: laterOf(one.dueOn, until), delayed: until > one.dueOn }
}

const byDay = (a: Notice, b: Notice): number => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9')
