import type { FactStatus, Source } from './source.ts'

/** How long a state gives for telling its residents. */
export interface IndividualDeadline {
  value: number
  unit: 'calendar_days' | 'business_days'
  /** The event that starts the clock, as the source words it. */
  from: string
}

/** One state statute on telling people of a breach; each field has a status of its own. */
export interface StateDeadline extends Source {
  id: string
  /** USPS code. */
  state: string
  trigger: string
  individualDeadline: IndividualDeadline
  regulator: {
    who: string | null
    /** Residents from which the regulator is told: exactly this many or more (`threshold`, `thresholdFrom`), or more than (`thresholdOver`). */
    threshold?: number
    thresholdFrom?: number
    thresholdOver?: number
    deadline?: string
  }
  notes: string
  fieldStatus: {
    individualDeadline: FactStatus
    regulator: FactStatus
    trigger: FactStatus
    /** How old the text was that was read. */
    readAge: string
  }
  use: string
}

/** When a state deadline counts beside HIPAA's own. */
const USE =
  'Deadline = min(60 calendar days HIPAA, state) only when the state law applies to the incident and no HIPAA deemed-compliance exemption applies; most state laws cover computerized data only.'

export const STATE_DEADLINES: readonly StateDeadline[] = [
  {
    id: 'CA-HSC',
    state: 'CA',
    citation: 'Cal. Health & Safety Code 1280.15',
    sourceUrl:
      'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=HSC&sectionNum=1280.15',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger:
      'unlawful/unauthorized access, use or disclosure of medical information by licensed clinic, health facility, home health agency, hospice (1204/1250/1725/1745)',
    individualDeadline: {
      value: 15,
      unit: 'business_days',
      from: 'detected',
    },
    regulator: {
      who: 'CDPH',
      threshold: 1,
      deadline: '15 business days',
    },
    notes:
      'Late-report penalty $100/day; up to $25,000/patient then $17,500 per subsequent; $250,000 total (healthinfolaw, 2015). Does not cover private physician offices that are not licensed under those sections (researcher knowledge).',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'verified_secondary',
      readAge: '2014 bill digest + 2015 summary: recheck',
    },
    use: USE,
  },
  {
    id: 'CA-CIV',
    state: 'CA',
    citation: 'Cal. Civ. Code 1798.82 as amended by SB 446 (eff. 2026-01-01)',
    sourceUrl:
      'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.82',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'breach of unencrypted computerized PI incl. medical information',
    individualDeadline: {
      value: 30,
      unit: 'calendar_days',
      from: 'discovery or notification',
    },
    regulator: {
      who: 'AG',
      thresholdOver: 500,
      deadline: 'within 15 calendar days of notifying individuals',
    },
    notes: 'Delay for law enforcement or to determine scope/restore integrity.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'verified_secondary',
      readAge: '2020 or later',
    },
    use: USE,
  },
  {
    id: 'NY',
    state: 'NY',
    citation: 'N.Y. Gen. Bus. Law 899-aa (L.2024 S2659B/S2376B; ch. amend. 2025-02-14)',
    sourceUrl: 'https://www.nysenate.gov/legislation/laws/GBS/899-AA',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger:
      'access/acquisition of private information; medical & health-insurance info added eff. 2025-03-21',
    individualDeadline: {
      value: 30,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: 'AG, Dept of State, State Police (DFS only if DFS-regulated)',
      threshold: 1,
      deadline: 'no separate day count read',
    },
    notes:
      '30-day rule eff. 2024-12-21. HIPAA CE copy-to-AG within 5 business days of HHS notice: unverified.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'verified_secondary',
      readAge: '2020 or later',
    },
    use: USE,
  },
  {
    id: 'TX',
    state: 'TX',
    citation: 'Tex. Bus. & Com. Code 521.053(b),(i)',
    sourceUrl: 'https://statutes.capitol.texas.gov/Docs/BC/htm/BC.521.htm',
    status: 'verified_primary_text',
    asOf: '2026-11-24',
    trigger:
      'sensitive personal information incl. info identifying an individual and relating to health, care, or payment',
    individualDeadline: {
      value: 60,
      unit: 'calendar_days',
      from: 'determination that breach occurred',
    },
    regulator: {
      who: 'AG',
      thresholdFrom: 250,
      deadline: '30 days after determination (SB 768, eff. 2023-09-01), electronic form',
    },
    notes: 'Commonly misreported as 30 days for individuals: statute says 60th day.',
    fieldStatus: {
      individualDeadline: 'verified_primary_text',
      regulator: 'verified_secondary',
      trigger: 'verified_primary_text',
      readAge: '2020 or later',
    },
    use: USE,
  },
  {
    id: 'FL',
    state: 'FL',
    citation: 'Fla. Stat. 501.171',
    sourceUrl:
      'http://www.leg.state.fl.us/statutes/index.cfm?App_mode=Display_Statute&URL=0500-0599/0501/Sections/0501.171.html',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'unauthorized access to electronic PI incl. medical history/condition/treatment',
    individualDeadline: {
      value: 30,
      unit: 'calendar_days',
      from: 'determination/reason to believe',
    },
    regulator: {
      who: 'Dept of Legal Affairs',
      thresholdFrom: 500,
      deadline: '30 days (+15 good cause)',
    },
    notes:
      'Third-party agent 10 days. Notice under federal regulator rules deemed compliance (mondaq says so; copy-to-DLA condition unverified).',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'verified_secondary',
      readAge: 'undated law-firm summaries',
    },
    use: USE,
  },
  {
    id: 'CO',
    state: 'CO',
    citation: 'C.R.S. 6-1-716',
    sourceUrl: 'https://leg.colorado.gov/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'unauthorized acquisition of computerized PI incl. medical information',
    individualDeadline: {
      value: 30,
      unit: 'calendar_days',
      from: 'determination that breach occurred',
    },
    regulator: {
      who: 'AG',
      thresholdFrom: 500,
      deadline: '30 days',
    },
    notes: '30 days read; AG threshold unverified.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: 'undated wiki + 2025 article',
    },
    use: USE,
  },
  {
    id: 'WA',
    state: 'WA',
    citation: 'RCW 19.255.010, .030 (HB 1071, eff. 2020-03-01)',
    sourceUrl: 'https://app.leg.wa.gov/RCW/default.aspx?cite=19.255.010',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'unauthorized acquisition of PI incl. medical history/health info',
    individualDeadline: {
      value: 30,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: 'AG',
      thresholdOver: 500,
      deadline: '30 days',
    },
    notes: 'HIPAA CE complying with HITECH 13402 deemed compliant for PHI.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'verified_secondary',
      readAge: '2020 or later',
    },
    use: USE,
  },
  {
    id: 'ME',
    state: 'ME',
    citation: '10 M.R.S. 1348',
    sourceUrl: 'https://legislature.maine.gov/statutes/10/title10sec1348.html',
    status: 'unverified',
    asOf: '2026-11-24',
    trigger: 'security breach of computerized PI (definition does not list medical information)',
    individualDeadline: {
      value: 30,
      unit: 'calendar_days',
      from: 'aware of breach and scope',
    },
    regulator: {
      who: 'AG (or DPFR regulator)',
      threshold: 1,
      deadline: 'with resident notice',
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'unverified',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: 'not read',
    },
    use: USE,
  },
  {
    id: 'AL',
    state: 'AL',
    citation: 'Ala. Code 8-38-5, -6',
    sourceUrl: 'https://alison.legislature.state.al.us/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'sensitive PII incl. medical information',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'determination of breach + substantial harm',
    },
    regulator: {
      who: 'AG',
      thresholdOver: 1000,
      deadline: '45 days',
    },
    notes: '45 days read; AG threshold unverified.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: 'undated wiki',
    },
    use: USE,
  },
  {
    id: 'AZ',
    state: 'AZ',
    citation: 'A.R.S. 18-552',
    sourceUrl: 'https://www.azleg.gov/ars/18/00552.htm',
    status: 'unverified',
    asOf: '2026-11-24',
    trigger: 'PI incl. medical info',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'determination',
    },
    regulator: {
      who: 'AG (+DHS since 2022)',
      thresholdOver: 1000,
      deadline: '45 days',
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'unverified',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: 'not read',
    },
    use: USE,
  },
  {
    id: 'IN',
    state: 'IN',
    citation: 'Ind. Code 24-4.9-3-3',
    sourceUrl: 'https://iga.in.gov/',
    status: 'unverified',
    asOf: '2026-11-24',
    trigger: 'PI (medical not listed)',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: 'AG',
      threshold: 1,
      deadline: 'with notice',
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'unverified',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: 'not read',
    },
    use: USE,
  },
  {
    id: 'MD',
    state: 'MD',
    citation: 'Md. Code Com. Law 14-3504',
    sourceUrl: 'https://mgaleg.maryland.gov/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI incl. health information',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'discovery/notification (2022 amendment)',
    },
    regulator: {
      who: 'AG',
      threshold: 1,
      deadline: 'before resident notice',
    },
    notes: '45 read from 2018 Mintz chart (HIPAA incidents 60); trigger wording unverified.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'NM',
    state: 'NM',
    citation: 'N.M. Stat. 57-12C-6, -10',
    sourceUrl: 'https://nmonesource.com/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI (biometric; medical not listed)',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: 'AG',
      thresholdOver: 1000,
      deadline: '45 days',
    },
    notes:
      '45 read (2018 chart, which says AG 500+): AG threshold unverified; HIPAA entities exempt (unverified).',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'OH',
    state: 'OH',
    citation: 'Ohio R.C. 1349.19',
    sourceUrl: 'https://codes.ohio.gov/ohio-revised-code/section-1349.19',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI (medical not listed); HIPAA CE exempt (unverified)',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: null,
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'OR',
    state: 'OR',
    citation: 'ORS 646A.604',
    sourceUrl: 'https://oregon.public.law/statutes/ors_646a.604',
    status: 'unverified',
    asOf: '2026-11-24',
    trigger: 'PI incl. medical & health-insurance info',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'discovery/notification',
    },
    regulator: {
      who: 'AG',
      thresholdOver: 250,
      deadline: '45 days',
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'unverified',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: 'not read',
    },
    use: USE,
  },
  {
    id: 'RI',
    state: 'RI',
    citation: 'R.I. Gen. Laws 11-49.3-4',
    sourceUrl: 'http://webserver.rilin.state.ri.us/Statutes/TITLE11/11-49.3/11-49.3-4.htm',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI incl. medical or health insurance info',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'confirmation',
    },
    regulator: {
      who: 'AG',
      thresholdOver: 500,
      deadline: '45 days',
    },
    notes: '2018 chart; state/municipal agencies 30 days since 2024 unverified.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'TN',
    state: 'TN',
    citation: 'Tenn. Code 47-18-2107',
    sourceUrl: 'https://www.tn.gov/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI (medical not listed)',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: null,
    },
    notes: 'HIPAA-subject entities: chart says 60 days/HIPAA.',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'VT',
    state: 'VT',
    citation: '9 V.S.A. 2435',
    sourceUrl: 'https://legislature.vermont.gov/statutes/section/09/062/02435',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PII incl. health records (2020 amendment, unverified)',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: 'AG',
      threshold: 1,
      deadline: '14 business days preliminary',
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'WI',
    state: 'WI',
    citation: 'Wis. Stat. 134.98',
    sourceUrl: 'https://docs.legis.wisconsin.gov/statutes/statutes/134/98',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI (medical not listed); HIPAA CE in compliance deemed',
    individualDeadline: {
      value: 45,
      unit: 'calendar_days',
      from: 'learns of acquisition',
    },
    regulator: {
      who: null,
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'DE',
    state: 'DE',
    citation: '6 Del. C. 12B-102',
    sourceUrl: 'https://delcode.delaware.gov/title6/c012b/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI incl. medical history',
    individualDeadline: {
      value: 60,
      unit: 'calendar_days',
      from: 'determination',
    },
    regulator: {
      who: 'AG',
      thresholdOver: 500,
      deadline: 'with notice',
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'verified_secondary',
      trigger: 'unverified',
      readAge: '2018 chart: stale, recheck',
    },
    use: USE,
  },
  {
    id: 'LA',
    state: 'LA',
    citation: 'La. R.S. 51:3074; LAC 16:III.701',
    sourceUrl: 'https://www.legis.la.gov/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI (medical not listed)',
    individualDeadline: {
      value: 60,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: 'AG',
      threshold: 1,
      deadline: '10 days after resident notice (unverified)',
    },
    notes: '',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: 'undated wiki',
    },
    use: USE,
  },
  {
    id: 'CT',
    state: 'CT',
    citation: 'Conn. Gen. Stat. 36a-701b (2021 amendment)',
    sourceUrl: 'https://www.cga.ct.gov/',
    status: 'verified_secondary',
    asOf: '2026-11-24',
    trigger: 'PI incl. medical info',
    individualDeadline: {
      value: 60,
      unit: 'calendar_days',
      from: 'discovery',
    },
    regulator: {
      who: 'AG',
      threshold: 1,
      deadline: 'not later than resident notice',
    },
    notes: '60 days read (workplaceprivacyreport 2023).',
    fieldStatus: {
      individualDeadline: 'verified_secondary',
      regulator: 'unverified',
      trigger: 'unverified',
      readAge: '2020 or later',
    },
    use: USE,
  },
]
