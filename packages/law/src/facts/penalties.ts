import type { Source } from './source.ts'

/** One row of 45 CFR 160.404 as adjusted for inflation; US dollars. */
export interface PenaltyTier {
  tier: 1 | 2 | 3 | 4
  culpability: string
  minPerViolation: number
  maxPerViolation: number
  /** For identical violations in one calendar year, by the regulation. */
  calendarYearCap: number
  /** The same by HHS's notification of enforcement discretion (84 FR 18151): non-binding, derived for 2026. */
  calendarYearCapDiscretion: number
}

export interface PenaltyTable extends Source {
  id: string
  /** First day on which assessed penalties follow this table. */
  effective: string
  current: boolean
  tiers: readonly PenaltyTier[]
  appliesTo?: string
  multiplier?: number
  discretionStatus?: string
}

export interface PenaltyRule extends Source {
  id: string
  text: string
  days?: number
  years?: number
  baseCaps?: readonly number[]
}

/** Newest first. */
export const PENALTY_TABLES: readonly PenaltyTable[] = [
  {
    citation: '45 CFR 160.404; 45 CFR 102.3; 91 FR 3665 (Jan 28, 2026), FR Doc 2026-01688',
    sourceUrl: 'https://www.govinfo.gov/content/pkg/FR-2026-01-28/html/2026-01688.htm',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    id: 'cmp_2026',
    effective: '2026-01-28',
    appliesTo: 'penalties assessed on/after 2026-01-28 for violations on/after 2015-11-02',
    multiplier: 1.02598,
    current: true,
    tiers: [
      {
        tier: 1,
        culpability: 'did not know (reasonable diligence)',
        minPerViolation: 145,
        maxPerViolation: 73011,
        calendarYearCap: 2190294,
        calendarYearCapDiscretion: 36505,
      },
      {
        tier: 2,
        culpability: 'reasonable cause',
        minPerViolation: 1461,
        maxPerViolation: 73011,
        calendarYearCap: 2190294,
        calendarYearCapDiscretion: 146053,
      },
      {
        tier: 3,
        culpability: 'willful neglect, corrected within 30 days',
        minPerViolation: 14602,
        maxPerViolation: 73011,
        calendarYearCap: 2190294,
        calendarYearCapDiscretion: 365052,
      },
      {
        tier: 4,
        culpability: 'willful neglect, not corrected within 30 days',
        minPerViolation: 73011,
        maxPerViolation: 2190294,
        calendarYearCap: 2190294,
        calendarYearCapDiscretion: 2190294,
      },
    ],
    discretionStatus:
      'derived_not_published (2024 discretion caps x 1.02598; pro-rating the statutory base instead gives 36,505 / 146,020 / 365,049)',
  },
  {
    citation: '89 FR 64815 (Aug 8, 2024), FR Doc 2024-17466',
    sourceUrl:
      'https://www.federalregister.gov/documents/2024/08/08/2024-17466/annual-civil-monetary-penalties-inflation-adjustment',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    id: 'cmp_2024',
    effective: '2024-08-08',
    current: false,
    tiers: [
      {
        tier: 1,
        culpability: 'did not know (reasonable diligence)',
        minPerViolation: 141,
        maxPerViolation: 71162,
        calendarYearCap: 2134831,
        calendarYearCapDiscretion: 35581,
      },
      {
        tier: 2,
        culpability: 'reasonable cause',
        minPerViolation: 1424,
        maxPerViolation: 71162,
        calendarYearCap: 2134831,
        calendarYearCapDiscretion: 142355,
      },
      {
        tier: 3,
        culpability: 'willful neglect, corrected within 30 days',
        minPerViolation: 14232,
        maxPerViolation: 71162,
        calendarYearCap: 2134831,
        calendarYearCapDiscretion: 355808,
      },
      {
        tier: 4,
        culpability: 'willful neglect, not corrected within 30 days',
        minPerViolation: 71162,
        maxPerViolation: 2134831,
        calendarYearCap: 2134831,
        calendarYearCapDiscretion: 2134831,
      },
    ],
  },
]

export const PENALTY_RULES = {
  noAdjustment2026: {
    citation: 'OMB M-26-11 (Apr 17, 2026)',
    sourceUrl: 'https://www.whitehouse.gov/omb/information-resources/guidance/memoranda/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    id: 'no_2026_adjustment',
    text: 'No 2026 inflation adjustment (no Oct 2025 CPI-U published); agencies keep 2025 levels. So the 2026-01-28 HHS figures (the late 2025 adjustment) remain current, and FCA 2025 figures remain current.',
  },
  discretion: {
    citation: '84 FR 18151 (Apr 30, 2019)',
    sourceUrl:
      'https://www.federalregister.gov/documents/2019/04/30/2019-08530/notification-of-enforcement-discretion-regarding-hipaa-civil-money-penalties',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    id: 'ned_2019',
    text: 'Annual caps for identical violations, before inflation: $25,000 / $100,000 / $250,000 / $1,500,000; non-binding, until further notice; reported still operating Feb 2026.',
    baseCaps: [25000, 100000, 250000, 1500000],
  },
  factors: {
    citation: '45 CFR 160.408',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-160.408',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Factors: (a) nature/extent (number affected, time period); (b) harm (physical, financial, reputation, hindered care); (c) history; (d) financial condition/size; (e) justice. May be mitigating or aggravating.',
    id: 'factors',
  },
  affirmativeDefense: {
    citation: '45 CFR 160.410(c)',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-160.410',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'No CMP if not due to willful neglect AND corrected within 30 days of knowledge (or longer period Secretary allows). (a)(2): no CMP if penalty imposed under 42 USC 1320d-6.',
    id: 'affirmative_defense',
    days: 30,
  },
  counting: {
    citation: '45 CFR 160.406',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-160.406',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Number of violations based on the nature of the obligation; continuing violation = separate violation each day.',
    id: 'counting',
  },
  limitations: {
    citation: '45 CFR 160.414',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-160.414',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Limitations: 6 years from occurrence.',
    id: 'limitations',
    years: 6,
  },
  definitions: {
    citation: '45 CFR 160.401',
    sourceUrl: 'https://www.ecfr.gov/current/title-45/section-160.401',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    text: 'Reasonable cause / reasonable diligence / willful neglect definitions.',
    id: 'definitions',
  },
} as const satisfies Record<string, PenaltyRule>

/** 42 USC 1320d-6(b); not verified. US dollars and years of prison. */
export const CRIMINAL = {
  citation: '42 USC 1320d-6(b)',
  sourceUrl: 'https://www.law.cornell.edu/uscode/text/42/1320d-6',
  status: 'unverified',
  asOf: '2026-11-24',
  id: 'criminal',
  tiers: [
    {
      conduct: 'knowingly obtains/discloses IIHI',
      maxFine: 50000,
      maxYears: 1,
    },
    {
      conduct: 'under false pretenses',
      maxFine: 100000,
      maxYears: 5,
    },
    {
      conduct: 'intent to sell, transfer, use for commercial advantage, personal gain, malicious harm',
      maxFine: 250000,
      maxYears: 10,
    },
  ],
  note: 'Tier 1 seen in a public code table; tiers 2-3 researcher knowledge. 18 USC 3571 may raise fines.',
} as const

/** 42 USC 1320d-5(d); not verified. US dollars. */
export const STATE_ATTORNEY_GENERAL = {
  citation: '42 USC 1320d-5(d)',
  sourceUrl: 'https://www.law.cornell.edu/uscode/text/42/1320d-5',
  status: 'unverified',
  asOf: '2026-11-24',
  id: 'state_ag',
  text: 'State AG parens patriae: injunction; statutory damages up to $100 per violation, max $25,000 per calendar year for identical requirement; costs and fees; prior notice to Secretary.',
  perViolation: 100,
  annualCap: 25000,
} as const
