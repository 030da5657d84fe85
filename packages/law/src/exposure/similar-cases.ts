import { CASES, type EnforcementCase } from '../facts/cases.ts'

/** What a case or a draft is about. */
export const CASE_TRAITS = [
  'name',
  'condition',
  'relation',
  'money',
  'details',
  'picture',
  'video',
  'review_reply',
  'social_post',
  'personal_account',
  'press',
  'website',
  'group',
  'patient_story',
  'mocking',
  'dental',
  'behavioral_health',
  'long_term_care',
  'hospital',
] as const
export type CaseTrait = (typeof CASE_TRAITS)[number]

/** Our reading of each case; what a case is not about is not listed. Cases in which no patient was identifiable are `conduct`. */
const TRAITS: Readonly<Record<string, readonly CaseTrait[]>> = {
  elite_2019: ['name', 'condition', 'money', 'review_reply', 'relation', 'dental'],
  upi_2022: ['name', 'condition', 'money', 'review_reply', 'relation', 'mocking', 'dental'],
  nvd_2022: ['name', 'condition', 'money', 'review_reply', 'relation', 'dental'],
  manasa_2023: ['condition', 'review_reply', 'relation', 'behavioral_health'],
  cadia_2025: ['name', 'condition', 'picture', 'social_post', 'website', 'patient_story', 'long_term_care'],
  shasta_2013: ['condition', 'press', 'relation', 'hospital'],
  nyp_2016: ['video', 'press', 'condition', 'hospital'],
  boston_2018: ['video', 'press', 'hospital'],
  northcutt_2022: ['name', 'dental'],
  phoenix_cardiac_2012: ['name', 'website', 'condition'],
  memorial_hermann_2017: ['name', 'press', 'website', 'hospital'],
  allergy_assoc_2018: ['relation', 'press', 'condition'],
  st_josephs_2023: ['picture', 'press', 'condition', 'hospital'],
  texas_childrens_2018: ['condition', 'details', 'group', 'personal_account', 'social_post', 'hospital'],
  emory_2022: ['mocking', 'video', 'personal_account', 'social_post', 'hospital'],
  sansum_2025: ['mocking', 'picture', 'personal_account', 'social_post'],
  citadel_2021: ['mocking', 'video', 'personal_account', 'social_post', 'long_term_care'],
  nyp_duke: ['picture', 'personal_account', 'social_post', 'hospital'],
  propublica_snh: ['picture', 'video', 'mocking', 'personal_account', 'social_post', 'long_term_care'],
  snapped_exposed_2025: ['picture', 'video', 'personal_account', 'social_post', 'long_term_care'],
}

/** Cases of conduct: no identifiable patient was reported. */
const CONDUCT = new Set(['emory_2022', 'sansum_2025', 'citadel_2021', 'nyp_duke'])
export const isConductCase = ({ id }: EnforcementCase): boolean => CONDUCT.has(id)

/** How much a trait says about the likeness of two cases: the way it happened says more than the setting. */
const WEIGHTS: Readonly<Partial<Record<CaseTrait, number>>> = {
  review_reply: 3,
  patient_story: 3,
  picture: 2,
  video: 2,
  mocking: 2,
  personal_account: 2,
  press: 2,
  group: 2,
  condition: 1.5,
  details: 1.5,
}
const weight = (trait: CaseTrait): number => WEIGHTS[trait] ?? 1

export interface SimilarCase {
  case: EnforcementCase
  /** Shared weight over all weight of both, 0–1. */
  likeness: number
  shared: readonly CaseTrait[]
}

/** Below this nothing but chance is shared. */
const LIKENESS_MIN = 0.2

/** The cases that resemble these traits most, most alike first, the newer one first among equals. */
export function similarCases(traits: readonly CaseTrait[], limit = 3): SimilarCase[] {
  const wanted = new Set(traits)
  return CASES.flatMap((one) => {
    const own = TRAITS[one.id] ?? []
    const shared = own.filter((trait) => wanted.has(trait))
    const all = [...new Set([...own, ...wanted])]
    const likeness = sum(shared) / (sum(all) || 1)
    return likeness >= LIKENESS_MIN ? [{ case: one, likeness, shared }] : []
  })
    .sort((a, b) => b.likeness - a.likeness || b.case.date.localeCompare(a.case.date))
    .slice(0, limit)
}

const sum = (traits: readonly CaseTrait[]): number =>
  traits.reduce((total, trait) => total + weight(trait), 0)

/** Traits of one case, for the library. */
export const traitsOf = (one: EnforcementCase): readonly CaseTrait[] => TRAITS[one.id] ?? []
