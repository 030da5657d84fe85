import type { ObligationId } from '../facts/obligations.ts'

/** What an organization says of itself; null: not answered yet. */
export interface ObligationProfile {
  /** Most people who worked for it at any one time of the year. */
  employees: number | null
  /** Two to six digits. */
  naics: string | null
  occupationalExposure: boolean | null
  hazardousChemicals: boolean | null
  respirators: boolean | null
  protectiveEquipment: boolean | null
  /** Whether a standard that applies asks for an emergency action or fire prevention plan. */
  planRequired: boolean | null
  federalPrograms: boolean | null
  selfPay: boolean | null
  referralArrangements: boolean | null
  substanceUseRecords: boolean | null
}

/** `ask`: the data does not decide it, a person has to. */
export type Suggestion = 'yes' | 'no' | 'ask'

/** Whether the log of injuries is kept: `by_size` and `by_industry` are the partial exemptions. */
export type LogDuty = 'kept' | 'exempt_by_size' | 'exempt_by_industry' | 'unknown'

/** At most so many people: partially exempt; trigger of `log_300`. */
const SMALL_EMPLOYER = 10
const EXEMPT_INDUSTRIES = ['6211', '6212', '6213', '6214', '6215']
const NOT_EXEMPT_INDUSTRIES = ['622', '623', '6216']
/** From so many people on every establishment that is not exempt submits; below that its industry decides. Trigger of `ita`. */
const ITA_ALL = 250
const ITA_SOME = 20

/** What the trigger of `log_300` says of an employer; industries that it does not name stay `unknown`. */
export function logDuty({ employees, naics }: Pick<ObligationProfile, 'employees' | 'naics'>): LogDuty {
  if (employees !== null && employees <= SMALL_EMPLOYER) return 'exempt_by_size'
  if (naics !== null) {
    if (EXEMPT_INDUSTRIES.some((code) => naics.startsWith(code))) return 'exempt_by_industry'
    if (NOT_EXEMPT_INDUSTRIES.some((code) => naics.startsWith(code)))
      return employees === null ? 'unknown' : 'kept'
  }
  return 'unknown'
}

const LOG: Record<LogDuty, Suggestion> = {
  kept: 'yes',
  exempt_by_size: 'no',
  exempt_by_industry: 'no',
  unknown: 'ask',
}

const told = (answer: boolean | null): Suggestion => (answer === null ? 'ask' : answer ? 'yes' : 'no')

function sharpsLog(profile: ObligationProfile): Suggestion {
  const exposure = told(profile.occupationalExposure)
  return exposure === 'yes' ? LOG[logDuty(profile)] : exposure
}

function electronic(profile: ObligationProfile): Suggestion {
  const log = LOG[logDuty(profile)]
  if (log !== 'yes') return log
  const { employees } = profile
  if (employees === null) return 'ask'
  return employees >= ITA_ALL ? 'yes' : employees < ITA_SOME ? 'no' : 'ask'
}

const SUGGESTIONS: Readonly<Record<ObligationId, (profile: ObligationProfile) => Suggestion>> = {
  bbp_training: (profile) => told(profile.occupationalExposure),
  bbp_ecp: (profile) => told(profile.occupationalExposure),
  bbp_hbv: (profile) => told(profile.occupationalExposure),
  bbp_post_exposure: (profile) => told(profile.occupationalExposure),
  sharps_log: sharpsLog,
  bbp_records: (profile) => told(profile.occupationalExposure),
  hazcom: (profile) => told(profile.hazardousChemicals),
  hazcom_2024: (profile) => told(profile.hazardousChemicals),
  log_300: (profile) => LOG[logDuty(profile)],
  post_300a: (profile) => LOG[logDuty(profile)],
  ita: electronic,
  severe: () => 'yes',
  eap: (profile) => told(profile.planRequired),
  fpp: (profile) => told(profile.planRequired),
  ppe: (profile) => told(profile.protectiveEquipment),
  resp: (profile) => told(profile.respirators),
  leie: (profile) => told(profile.federalPrograms),
  gcpg: () => 'ask',
  overpayment: (profile) => told(profile.federalPrograms),
  fca: (profile) => told(profile.federalPrograms),
  gfe: (profile) => told(profile.selfPay),
  aks_stark: (profile) => told(profile.referralArrangements),
  hipaa_sra: () => 'yes',
  hipaa_small_breach: () => 'yes',
  npp_part2: (profile) => told(profile.substanceUseRecords),
}

/** What the profile says of a duty's trigger. Only a suggestion: the organization answers, with a reason. */
export const suggestion = (id: ObligationId, profile: ObligationProfile): Suggestion =>
  SUGGESTIONS[id](profile)
