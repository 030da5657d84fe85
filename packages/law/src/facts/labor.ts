import type { Fact } from './source.ts'

/** What a policy about social media may not forbid: National Labor Relations Act, section 7, and state password laws. */
export const LABOR_RULES = {
  stericycle: {
    id: 'stericycle',
    citation: '29 USC 157, 158(a)(1); Stericycle, Inc., 372 NLRB No. 113 (Aug 2, 2023)',
    sourceUrl: 'https://www.nlrb.gov/case/04-CA-137660',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: 'Rule presumptively unlawful if an economically dependent employee contemplating concerted activity could reasonably interpret it to restrict Section 7; employer rebuts by legitimate and substantial interest that a narrower rule cannot serve. Retroactive. No decision overruling it was found in stored sources to 2026-11: treat as Board law, re-check.',
    overruledAsOf: null,
  },
  gc2505: {
    id: 'gc_25_05',
    citation: 'NLRB GC 25-05 (Feb 14, 2025)',
    sourceUrl:
      'https://www.nlrb.gov/news-outreach/news-story/gc-25-05-rescission-of-certain-general-counsel-memoranda',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: 'Acting GC rescinded memos incl. GC 23-02 (electronic monitoring), 23-05, 23-08, 25-01.',
  },
  gc2603: {
    id: 'gc_26_03',
    citation: 'NLRB GC 26-03 (Feb 27, 2026)',
    sourceUrl: 'https://www.nlrb.gov/guidance/memos-research/general-counsel-memos',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    text: 'GC Crystal Carey: regions to dial back cases based solely on maintenance of a rule; prioritise facially unlawful rules (example: bans on discussing wages). Enforcement posture, not a change of Board law.',
  },
  passwordLaws: {
    id: 'password_laws',
    citation: 'State employer social-media password laws',
    sourceUrl:
      'https://www.ncsl.org/technology-and-communication/privacy-of-employee-and-student-social-media-accounts',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    countStates: 27,
    typical: [
      'require/request login credentials to personal accounts',
      "require access in employer's presence (shoulder surfing)",
      'require adding employer/manager as contact or changing privacy settings (many states)',
      'retaliate for refusal',
    ],
    typicalExceptions: [
      'employer-provided accounts/devices',
      'workplace-misconduct or legal-compliance investigation',
      'publicly available information',
    ],
    exceptionsStatus:
      'verified_secondary (bna.com, frostbrowntodd) except public-information exception: unverified',
  },
  policyDesign: {
    id: 'policy_design',
    citation: 'engineering inference',
    sourceUrl: '',
    status: 'derived_not_published',
    asOf: '2026-11-24',
    text: 'Restrict only PHI/patient images/confidential records by name; carve out wages, hours, staffing, safety and other working conditions; monitor only public posts or reports, never credentials; route 164.502(j) reports to a no-sanction path.',
  },
} as const satisfies Record<string, Fact>
